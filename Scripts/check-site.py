"""Checks a site: check-site.py BROWSER FOLDER CUTLINE [SCORES]

Over all files: every link leads to a file and a place in it, every page is reached, none is too large, all script
together is small. In headless Chromium, by a page that looks into a frame: no console errors, no horizontal scroll at
360, 900 and 1440 pixels, contrast (WCAG 2.1, 1.4.3) in both themes, also by the site's own switch, every control takes the
focus and has a name, the listed searches find, the score on a page gives what the program gives, the state survives a
reload, and nothing in the address becomes markup.
"""

import csv
import html.parser
import json
import os
import re
import subprocess
import sys
import tempfile
from urllib.parse import unquote

PAGES = [
    "index.html", "schools/index.html", "schools/10013/index.html", "schools/10013/0812-academic/index.html#score=352",
    "majors/index.html", "majors/0812-academic/index.html", "years/index.html", "years/2026/index.html",
    "years/2024/index.html", "years/2026/lines/index.html", "national/index.html", "calendar/index.html",
    "rankings/index.html", "enrollment/index.html", "enrollment/10336/index.html",
    "compare/index.html#p=10013%2F0812-academic%2C10336%2F0812-academic&score=352", "method/index.html",
    "sources/index.html", "downloads/index.html", "index.html#major=0812-academic&score=352",
]

# What is typed, and a page that must be among the first found; None for what must find nothing.
SEARCHES = [
    ("北邮计算机", "schools/10013/0812-academic/"), ("北邮计算机 352", "schools/10013/0812-academic/index.html#score=352"),
    ("085400", "majors/0854-professional/"), ("081200", "majors/0812-academic/"), ("计科", "majors/0812-academic/"),
    ("软工", "majors/0835-academic/"), ("408", "majors/0812-academic/"), ("江苏", "schools/10284/"),
    ("网安", "majors/0839-academic/"), ("人工智能", "majors/085410-professional/"),
    ("电子信息", "majors/0854-professional/"), ("通信", "majors/0810-academic/"), ("清华", "schools/10003/"),
    ("杭电软工", "schools/10336/0835-academic/"), ("北京邮电大学", "schools/10013/"), ("大数据", "majors/085411-professional/"),
    ("计算机专硕", "majors/085404-professional/"), ("武汉大学计算机", "schools/10486/0812-academic/"),
    ("西电 通信", "schools/10701/085402-professional/"), ("会计专硕", "majors/1253-professional/"), ("beijingyoudian", "schools/10013/"),
    ("bjyddx", "schools/10013/"), ("bupt cs", "schools/10013/0812-academic/"), ("BUPT CS 352", "schools/10013/0812-academic/"),
    ("buptcs", "schools/10013/0812-academic/"), ("tsinghua", "schools/10003/"), ("10013", "schools/10013/"),
    ("computer science", "majors/0812-academic/"), ("software engineering", "majors/0835-academic/"),
    ("ai", "majors/085410-professional/"), ("hdu 085404", "schools/10336/085404-professional/"),
    ("jiangsu software", "schools/10284/0835-academic/"), ("zzzz", None), ("constructor", None),
]

PROBE = """<!doctype html><meta charset="utf-8"><body style="margin:0"><iframe id="f" style="width:WIDTHpx;height:900px;border:0"></iframe>
<pre id="out"></pre><script>
var f=document.getElementById("f"),jobs=JOBS,results=[];
function lum(c){return c.map(function(v){v/=255;return v<=.03928?v/12.92:Math.pow((v+.055)/1.055,2.4)}).reduce(function(s,v,i){return s+v*[.2126,.7152,.0722][i]},0)}
function parse(s){var m=/rgba?\\(([^)]+)\\)/.exec(s);if(!m)return null;var p=m[1].split(",").map(Number);return p.length>3&&p[3]===0?null:p.slice(0,3)}
function ground(el,w){for(;el;el=el.parentElement){var c=parse(w.getComputedStyle(el).backgroundColor);if(c)return c}return [255,255,255]}
function ratio(a,b){var x=lum(a),y=lum(b);return (Math.max(x,y)+.05)/(Math.min(x,y)+.05)}
function contrast(d,w){var low=[];
 [].forEach.call(d.querySelectorAll("h1,h2,h3,p,li,td,th,a,summary,label,figcaption,code,span,button,small,option"),function(el){
 if(!el.textContent.trim()||!el.getClientRects().length)return;var a=parse(w.getComputedStyle(el).color);if(!a)return;
 var r=ratio(a,ground(el,w));if(r<4.5)low.push(el.tagName+" "+r.toFixed(2)+" "+el.textContent.trim().slice(0,40))});
 [].forEach.call(d.querySelectorAll("svg"),function(svg){var box=svg.querySelector("rect");if(!box||!svg.getClientRects().length)return;
 var b=parse(w.getComputedStyle(box).fill);[].forEach.call(svg.querySelectorAll("text"),function(t){var a=parse(w.getComputedStyle(t).fill);
 if(a&&b&&ratio(a,b)<4.5)low.push("svg text "+t.textContent.slice(0,40))})});return low}
function name(el,d){return (el.getAttribute("aria-label")||el.textContent||(el.id&&d.querySelector('label[for="'+CSS.escape(el.id)+'"]')||{}).textContent||(el.closest("label")||{}).textContent||"").trim()}
function controls(d){var bad=[];[].forEach.call(d.querySelectorAll("details"),function(x){x.open=true});[].forEach.call(d.querySelectorAll("a[href],button,input,select,summary"),function(el){
 if(!el.getClientRects().length)return;el.focus();
 if(d.activeElement!==el)bad.push("no focus: "+el.outerHTML.slice(0,80));
 if(!name(el,d))bad.push("no name: "+el.outerHTML.slice(0,80))});return bad}
function set(d,w,id,value){var el=d.getElementById(id);el.value=value;el.dispatchEvent(new w.Event("input"))}
function pause(ms){return new Promise(function(done){setTimeout(done,ms)})}
function load(page){return new Promise(function(done){f.onload=function(){f.onload=null;pause(60).then(done)};f.src=page})}
function visit(page){return load("about:blank").then(function(){return load(page)})}
function run(job){return visit(job.page).then(function(){var w=f.contentWindow,d=f.contentDocument;
 if(job.kind==="look")return pause(150).then(function(){var out={over:d.documentElement.scrollWidth-f.clientWidth,low:job.contrast?contrast(d,w):[],controls:job.contrast?controls(d):[],
  drawings:[].map.call(d.querySelectorAll("figure svg"),function(s){var r=s.getBoundingClientRect();return r.width}).filter(Boolean).length,figures:d.querySelectorAll("figure").length,
  data:d.getElementById("compared")?d.querySelectorAll("#compared td").length:-1,list:d.getElementById("list")?d.querySelectorAll("#list tr[data-school]").length:-1};
  if(job.contrast){d.getElementById("theme").click();out.low=out.low.concat(contrast(d,w).map(function(t){return "switched: "+t}));d.getElementById("theme").click()}return out});
 if(job.kind==="search")return job.queries.map(function(q){set(d,w,"q",q);var box=d.getElementById("results");
  return {count:Number(box.getAttribute("data-count")||0),links:[].map.call(box.querySelectorAll("a"),function(a){return a.getAttribute("href")}).slice(0,60),text:box.textContent.slice(0,120)}});
 if(job.kind==="scores")return job.scores.map(function(s){set(d,w,"score",s);return d.getElementById("answer").getAttribute("data-percent")});
 if(job.kind==="cases")return job.cases.map(function(c){set(d,w,"score",c.score);[].forEach.call(d.querySelectorAll("[data-paper]"),function(m,i){m.value=c.marks?c.marks[i]:"";m.dispatchEvent(new w.Event("input"))});
  var known=d.getElementById("national-known"),n=d.getElementById("national");if(c.national){n.value=c.national;n.dispatchEvent(new w.Event("input"))}else if(known.checked){known.checked=false;known.dispatchEvent(new w.Event("change"))}
  return d.getElementById("answer").getAttribute("data-percent")});
 if(job.kind==="list")return pause(300).then(function(){return [].map.call(d.querySelectorAll("#list tr[data-school]"),function(r){return [r.getAttribute("data-school"),r.getAttribute("data-percent")]})});
 if(job.kind==="state"){set(d,w,"score","341");d.getElementById("papers").open=true;var marks=[].slice.call(d.querySelectorAll("[data-paper]"));
  marks.forEach(function(m,i){m.value=[60,61,108,112][i];m.dispatchEvent(new w.Event("input"))});
  var n=d.getElementById("national");if(n){n.value=n.min;n.dispatchEvent(new w.Event("input"))}
  var before=[d.getElementById("answer").textContent,d.getElementById("sentence").textContent,w.location.hash];
  return new Promise(function(done){f.onload=function(){f.onload=null;var e=f.contentDocument;done({before:before,after:[e.getElementById("answer").textContent,e.getElementById("sentence").textContent,f.contentWindow.location.hash]})};w.location.reload()})}
 if(job.kind==="hostile")return pause(150).then(function(){return {made:d.querySelectorAll("img,b.made").length+(w.made?1:0),text:(d.getElementById("sentence")||d.body).textContent.slice(0,80)}});
})}
jobs.reduce(function(before,job){return before.then(function(){return run(job)}).then(function(r){results.push(r)},function(e){results.push({failed:String(e)})})},Promise.resolve()).then(function(){
 document.getElementById("out").textContent="RESULT"+JSON.stringify(results)+"END"});
</script>"""


def probe(browser, folder, jobs, width=1440, dark=False):
    """What the jobs found, and what the console said."""
    path = os.path.join(folder, "probe.html")
    text = PROBE.replace("WIDTH", str(width)).replace("JOBS", json.dumps(jobs).replace("<", "\\u003c"))
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    run = subprocess.run(
        [browser, "--headless=new", "--no-sandbox", "--disable-gpu", "--allow-file-access-from-files",
         "--enable-logging=stderr", f"--window-size={width + 40},1000", f"--virtual-time-budget={20000 + 3000 * len(jobs)}",
         f"--blink-settings=preferredColorScheme={0 if dark else 1}", "--dump-dom", "file://" + path],
        capture_output=True, text=True, timeout=600)
    os.remove(path)
    found = re.search(r"RESULT(.*?)END", run.stdout, re.S)
    console = [line for line in run.stderr.splitlines() if "CONSOLE" in line]
    if not found:
        return [{"failed": "did not finish"}] * len(jobs), console
    text = found.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    return json.loads(text), console


class Places(html.parser.HTMLParser):
    """The links and the places of a page."""

    def __init__(self):
        super().__init__()
        self.links, self.ids, self.inside = [], set(), 0

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name in ("href", "src", "action") and value is not None:
                self.links.append((tag, value))
            if name == "id":
                self.ids.add(value)


def file_faults(folder):
    """Broken links, missing places, orphans and pages that are too large."""
    pages, files = {}, set()
    for base, _, names in os.walk(folder):
        for name in names:
            path = os.path.relpath(os.path.join(base, name), folder)
            files.add(path)
            if name.endswith(".html"):
                places = Places()
                with open(os.path.join(folder, path), encoding="utf-8") as file:
                    places.feed(file.read())
                pages[path] = places
    reached, wrong = {"index.html"}, []
    for page, places in pages.items():
        for tag, link in places.links:
            if re.match(r"[a-z]+:", link) or (tag == "link" and "canonical" in link):
                continue
            target, _, place = link.partition("#")
            path = os.path.normpath(os.path.join(os.path.dirname(page), unquote(target))) if target else page
            if path not in files:
                wrong.append(f"{page}: a link to {link} leads nowhere")
            elif place and "=" not in place and path in pages and unquote(place) not in pages[path].ids:
                wrong.append(f"{page}: no place {place} in {path}")
            if tag == "a" and path != page:
                reached.add(path)
    wrong += [f"{page}: no page leads to it" for page in pages if page not in reached]
    size = lambda path: os.path.getsize(os.path.join(folder, path))


    def load(page):
        """The page with the style and scripts that it names."""
        beside = {os.path.normpath(os.path.join(os.path.dirname(page), link)) for tag, link in pages[page].links
                  if tag in ("link", "script") and link.endswith((".css", ".js"))}
        return size(page) + sum(size(path) for path in beside if path in files)

    wrong += [f"{page}: {load(page)} bytes at first load" for page in pages if load(page) > 300_000]
    scripts = sum(size("assets/" + name) for name in ("site.js", "chance.js", "score.js", "find.js", "home.js", "compare.js"))
    if scripts > 40_000:
        wrong.append(f"{scripts} bytes of script")
    home = load("zh/index.html")
    if home > 500_000:
        wrong.append(f"{home} bytes for the home page")
    wrong += [f"{name}: {size(name)} bytes" for name in files if name.startswith("data/majors/") and size(name) > 200_000]
    print(f"{len(pages)} pages, {len(files)} files, {scripts} bytes of script, home {home} bytes, largest page "
          f"{max(size(page) for page in pages)} bytes")
    return wrong


def layout_faults(browser, folder):
    """Scrolling, contrast, controls and console of the listed pages."""
    wrong = []
    for lang in ("zh", "en"):
        for width, dark in ((360, False), (360, True), (900, False), (1440, False)):
            jobs = [{"kind": "look", "page": f"{lang}/{page}", "contrast": width == 360} for page in PAGES]
            results, console = probe(browser, folder, jobs, width, dark)
            wrong += [f"{lang} {width}: console: {line}" for line in console]
            for page, seen in zip(PAGES, results):
                where = f"{lang}/{page} at {width}{' dark' if dark else ''}: "
                if "failed" in seen:
                    wrong.append(where + seen["failed"])
                    continue
                if seen["over"] > 0:
                    wrong.append(where + f"scrolls sideways by {seen['over']}")
                wrong += [where + "contrast: " + text for text in seen["low"][:5]]
                wrong += [where + text for text in seen["controls"][:5]]
                if seen["figures"] and seen["drawings"] != seen["figures"]:
                    wrong.append(where + f"{seen['drawings']} of {seen['figures']} drawings show")
                if page.startswith("compare") and seen["data"] < 10:
                    wrong.append(where + "nothing is compared")
                if "#major" in page and seen["list"] < 50:
                    wrong.append(where + "nothing is ranked")
    return wrong


def search_faults(browser, folder):
    """Searches that do not find what is listed."""
    wrong = []
    for lang in ("zh", "en"):
        job = {"kind": "search", "page": f"{lang}/index.html", "queries": [query for query, _ in SEARCHES]}
        (results,), console = probe(browser, folder, [job])
        wrong += [f"search: console: {line}" for line in console]
        if isinstance(results, dict):
            return wrong + [f"search: {results.get('failed')}"]
        for (query, page), seen in zip(SEARCHES, results):
            if page is None:
                if seen["count"] or not seen["text"]:
                    wrong.append(f"{lang}: '{query}' finds {seen['links'][:3]}")
            elif not any(page in link for link in seen["links"]):
                wrong.append(f"{lang}: '{query}' does not find {page}: {seen['links'][:4]}")
    return wrong


def score_faults(browser, folder, cutline, count):
    """Scores whose chance on the page or in the list is not the program's."""
    with open(os.path.join(folder, "data/forecasts.csv"), encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["standing"] == "line" and float(row["median"]) > 240]
    # The code of a family asks which of its majors is meant.
    codes = {(row["school_id"], row["degree"], row["major_code"]) for row in rows}
    rows = [row for row in rows if not any(
        code != row["major_code"] and code.startswith(row["major_code"]) and (school, degree) == (row["school_id"], row["degree"])
        for school, degree, code in codes)]
    chosen = [rows[i * len(rows) // 20] for i in range(20)]
    low, high = 250, 430
    scores = [low + (high - low) * i // (count - 1) for i in range(count)]
    jobs = [{"kind": "scores", "scores": scores,
             "page": f"zh/schools/{row['school_id']}/{row['major_code']}-{row['degree']}/index.html"} for row in chosen]
    results, console = probe(browser, folder, jobs)
    wrong = [f"scores: console: {line}" for line in console]
    listed, _ = probe(browser, folder, [{"kind": "list", "page": f"zh/index.html#major=0812-academic&score={scores[count // 2]}"}])
    shown = dict(listed[0]) if isinstance(listed[0], list) else {}
    if len(shown) < 50:
        wrong.append("the list of 0812 is short")
    with tempfile.NamedTemporaryFile("w", suffix=".csv", encoding="utf-8") as file:
        of_list = [row for row in rows if row["major_code"] == "0812" and row["degree"] == "academic" and row not in chosen][::6]
        file.write("school,major,degree\n")
        file.writelines(f"{row['school_id']},{row['major_code']},{row['degree']}\n" for row in chosen + of_list)
        file.flush()
        for place, score in enumerate(scores):
            run = subprocess.run([cutline, "plan", file.name, "--score", str(score), "--draws", "256", "--format", "json"], capture_output=True, text=True)
            if run.returncode:
                return wrong + [f"plan: {run.stderr[:300]}"]
            choices = json.loads(run.stdout)["choices"]
            for row, answers, choice in zip(chosen, results, choices):
                percent = answers[place] if isinstance(answers, list) else None
                if percent is None or abs(float(percent) - 100 * choice["chance"]) > 0.5 + 1e-6:
                    wrong.append(f"{row['school_id']} {row['major_code']} at {score}: page {percent}, program {100 * choice['chance']:.2f}")
            if place == count // 2:
                for row, choice in zip(of_list, choices[len(chosen):]):
                    if abs(float(shown.get(row["school_id"]) or -9) - 100 * choice["chance"]) > 0.5 + 1e-6:
                        wrong.append(f"list: {row['school_id']} at {score}: {shown.get(row['school_id'])}, program {100 * choice['chance']:.2f}")
    print(f"{count} scores of {len(chosen)} programs and {len(of_list)} of the list compared with the program")
    return wrong


# A program, a score, marks of the papers and a national line taken as known; None for not asked.
CASES = [
    ("10013", "0812", "academic", 352, (60, 50, 90, 100), None), ("10013", "0812", "academic", 340, (36, 36, 55, 56), None),
    ("10013", "0812", "academic", 330, None, 270), ("10013", "0812", "academic", 345, (37, 37, 60, 60), 255),
    ("10336", "085404", "professional", 300, (36, 36, 54, 54), None), ("10336", "085404", "professional", 290, None, 271),
    ("10003", "0812", "academic", 350, (52, 52, 90, 90), None), ("10013", "0812", "academic", 268, None, 270),
]


def case_faults(browser, folder, cutline):
    """Marks and national lines whose chance on the page is not the program's; the page shows whole percent."""
    jobs = [{"kind": "cases", "page": f"zh/schools/{school}/{major}-{degree}/index.html",
             "cases": [{"score": score, "marks": marks, "national": national}]} for school, major, degree, score, marks, national in CASES]
    results, console = probe(browser, folder, jobs)
    wrong = [f"cases: console: {line}" for line in console]
    for (school, major, degree, score, marks, national), seen in zip(CASES, results):
        command = [cutline, "chance", "--school", school, "--major", major, "--degree", degree, "--score", str(score), "--format", "json"]
        command += ["--subjects", ",".join(map(str, marks))] if marks else []
        command += ["--given", f"national={national}"] if national else []
        run = subprocess.run(command, capture_output=True, text=True)
        chance = json.loads(run.stdout)["probability"] if run.returncode == 0 else float("nan")
        shown = float(seen[0]) if isinstance(seen, list) and seen[0] is not None else float("nan")
        if not abs(shown - 100 * chance) <= 1:
            wrong.append(f"{school} {major} at {score} {marks} {national}: page {shown}, program {100 * chance:.2f}")
    return wrong


def state_faults(browser, folder):
    """States that do not survive a reload, and addresses that become markup."""
    page = "zh/schools/10013/0812-academic/index.html"
    evil = "%3Cimg%20src%3Dx%20onerror%3D%22parent.made%3D1%22%3E%3Cb%20class%3Dmade%3E"
    jobs = [{"kind": "state", "page": page}, {"kind": "hostile", "page": page + f"#score={evil}&marks={evil}&national={evil}"},
            {"kind": "hostile", "page": f"zh/index.html#q={evil}&major={evil}&score={evil}&province={evil}"},
            {"kind": "hostile", "page": f"zh/index.html?q={evil}"},
            {"kind": "hostile", "page": f"zh/compare/index.html#p={evil}%2C10013%2F{evil}&score={evil}"}]
    results, console = probe(browser, folder, jobs)
    wrong = [f"state: console: {line}" for line in console]
    if results[0].get("before") != results[0].get("after") or not results[0].get("before", [""])[0]:
        wrong.append(f"the state does not survive a reload: {results[0]}")
    return wrong + [f"{job['page']}: becomes markup: {seen}" for job, seen in zip(jobs[1:], results[1:]) if seen.get("made") != 0]


def main():
    browser, folder, cutline = sys.argv[1:4]
    count = int(sys.argv[4]) if len(sys.argv) > 4 else 12
    wrong = file_faults(folder)
    if browser:
        wrong += search_faults(browser, folder) + state_faults(browser, folder) + layout_faults(browser, folder)
        wrong += case_faults(browser, folder, cutline)
        wrong += score_faults(browser, folder, cutline, count)
    for text in wrong[:60]:
        print(text, file=sys.stderr)
    if wrong:
        print(f"{len(wrong)} faults", file=sys.stderr)
        sys.exit(1)
    print("the site is sound" + ("" if browser else ", as far as it can be told without a browser"))


if __name__ == "__main__":
    main()
