"""Checks pages in headless Chromium: check-html.py BROWSER FOLDER PAGE...

Each page is opened in a frame of 360 pixels, then of 900, by a page that looks inside and writes what it found; the
browser prints that, and this script judges. A table may be wider than the page only in a box of its own that
scrolls; at 900 pixels one of up to six columns must not be, and no first cell may be squeezed to a column of single
characters. Colors are judged by WCAG 2.1, 1.4.3 (4.5:1, or 3:1 for large text).
"""

import json
import re
import subprocess
import sys

PROBE = """<!doctype html><meta charset="utf-8"><body><iframe id="f" style="width:WIDTHpx;height:800px;border:0"></iframe>
<pre id="out"></pre><script>
var errors=[];
function lum(c){return c.map(function(v){v/=255;return v<=.03928?v/12.92:Math.pow((v+.055)/1.055,2.4)})
 .reduce(function(s,v,i){return s+v*[.2126,.7152,.0722][i]},0)}
function parse(s){var m=/rgba?\\(([^)]+)\\)/.exec(s);if(!m)return null;var p=m[1].split(",").map(Number);
 return p.length>3&&p[3]===0?null:p.slice(0,3)}
function ground(el,w){for(;el;el=el.parentElement){var c=parse(w.getComputedStyle(el).backgroundColor);if(c)return c}
 return [255,255,255]}
function contrast(d,w){var low=[];[].forEach.call(d.querySelectorAll("h1,h2,h3,p,li,td,th,a,summary,label,figcaption,code,span"),function(el){
 if(!el.textContent.trim()||!el.getClientRects().length)return;
 var s=w.getComputedStyle(el),a=parse(s.color),b=ground(el,w);if(!a)return;
 var x=lum(a),y=lum(b),r=(Math.max(x,y)+.05)/(Math.min(x,y)+.05);
 if(r<4.5)low.push(el.tagName+" "+r.toFixed(2)+" "+el.textContent.trim().slice(0,40))});
 [].forEach.call(d.querySelectorAll("svg"),function(svg){var r=svg.querySelector("rect"),b=parse(w.getComputedStyle(r).fill);
 [].forEach.call(svg.querySelectorAll("text"),function(t){var a=parse(w.getComputedStyle(t).fill);if(!a||!b)return;
 var x=lum(a),y=lum(b),q=(Math.max(x,y)+.05)/(Math.min(x,y)+.05);
 if(q<4.5)low.push("svg text "+q.toFixed(2)+" "+t.textContent.slice(0,40))})});return low}
function open(d){[].forEach.call(d.querySelectorAll("details"),function(x){x.open=true})}
function tables(d,w){open(d);return [].map.call(d.querySelectorAll("table"),function(t){
 var b=t.parentElement,first=[].map.call(t.querySelectorAll("td:first-child"),function(c){
  var r=d.createRange(),tops={};r.selectNodeContents(c);[].forEach.call(r.getClientRects(),function(x){tops[Math.round(x.top)]=1});
  var n=Object.keys(tops).length;return n>2&&c.textContent.trim().length<3*n});
 return {box:b.className==="scroll"&&w.getComputedStyle(b).overflowX==="auto",over:t.scrollWidth-b.clientWidth,
 edge:Math.round(b.getBoundingClientRect().right),columns:t.rows.length?t.rows[0].cells.length:0,
 squeezed:first.some(Boolean),text:t.textContent.slice(0,40)}})}
function find(d,text){var q=d.getElementById("q");if(!q)return null;q.value=text;
 q.dispatchEvent(new Event("input"));
 return [].filter.call(d.querySelectorAll("li[data-words]"),function(li){return !li.hidden})
  .map(function(li){return li.querySelector("a").getAttribute("href")})}
var f=document.getElementById("f");
function squeezed(d){return [].filter.call(d.querySelectorAll("td:first-child"),function(td){
 var r=d.createRange(),tops={};r.selectNodeContents(td);
 [].forEach.call(r.getClientRects(),function(b){tops[Math.round(b.top)]=1});
 return Object.keys(tops).length>=3&&td.clientWidth<100}).map(function(td){return td.textContent})}
f.onload=function(){var w=f.contentWindow,d=f.contentDocument;
 var all=find(d,"");
 var out={width:d.documentElement.scrollWidth,dark:w.matchMedia("(prefers-color-scheme: dark)").matches,
 drawings:[].map.call(d.querySelectorAll("figure svg"),function(s){var r=s.getBoundingClientRect();return [r.width,r.height]}),
 low:contrast(d,w),page:f.clientWidth,squeezed:squeezed(d),all:all&&all.length,bupt:find(d,"bupt"),exact:find(d,"bupt 0812"),none:find(d,"zzzz"),
 folded:w.location.hash?[].filter.call(d.querySelectorAll("a"+"#"+CSS.escape(decodeURIComponent(w.location.hash.slice(1)))+"+details"),function(x){return x.open}).length!==1:false,
 dead:[].filter.call(d.querySelectorAll("a[href^='#']"),function(a){return !d.getElementById(decodeURIComponent(a.getAttribute("href").slice(1)))}).length};
 out.tables=tables(d,w);
 document.getElementById("out").textContent="RESULT"+JSON.stringify(out)+"END"};
f.src=PAGE;
</script>"""


def look(browser, folder, page, dark, width=360):
    """What the probe found on a page, and what the console said."""
    probe = f"{folder}/probe.html"
    with open(probe, "w", encoding="utf-8") as file:
        file.write(PROBE.replace("WIDTH", str(width)).replace("PAGE", json.dumps(re.sub(r"(#|$)", r".html\1", page, count=1))))
    arguments = [
        browser, "--headless=new", "--no-sandbox", "--disable-gpu", "--allow-file-access-from-files",
        "--enable-logging=stderr", "--window-size=1000,900", "--virtual-time-budget=5000",
        f"--blink-settings=preferredColorScheme={0 if dark else 1}", "--dump-dom", "file://" + probe,
    ]
    run = subprocess.run(arguments, capture_output=True, text=True, timeout=120)
    found = re.search(r"RESULT(.*?)END", run.stdout, re.S)
    console = [line for line in run.stderr.splitlines() if "CONSOLE" in line]
    if not found:
        return None, console
    text = found.group(1).replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")
    return json.loads(text), console


def layout(seen):
    """What does not fit the width of the page."""
    wrong, width = [], seen["page"]
    if seen["width"] > width:
        wrong.append(f"scrolls sideways at {width} pixels: {seen['width']}")
    for table in seen["tables"]:
        if not table["box"] or table["edge"] > width:
            wrong.append(f"a table without a box of its own at {width} pixels: {table['text']}")
        if width >= 900 and table["columns"] <= 6 and table["over"] > 0:
            wrong.append(f"a table cut by {table['over']} at {width} pixels: {table['text']}")
        if table["squeezed"]:
            wrong.append(f"a column of single characters at {width} pixels: {table['text']}")
    return wrong


def faults(page, seen, console, dark):
    """Everything that is wrong with a page."""
    if seen is None:
        return ["did not load"]
    wrong = [f"console: {line}" for line in console]
    if seen["dark"] != dark:
        wrong.append("the browser did not switch between light and dark")
    wrong += layout(seen)
    wrong += [f"a drawing of {size}" for size in seen["drawings"] if min(size) < 50]
    if not page.startswith("index") and not seen["drawings"]:
        wrong.append("no drawing")
    wrong += [f"contrast: {text}" for text in seen["low"]]
    wrong += [f"a name squeezed into a narrow column: {text}" for text in seen["squeezed"]]
    if seen["dead"]:
        wrong.append(f"{seen['dead']} links lead nowhere in the page")
    if seen["folded"]:
        wrong.append("a link into a fold leaves it folded")
    if page.startswith("index"):
        if not seen["all"] or seen["all"] < 100:
            wrong.append(f"only {seen['all']} links")
        if not seen["exact"] or not all("bupt" in link for link in seen["exact"]):
            wrong.append(f"'bupt 0812' finds {seen['exact']}")
        if not seen["bupt"] or not len(seen["exact"]) < len(seen["bupt"]) < seen["all"]:
            wrong.append("a longer search does not find less")
        if seen["none"]:
            wrong.append(f"'zzzz' finds {seen['none']}")
    return wrong


def main():
    browser, folder, pages = sys.argv[1], sys.argv[2], sys.argv[3:]
    failed = False
    for page in pages:
        for dark in (False, True):
            seen, console = look(browser, folder, page, dark)
            wrong = faults(page, seen, console, dark)
            if not dark:
                wide, _ = look(browser, folder, page, dark, 900)
                wrong += layout(wide) if wide else ["did not load at 900 pixels"]
            for text in wrong[:10]:
                print(f"{page} ({'dark' if dark else 'light'}): {text}")
            failed = failed or bool(wrong)
    if failed:
        sys.exit(1)
    print(f"{len(pages)} pages are sound, light and dark")


main()
