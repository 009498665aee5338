"""Checks pages in headless Chromium: check-html.py BROWSER FOLDER PAGE...

Each page is opened once, looked at 360 pixels wide, in light and in dark, and then at 900. A table may be wider than the
page only in a box of its own that scrolls; at 900 pixels one of up to six columns must not be, and no first cell may be
squeezed to a column of single characters. Colors are judged by WCAG 2.1, 1.4.3. An index must find, and a link into a fold
must open it.
"""

import os
import sys

from browser import Browser

WITH_LOOK = open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "look.js"), encoding="utf-8").read()


def layout(page, width):
    """What does not fit the width of the page."""
    page.size(width)
    wrong, over = [], page.run("look.over()")
    if over > 0:
        wrong.append(f"scrolls sideways by {over} at {width} pixels")
    for table in page.run("look.tables()"):
        if not table["box"] or table["edge"] > width:
            wrong.append(f"a table without a box of its own at {width} pixels: {table['text']}")
        if width >= 900 and table["columns"] <= 6 and table["over"] > 0:
            wrong.append(f"a table cut by {table['over']} at {width} pixels: {table['text']}")
        if table["squeezed"]:
            wrong.append(f"a column of single characters at {width} pixels: {table['text']}")
    return wrong


def index_faults(page):
    """What an index does not find, or finds too much of."""
    wrong, found = [], {text: page.ask("look.find", text) for text in ("", "bupt", "bupt 0812", "zzzz")}
    if len(found[""]) < 100:
        wrong.append(f"only {len(found[''])} links")
    if not found["bupt 0812"] or not all("bupt" in link for link in found["bupt 0812"]):
        wrong.append(f"'bupt 0812' finds {found['bupt 0812']}")
    if not len(found["bupt 0812"]) < len(found["bupt"]) < len(found[""]):
        wrong.append("a longer search does not find less")
    return wrong + ([f"'zzzz' finds {found['zzzz']}"] if found["zzzz"] else [])


def faults(page, folder, name):
    """Everything that is wrong with a page."""
    file, _, place = name.partition("#")
    page.size(360)
    page.open(f"file://{os.path.abspath(folder)}/{file}.html" + ("#" + place if place else ""))
    page.run(WITH_LOOK)
    wrong = []
    if place and page.ask("function (place) { var fold = document.getElementById(place).nextElementSibling; return !fold || !fold.open; }", place):
        wrong.append("a link into a fold leaves it folded")
    page.run("look.unfold()")
    wrong += layout(page, 360)
    for theme in ("light", "dark", "dark switched to light", "light switched to dark"):
        page.dark(theme.startswith("dark"))
        if "switched" in theme:
            page.run("document.getElementById('theme').click()")
        wrong += [f"contrast, {theme}: {text}" for text in page.run("look.contrast()")]
        page.run("document.documentElement.removeAttribute('data-theme'),localStorage.clear()")
    page.dark(False)
    wrong += page.run("look.controls()")
    drawings = page.run("look.drawings()")
    wrong += [f"a drawing of {size}" for size in drawings if min(size) < 50]
    if len(drawings) != page.run("document.querySelectorAll('figure').length") or not drawings and not file.startswith("index"):
        wrong.append(f"{len(drawings)} drawings show")
    wrong += [f"a link to {link} leads nowhere in the page" for link in page.run("look.dead()")]
    wrong += layout(page, 900)
    if file.startswith("index"):
        wrong += index_faults(page)
    return wrong + [f"console: {line}" for line in page.console()]


def main():
    program, folder, names = sys.argv[1], sys.argv[2], sys.argv[3:]
    failed = False
    with Browser(program) as browser:
        page = browser.page()
        for name in names:
            wrong = faults(page, folder, name)
            failed = failed or bool(wrong)
            for text in wrong[:10]:
                print(f"{name}: {text}")
    if failed:
        sys.exit(1)
    print(f"{len(names)} pages are sound, light and dark")


main()
