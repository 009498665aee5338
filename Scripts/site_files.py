"""What can be told of a site from its files alone: links, places, orphans, sizes and, where `tidy` is, valid HTML."""

import os
import re
import shutil
import subprocess
from urllib.parse import unquote

LINK = re.compile(r'<(a|link|script|form|img)\b([^>]*)>')
TARGET = re.compile(r'\s(?:href|src|action)="([^"]*)"')
PLACE = re.compile(r'\sid="([^"]*)"')
SCRIPTS = ("site.js", "chance.js", "score.js", "find.js", "home.js", "compare.js")

# What tidy of 2017 does not know: later attributes, and styles and titles inside drawings.
UNKNOWN_TO_TIDY = re.compile(r'proprietary attribute "(inputmode|aria-[a-z]+|id|role|fetchpriority)"|moved <style> tag|trimming empty <(span|output|p|div)>')


def read(folder):
    """The links and places of every page, and the names of all files."""
    pages, files = {}, set()
    for base, _, names in os.walk(folder):
        for name in names:
            path = os.path.relpath(os.path.join(base, name), folder)
            files.add(path)
            if name.endswith(".html"):
                with open(os.path.join(folder, path), encoding="utf-8") as file:
                    text = file.read()
                links = [(tag, target.replace("&amp;", "&")) for tag, rest in LINK.findall(text) for target in TARGET.findall(rest)]
                pages[path] = (links, set(PLACE.findall(text)))
    return pages, files


def link_faults(pages, files):
    """Links that lead nowhere, places that are not there, pages that nothing leads to."""
    reached, wrong = {"index.html"}, []
    for page, (links, ids) in pages.items():
        for tag, link in links:
            if re.match(r"[a-z]+:", link):
                continue
            target, _, place = link.partition("#")
            path = os.path.normpath(os.path.join(os.path.dirname(page), unquote(target))) if target else page
            if path not in files:
                wrong.append(f"{page}: a link to {link} leads nowhere")
            elif place and "=" not in place and path in pages and unquote(place) not in pages[path][1]:
                wrong.append(f"{page}: no place {place} in {path}")
            if tag == "a" and path != page:
                reached.add(path)
    return wrong + [f"{page}: no page leads to it" for page in pages if page not in reached]


def size_faults(folder, pages, files):
    """Pages, scripts and data that are too large, and what the largest come to."""
    sizes = {path: os.path.getsize(os.path.join(folder, path)) for path in files}

    def load(page):
        """The page with the style and scripts that it names."""
        beside = {os.path.normpath(os.path.join(os.path.dirname(page), link)) for tag, link in pages[page][0]
                  if tag in ("link", "script") and link.endswith((".css", ".js", ".svg"))}
        return sizes[page] + sum(sizes[path] for path in beside if path in sizes)

    loads = {page: load(page) for page in pages}
    homes = [page for page in pages if page.count("/") == 1]
    wrong = [f"{page}: {bytes} bytes at first load" for page, bytes in loads.items() if bytes > 300_000 and page not in homes]
    wrong += [f"{page}: {loads[page]} bytes at first load" for page in homes if loads[page] > 500_000]
    scripts = sum(sizes["assets/" + name] for name in SCRIPTS)
    if scripts > 40_000:
        wrong.append(f"{scripts} bytes of script")
    majors = {path: bytes for path, bytes in sizes.items() if path.startswith("data/majors/")}
    wrong += [f"{path}: {bytes} bytes" for path, bytes in majors.items() if bytes > 200_000]
    largest = max((page for page in pages if page not in homes), key=loads.get)
    print(f"{len(pages)} pages, {len(files)} files; first load: {largest} {loads[largest]} bytes, "
          + ", ".join(f"{page} {loads[page]}" for page in sorted(homes))
          + f"; all script {scripts} bytes, numbers of a major at most {max(majors.values())}")
    return wrong


def markup_faults(folder, pages):
    """What tidy finds wrong with some pages."""
    tidy = shutil.which("tidy")
    if not tidy:
        print("no tidy here (apt-get install tidy); the HTML is not validated")
        return []
    wrong = []
    for page in pages:
        run = subprocess.run([tidy, "-q", "-e", "-utf8", "--show-info", "no", os.path.join(folder, page)], capture_output=True, text=True)
        wrong += [f"{page}: {line}" for line in run.stderr.splitlines() if line.strip() and not UNKNOWN_TO_TIDY.search(line)]
    print(f"{len(pages)} pages validated")
    return wrong


def faults(folder, looked_at):
    """Everything that the files tell."""
    pages, files = read(folder)
    return link_faults(pages, files) + size_faults(folder, pages, files) + markup_faults(folder, looked_at)
