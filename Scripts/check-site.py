"""Checks a site: check-site.py BROWSER FOLDER CUTLINE

Over all files what site_files.py says. In one headless Chromium, for the pages that differ in kind, in both languages: no
console errors, no horizontal scroll at 360, 900 and 1440 pixels, contrast (WCAG 2.1, 1.4.3) in both themes, by the
system's choice and by the site's own switch, every control takes the focus, has a name and is reached by the Tab key, the
listed searches find, 50 scores on the pages of 20 programs and the whole list of a major give what the program gives, the
state survives a reload, and nothing in the address becomes markup. How soon the front page answers on a processor four
times slower is printed, and decides nothing.
"""

import csv
import json
import os
import re
import subprocess
import sys
import tempfile

import site_files
from browser import Browser, BrowserError

LANGUAGES = ("zh", "en")
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

PROGRAM = "schools/10013/0812-academic/index.html"
LIST = "index.html#major=0812-academic&score="
WIDTHS = (360, 900, 1440)
WITH_LOOK = open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "look.js"), encoding="utf-8").read()


class Visitor:
    """A page of the browser, and the site it visits."""

    def __init__(self, browser, folder):
        self.page, self.folder = browser.page(), os.path.abspath(folder)
        self.page.size(1440)

    def open(self, place, is_answered=True):
        """Opens a page of the site, ready to be looked at."""
        self.page.open(f"file://{self.folder}/{place}")
        self.page.run(WITH_LOOK)
        if "major=" in place and is_answered:
            self.page.until("document.querySelector('#list table,#list p')")
        if "compare/" in place and is_answered:
            self.page.until("document.querySelector('#compared table,#compared p')")

    def console(self, where):
        return [f"{where}: console: {line}" for line in self.page.console()]

    def fill(self, element, text):
        """Puts a text into a field as its script hears it."""
        self.page.ask("""function (id, text) { var field = document.getElementById(id); field.value = text;
            field.dispatchEvent(new Event("input", { bubbles: true })); }""", element, str(text))


def layout_faults(visitor):
    """Scrolling, contrast, controls and console of the pages that differ in kind."""
    wrong, page = [], visitor.page
    for lang in LANGUAGES:
        for place in PAGES:
            where = f"{lang}/{place}: "
            visitor.open(f"{lang}/{place}")
            for width in WIDTHS:
                page.size(width)
                over = page.run("look.over()")
                wrong += [where + f"scrolls sideways by {over} at {width} pixels"] if over > 0 else []
                drawings, figures = page.run("[look.drawings().length, document.querySelectorAll('figure').length]")
                wrong += [where + f"{drawings} of {figures} drawings show at {width} pixels"] if drawings != figures else []
            largest, heading = page.run("look.letters()")
            wrong += [where + f"letters of {largest} in a drawing under a heading of {heading}"] if largest > heading else []
            page.size(360)
            page.run("look.unfold()")
            over = page.run("look.over()")
            wrong += [where + f"scrolls sideways by {over} with its folds open"] if over > 0 else []
            for theme in ("light", "dark", "dark switched to light", "light switched to dark"):
                page.dark(theme.startswith("dark"))
                if "switched" in theme:
                    page.run("document.getElementById('theme').click()")
                wrong += [where + f"contrast, {theme}: {text}" for text in page.run("look.contrast()")[:5]]
                page.run("document.documentElement.removeAttribute('data-theme'),localStorage.clear()")
            page.dark(False)
            wrong += [where + text for text in page.run("look.controls()")[:5]]
            if place.startswith("compare") and page.run("document.querySelectorAll('#compared td').length") < 10:
                wrong.append(where + "nothing is compared")
            if "#major" in place and page.run("document.querySelectorAll('#list tr[data-school]').length") < 50:
                wrong.append(where + "nothing is ranked")
            wrong += visitor.console(where)
            page.size(1440)
    return wrong


def search_faults(visitor):
    """Searches that do not find what they are meant to, or find something where there is nothing."""
    wrong = []
    for lang in LANGUAGES:
        visitor.open(f"{lang}/index.html")
        for query, target in SEARCHES:
            visitor.fill("q", query)
            count, links, text = visitor.page.run("""(function () { var box = document.getElementById("results"); return [
                Number(box.getAttribute("data-count") || 0),
                [].map.call(box.querySelectorAll("a"), function (a) { return a.getAttribute("href"); }).slice(0, 60),
                box.textContent]; })()""")
            if target is None:
                wrong += [f"{lang}: '{query}' finds {links[:3]}"] if count or not text else []
            elif not any(target in link for link in links):
                wrong.append(f"{lang}: '{query}' does not find {target}: {links[:4]}")
        wrong += visitor.console(f"{lang}: search")
    print(f"{len(SEARCHES)} searches in {len(LANGUAGES)} languages")
    return wrong


def keyboard_faults(visitor):
    """What the keyboard alone does not do: reach every control, search, slide, sort, switch, compare."""
    wrong, page = [], visitor.page
    for lang in LANGUAGES:
        for place in ("index.html", LIST + "352&tier=985", PROGRAM + "#score=352", "calendar/index.html", PAGES[15]):
            visitor.open(f"{lang}/{place}")
            if "#score" in place:
                page.run("document.getElementById('papers').open=true")
            missed = unreached(page)
            wrong += [f"{lang}/{place}: the Tab key does not reach {text}" for text in missed[:5]]
    for lang, text in (("zh", "北邮计算机 352"), ("en", "BUPT computer science, 352 points")):
        visitor.open(f"{lang}/index.html")
        step_to(page, "q")
        page.type(text)
        page.wait(lambda: page.press("Enter"))
        if PROGRAM not in page.run("location.href") or "%" not in page.run("document.getElementById('answer').textContent"):
            wrong.append(f"{lang}: '{text}' and Enter lead to {page.run('location.href')}")
        step_to(page, "score-slider")
        page.press("ArrowRight")
        if page.run("document.getElementById('score').value") != "353":
            wrong.append(f"{lang}: an arrow does not move the score")
        step_to(page, "theme")
        page.press(" ")
        if not page.run("document.documentElement.getAttribute('data-theme')"):
            wrong.append(f"{lang}: the space bar does not switch the theme")
        page.run("localStorage.clear()")
        visitor.open(f"{lang}/majors/index.html")
        page.run("document.querySelector('th:nth-child(3) button').focus()")
        page.press("Enter")
        if page.run("document.querySelector('th:nth-child(3)').getAttribute('aria-sort')") is None:
            wrong.append(f"{lang}: Enter does not sort")
        visitor.open(f"{lang}/compare/index.html")
        step_to(page, "add")
        page.type("hdu 0812")
        page.press("Enter")
        if not page.until("document.querySelector('#compared table')"):
            wrong.append(f"{lang}: Enter does not add to the comparison")
    return wrong


def unreached(page):
    """Controls that show and that the Tab key does not come to."""
    count = page.run("""(function () { window.stops = [].filter.call(
        document.querySelectorAll("a[href],button,input,select,summary,[tabindex='0']"),
        function (element) { return element.checkVisibility(); });
        window.passed = []; document.addEventListener("focusin", function (event) { window.passed.push(event.target); });
        document.activeElement.blur(); return window.stops.length; })()""")
    page.press("Tab", count + 12)
    return page.run("""stops.filter(function (stop) { return passed.indexOf(stop) < 0; })
        .map(function (stop) { return stop.outerHTML.slice(0, 90); })""")


def step_to(page, element, most=400):
    """Presses Tab until the focus is on an element."""
    page.run("document.activeElement.blur()")
    for _ in range(most):
        page.press("Tab")
        if page.run("document.activeElement.id") == element:
            return
    raise BrowserError(f"the Tab key does not come to {element}")


def forecasts(folder):
    """The programs whose chance is to be compared: those whose code alone names them."""
    with open(os.path.join(folder, "data/forecasts.csv"), encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["standing"] == "line" and float(row["median"]) > 240]
    # The code of a family asks which of its majors is meant.
    codes = {(row["school_id"], row["degree"], row["major_code"]) for row in rows}
    return [row for row in rows if not any(
        code != row["major_code"] and code.startswith(row["major_code"]) and (school, degree) == (row["school_id"], row["degree"])
        for school, degree, code in codes)]


def chances(cutline, lists):
    """What `plan` says of each choice: for (score, rows), a list of chances in the order of the rows."""
    with tempfile.NamedTemporaryFile("w", suffix=".csv", encoding="utf-8") as file:
        file.write("student,score,choices\n")
        for place, (score, rows) in enumerate(lists):
            names = ";".join(f"{row['school_id']}/{row['major_code']}/{row['degree']}" for row in rows)
            file.write(f"{place},{score},{names}\n")
        file.flush()
        run = subprocess.run([cutline, "plan", "--students", file.name, "--draws", "256", "--format", "csv"], capture_output=True, text=True)
    if run.returncode:
        raise SystemExit(f"plan: {run.stderr[:300]}")
    answers = [[] for _ in lists]
    for row in csv.DictReader(run.stdout.splitlines()):
        answers[int(row["student"])].append(float(row["chance"]))
    return answers


def score_faults(visitor, cutline):
    """Scores whose chance on the page or in the list is not the program's."""
    rows, wrong = forecasts(visitor.folder), []
    chosen = [rows[i * len(rows) // 20] for i in range(20)]
    listed = [row for row in rows if (row["major_code"], row["degree"]) == ("0812", "academic")]
    scores = [250 + 180 * i // 49 for i in range(50)]
    *by_score, of_list = chances(cutline, [(score, chosen) for score in scores] + [(340, listed)])
    for place, row in enumerate(chosen):
        visitor.open(f"zh/schools/{row['school_id']}/{row['major_code']}-{row['degree']}/index.html")
        shown = visitor.page.ask("""function (scores) { var field = document.getElementById("score");
            return scores.map(function (score) { field.value = score; field.dispatchEvent(new Event("input"));
            return document.getElementById("answer").getAttribute("data-percent"); }); }""", scores)
        for score, percent, answers in zip(scores, shown, by_score):
            if percent is None or abs(float(percent) - 100 * answers[place]) > 0.5 + 1e-6:
                wrong.append(f"{row['school_id']} {row['major_code']} at {score}: page {percent}, program {100 * answers[place]:.2f}")
    visitor.open("zh/" + LIST + "340")
    shown = dict(visitor.page.run("""[].map.call(document.querySelectorAll("#list tr[data-school]"), function (row) {
        return [row.getAttribute("data-school"), row.getAttribute("data-percent")]; })"""))
    for row, chance in zip(listed, of_list):
        if abs(float(shown.get(row["school_id"]) or -9) - 100 * chance) > 0.5 + 1e-6:
            wrong.append(f"list: {row['school_id']} at 340: {shown.get(row['school_id'])}, program {100 * chance:.2f}")
    if len(listed) < 50:
        wrong.append("the list of 0812 is short")
    print(f"{len(scores)} scores of {len(chosen)} programs and a list of {len(listed)} compared with the program")
    return wrong + visitor.console("scores")


# A program, a score, marks of the papers and a national line taken as known; None for not asked.
CASES = [
    ("10013", "0812", "academic", 352, (60, 50, 90, 100), None), ("10013", "0812", "academic", 340, (36, 36, 55, 56), None),
    ("10013", "0812", "academic", 330, None, 270), ("10013", "0812", "academic", 345, (37, 37, 60, 60), 255),
    ("10336", "085404", "professional", 300, (36, 36, 54, 54), None), ("10336", "085404", "professional", 290, None, 271),
    ("10003", "0812", "academic", 350, (52, 52, 90, 90), None), ("10013", "0812", "academic", 268, None, 270),
]


def case_faults(visitor, cutline):
    """Marks and national lines whose chance on the page is not the program's; the page shows whole percent."""
    wrong = []
    for school, major, degree, score, marks, national in CASES:
        visitor.open(f"zh/schools/{school}/{major}-{degree}/index.html")
        visitor.fill("score", score)
        visitor.page.ask("""function (marks) { [].forEach.call(document.querySelectorAll("[data-paper]"), function (field, place) {
            field.value = marks ? marks[place] : ""; field.dispatchEvent(new Event("input")); }); }""", marks)
        if national:
            visitor.fill("national", national)
        shown = float(visitor.page.run("document.getElementById('answer').getAttribute('data-percent')") or "nan")
        command = [cutline, "chance", "--school", school, "--major", major, "--degree", degree, "--score", str(score), "--format", "json"]
        command += ["--subjects", ",".join(map(str, marks))] if marks else []
        command += ["--given", f"national={national}"] if national else []
        run = subprocess.run(command, capture_output=True, text=True)
        chance = json.loads(run.stdout)["probability"] if run.returncode == 0 else float("nan")
        if not abs(shown - 100 * chance) <= 1:
            wrong.append(f"{school} {major} at {score} {marks} {national}: page {shown}, program {100 * chance:.2f}")
    return wrong + visitor.console("cases")


STATE = """(function () { var fields = [].map.call(document.querySelectorAll("input,select"), function (field) {
    return field.type === "checkbox" ? field.checked : field.value; });
    var texts = ["answer", "sentence", "list", "compared", "results"].map(function (id) {
    return (document.getElementById(id) || {}).textContent || ""; });
    return JSON.stringify([location.hash, fields, texts]); })()"""


def state_faults(visitor):
    """States that do not survive a reload, and addresses that become markup."""
    wrong, page = [], visitor.page
    for place, fields in (
            (PROGRAM, {"score": 341, "paper-politics": 60, "national": 268}),
            ("index.html#major=0812-academic", {"my-score": 337, "filter-region": "A", "filter-tier": "211", "filter-paper": "408"}),
            ("index.html", {"q": "北邮 软件"}), (PAGES[15], {"my-score": 349})):
        visitor.open("zh/" + place)
        for name, value in fields.items():
            visitor.fill(name, value)
        page.run("document.getElementById('q') && document.getElementById('q').dispatchEvent(new Event('change'))")
        before = page.run(STATE)
        page.reload()
        if not page.until(f"{STATE} === {json.dumps(before)}"):
            wrong.append(f"{place}: the state does not survive a reload: {before[:200]} {page.run(STATE)[:200]}")
        if not any(str(value) in page.run("decodeURIComponent(location.hash)") for value in fields.values()):
            wrong.append(f"{place}: the address does not hold the state")
    evil = "%3Cimg%20src%3Dx%20onerror%3D%22made%3D1%22%3E%3Cb%20class%3Dmade%3E"
    for place in (PROGRAM + f"#score={evil}&marks={evil}&national={evil}", f"index.html#q={evil}&major={evil}&score={evil}&province={evil}",
                  f"index.html?q={evil}", f"compare/index.html#p={evil}%2C10013%2F{evil}&score={evil}", f"majors/index.html#{evil}"):
        visitor.open("zh/" + place, is_answered=False)
        if page.run("document.querySelectorAll('img,b.made').length + (window.made ? 1 : 0)"):
            wrong.append(f"{place}: becomes markup")
    return wrong + visitor.console("state")


def promptness(visitor):
    """How soon the front page is interactive and answers a search with the processor slowed four times, in milliseconds."""
    page, times = visitor.page, []
    page.throttle(4)
    for lang in LANGUAGES:
        for _ in range(3):
            visitor.page.open(f"file://{visitor.folder}/{lang}/index.html")
            ready = page.run("performance.timing.domContentLoadedEventEnd - performance.timing.navigationStart")
            answer = page.run("""(function () { var field = document.getElementById("q"), start = performance.now();
                field.value = "北邮计算机 352"; field.dispatchEvent(new Event("input")); return performance.now() - start; })()""")
            times.append((ready, round(answer)))
    page.throttle(1)
    print(f"front page on a processor slowed four times: interactive after {min(times)[0]} ms, first search in {min(time[1] for time in times)} ms")


def main():
    program, folder, cutline = sys.argv[1:4]
    wrong = site_files.faults(folder, ["index.html"] + sorted({f"{lang}/{place.partition('#')[0]}" for lang in LANGUAGES for place in PAGES}))
    if program:
        with Browser(program) as browser:
            visitor = Visitor(browser, folder)
            wrong += search_faults(visitor) + state_faults(visitor) + keyboard_faults(visitor) + layout_faults(visitor)
            wrong += case_faults(visitor, cutline) + score_faults(visitor, cutline)
            promptness(visitor)
    for text in wrong[:60]:
        print(text, file=sys.stderr)
    if wrong:
        print(f"{len(wrong)} faults", file=sys.stderr)
        sys.exit(1)
    print("the site is sound" + ("" if program else ", as far as it can be told without a browser"))


if __name__ == "__main__":
    main()
