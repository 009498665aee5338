#!/usr/bin/env python3
"""Checks that the house stands: data flow one way, between targets and between the folders inside each.

    Scripts/check-structure.py [--arrows TARGET]

Fails, naming the files, when
  - a target imports one that it does not name in Package.swift, or one that does not stand above it there;
  - a target of the fuzzer's own package (Scripts/fuzz), built from the same sources, lacks one that it imports;
  - the folders of a target reach each other in a circle;
  - nothing in Sources, and no example of the library, reaches a file of Sources, as when tests alone use it.

A folder reaches another when a file of it names something declared in the other: a type, a free function, or a
member whose name is declared in one folder of the target and nowhere else. Comments and the text of strings do
not count, what is interpolated into them does. --arrows prints every arrow of a target with a pair of files.
"""
import re
import sys
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "Sources"

TOKEN = re.compile(
    r'(?P<space>[ \t\r\n]+)|(?P<line>//[^\n]*)|(?P<block>/\*)|(?P<text>#*"(?:"")?)|(?P<word>[@#]?`?[A-Za-z_][A-Za-z_0-9]*`?)'
    r"|(?P<number>[0-9][0-9A-Fa-f_xob.]*)|(?P<mark>.)",
    re.S,
)
TYPES = {"struct", "class", "enum", "protocol", "actor", "typealias", "associatedtype"}
ACCESS = {"private", "fileprivate"}
# Members of the standard library and names of Foundation's that a declaration here may share.
COMMON = set(
    """init subscript self Self count first last map filter reduce min max append index text value values name names
    description hash isEmpty sorted contains add write read key keys id body lines line label description encode decode
    rawValue hashValue allCases next start end bytes error errors run validate main none some""".split()
)


def tokens(source):
    """The words and marks of a source, without comments and the text of strings."""
    found, at, size = [], 0, len(source)
    # What is open: a parenthesis of code, or a string that is interpolated into.
    open_parens = []

    def skip_text(place, quote, hashes):
        """Goes to the end of a string, or to its next interpolation."""
        escape, closing = "\\" + hashes, quote + hashes
        while place < size:
            if source.startswith(closing, place):
                return place + len(closing), False
            if source.startswith(escape, place):
                after = place + len(escape)
                if source.startswith("(", after):
                    return after + 1, True
                place = after + 1
            else:
                place += 1
        return place, False

    while at < size:
        match = TOKEN.match(source, at)
        kind = match.lastgroup
        at = match.end()
        if kind == "block":
            depth = 1
            while depth and at < size:
                if source.startswith("/*", at):
                    depth, at = depth + 1, at + 2
                elif source.startswith("*/", at):
                    depth, at = depth - 1, at + 2
                else:
                    at += 1
        elif kind == "text":
            piece = match.group()
            hashes, quote = piece[: piece.index('"')], piece[piece.index('"') :]
            if quote == '""' or (quote == '"""' and "\n" not in source[at : at + 1]):
                continue  # an empty string
            found.append('"')
            at, interpolated = skip_text(at, quote, hashes)
            if interpolated:
                open_parens.append((quote, hashes))
                found.append("(")
        elif kind == "word":
            found.append(match.group().strip("`"))
        elif kind == "mark":
            mark = match.group()
            if mark == "(":
                open_parens.append(None)
            elif mark == ")" and open_parens:
                string = open_parens.pop()
                if string:
                    at, interpolated = skip_text(at, *string)
                    if interpolated:
                        open_parens.append(string)
            found.append(mark)
        elif kind == "space" and "\n" in match.group():
            found.append("\n")
    return found


class File:
    """What a source file declares and names."""

    def __init__(self, path):
        self.path = path
        parts = path.relative_to(SOURCES).parts
        self.target, self.folder = parts[0], "/".join(parts[1:-1]) or "."
        self.types = set()  # declared at the top
        self.nested = set()  # (outer, name) of types inside others
        self.functions = set()  # free functions and constants
        self.members = set()  # (owner, name)
        self.hidden = set()  # names of private members
        self.owners = set()  # types declared or extended here
        self.imports = set()
        self.conforms = False
        self.bound = set()  # names of parameters and local values
        self.plain, self.dotted = set(), set()  # names used without and after a dot
        self.paths = defaultdict(set)  # what stands before the dot of a type
        self.read(path.read_text(encoding="utf-8"))

    def read(self, source):
        words = [word for word in tokens(source)]
        scopes, pending, hidden = [], None, False
        clean = [word for word in words if word != "\n"]
        for place, word in enumerate(clean):
            before = clean[place - 1] if place else ""
            after = clean[place + 1] if place + 1 < len(clean) else ""
            inner = scopes[-1] if scopes else ("file", "")
            if word == "import" and (not place or before != "."):
                self.imports.add(after if after not in TYPES else clean[place + 2])
            elif word in ACCESS and after != "(":
                hidden = True
            elif word in TYPES and before != "." and re.match(r"[A-Z]", after):
                if inner[0] == "file" and not hidden:
                    self.types.add(after)
                elif inner[0] == "type" and not hidden:
                    self.nested.add((inner[1], after))
                self.owners.add(after)
                if word not in ("typealias", "associatedtype"):
                    pending = ("type", after)
                hidden = False
            elif word == "extension" and before != ".":
                name, step = after, place + 2
                while clean[step : step + 1] == ["."]:
                    name, step = clean[step + 1], step + 2
                self.owners.add(name)
                self.conforms |= clean[step : step + 1] == [":"]
                pending = ("type", name)
                hidden = False
            elif word in ("func", "var", "let") and inner[0] in ("file", "type") and before != ".":
                names = [after]
                if after == "(":
                    names = [w for w in clean[place + 2 : clean.index(")", place)] if w != ","]
                elif word != "func":
                    step = place + 2  # let a, b: T
                    while clean[step : step + 1] == [","]:
                        names.append(clean[step + 1])
                        step += 2
                if hidden:
                    self.hidden.update(names)
                else:
                    for name in names:
                        if inner[0] == "file":
                            self.functions.add(name)
                        else:
                            self.members.add((inner[1], name))
                if word == "func":
                    pending = ("code", "")
                hidden = False
            elif word in ("var", "let", "for") and re.match(r"[a-z_(]", after):
                if after == "(":
                    self.bound.update(clean[place + 2 : clean.index(")", place)])
                else:
                    self.bound.add(after)
            elif word == "case" and inner[0] == "type":
                self.cases(clean, place, inner[1])
                hidden = False
            elif word == "case" and after in ("let", "."):
                pass
            elif word == "{":
                scopes.append(pending or ("code", ""))
                pending = None
            elif word == "}" and scopes:
                scopes.pop()
            elif word in ("init", "subscript") and inner[0] == "type" and before != ".":
                pending, hidden = ("code", ""), False
            if re.match(r"[A-Za-z_]", word):
                if before == ".":
                    self.dotted.add(word)
                    if re.match(r"[A-Z]", word) and place > 1 and clean[place - 2]:
                        self.paths[word].add(clean[place - 2])
                else:
                    self.plain.add(word)
                    if after == ":" and before in ("(", ",", "_") or after == ":" and re.match(r"[a-z]", before):
                        self.bound.add(word)

    def cases(self, clean, place, owner):
        """The names of `case a, b(Int), c = 1`."""
        step, depth = place + 1, 0
        if clean[step] in (".", "let"):
            return
        self.members.add((owner, clean[step]))
        while step + 1 < len(clean):
            step += 1
            word = clean[step]
            depth += word in "([" and len(word) == 1
            depth -= word in ")]" and len(word) == 1
            if depth == 0 and word == ",":
                self.members.add((owner, clean[step + 1]))
            elif depth <= 0 and word not in (",", "(", ")", "=", '"', "-", ".") and clean[step - 1] not in (",", "=", "-"):
                break

    @property
    def name(self):
        return str(self.path.relative_to(SOURCES))


def package_order(package="Package.swift"):
    """The targets of a package in order, with what each names below it."""
    source = (ROOT / package).read_text(encoding="utf-8")
    listed = source[source.index("targets: [") :]
    order = {"COpenBLAS": set()}
    for match in re.finditer(r'room\(\s*"(\w+)"(.*?)\)(?=,\s*\n\s*(?:room|\.executableTarget|//|\n))', listed, re.S):
        order[match.group(1)] = set(re.findall(r'"(\w+)"', match.group(2).split("linked:")[0]))
    for match in re.finditer(r'\.executableTarget\(name: "(\w+)", dependencies: \[(.*?)\]', listed, re.S):
        order[match.group(1)] = set(re.findall(r'"(\w+)"', match.group(2)))
    return order


def import_faults(files, order):
    """Imports of targets that a target does not name, and names of targets that stand below."""
    places = {target: place for place, target in enumerate(order)}
    for target, below in order.items():
        for other in below & set(order):
            if places[other] >= places[target]:
                yield f"Package.swift: {target} reaches up to {other}"
    for file in files:
        for other in sorted(file.imports & set(order)):
            if other not in order[file.target]:
                yield f"Sources/{file.name}: imports {other}, which {file.target} does not stand on"


def fuzzer_faults(files, order):
    """Imports of targets that the package of the fuzzer does not name."""
    package = "Scripts/fuzz/Package.swift"
    watched = package_order(package)
    for target in sorted(set(watched) & set(order)):
        imports = set().union(*(file.imports for file in files if file.target == target))
        for other in sorted(imports & set(order) - watched[target]):
            yield f"{package}: {target} lacks {other}, which its sources import"


def visible(order):
    """For each target all those that can see it, itself included."""
    above = {target: {target} for target in order}
    for target in order:
        todo = list(order[target] & set(order))
        while todo:
            below = todo.pop()
            above[below].add(target)
            todo += order[below] & set(order)
    return above


def arrows(files, order):
    """For each target: (folder, folder) -> {(file, file, name)}."""
    above = visible(order)
    type_homes, nested_homes = defaultdict(set), defaultdict(set)
    function_homes, member_homes = defaultdict(set), defaultdict(set)
    for file in files:
        for name in file.types:
            type_homes[name].add(file)
        for outer, name in file.nested:
            nested_homes[name].add((file, outer))
        for name in file.functions:
            function_homes[name].add(file)
        for owner, name in file.members:
            member_homes[name].add((file, owner))
    users, hidden = defaultdict(set), set()
    for file in files:
        hidden |= file.hidden
        for name in file.dotted:
            users[name].add(file.target)

    def is_own(name):
        """Whether a member's name is declared in one folder, and used only where that can be seen."""
        homes = {(file.target, file.folder) for file, _ in member_homes[name]}
        if len(homes) != 1 or name in COMMON or name in function_homes or name in hidden:
            return False
        target = next(iter(homes))[0]
        return users[name] <= above[target]

    own = {name for name in member_homes if is_own(name)}
    found = defaultdict(lambda: defaultdict(set))

    def add(file, home, name):
        if home.target == file.target and home.folder != file.folder:
            found[file.target][(file.folder, home.folder)].add((file.name, home.name, name))

    for file in files:
        for name in (file.plain - file.types) & type_homes.keys():
            for home in type_homes[name]:
                add(file, home, name)
        for name in (file.plain | file.dotted) & nested_homes.keys():
            for home, outer in nested_homes[name]:
                if outer in file.paths[name] or (outer in file.owners and home.path != file.path):
                    add(file, home, f"{outer}.{name}")
        for name in file.plain & function_homes.keys():
            for home in function_homes[name]:
                if name not in file.bound and name not in file.functions:
                    add(file, home, name)
        for name in file.dotted & own:
            for home, _ in member_homes[name]:
                add(file, home, "." + name)
        for name in (file.plain - file.bound) & own:
            for home, owner in member_homes[name]:
                if owner in file.owners:
                    add(file, home, name)
    return found


def cycle(graph):
    """A shortest circle of a graph; nil without one."""
    best = None
    for start in sorted(graph):
        previous, todo = {start: None}, [start]
        while todo:
            node = todo.pop(0)
            if start in graph.get(node, ()):
                path = [node]
                while previous[path[-1]] is not None:
                    path.append(previous[path[-1]])
                path.reverse()
                if best is None or len(path) < len(best):
                    best = path
                break
            for other in sorted(graph.get(node, ())):
                if other not in previous:
                    previous[other] = node
                    todo.append(other)
    return best


def in_circles(graph):
    """The folders that reach themselves."""
    circle = set()
    for start in graph:
        seen, todo = set(), list(graph[start])
        while todo:
            node = todo.pop()
            if node not in seen:
                seen.add(node)
                todo += graph.get(node, ())
        if start in seen:
            circle.add(start)
    return circle


def cycle_faults(found):
    for target in sorted(found):
        graph = defaultdict(set)
        for first, second in found[target]:
            graph[first].add(second)
        folders = in_circles(graph)
        if not folders:
            continue
        path = cycle(graph)
        lines = [f"{target}: {len(folders)} folders in circles: " + ", ".join(sorted(folders))]
        for first, second in zip(path, path[1:] + path[:1]):
            pair = min(found[target][(first, second)])
            lines.append(f"  {first} -> {second}: {pair[0]} names {pair[2]} of {pair[1]}")
        yield "\n".join(lines)


def unreached_faults(files):
    """Files of which no other file of Sources and no example names anything, nor anything that such files name."""
    examples = set()
    for path in sorted((ROOT / "Examples").rglob("Sources/**/*.swift")):
        examples.update(word for word in tokens(path.read_text(encoding="utf-8")) if word)
    alive = {file for file in files if file.target != "cutline"}
    mains = [file for file in files if file.target == "cutline"]
    while True:
        uses = defaultdict(int, {name: 1 for name in examples})
        for file in alive | set(mains):
            for name in file.plain | file.dotted:
                uses[name] += 1
        gone = set()
        for file in alive:
            declared = file.types | file.functions | {name for _, name in file.members | file.nested}
            own = file.plain | file.dotted
            if file.conforms or not declared:
                continue
            if not any(uses[name] > (1 if name in own else 0) for name in declared):
                gone.add(file)
        if not gone:
            return
        for file in sorted(gone, key=lambda file: file.name):
            yield f"Sources/{file.name}: nothing in Sources reaches it"
        alive -= gone


def main():
    files = [File(path) for path in sorted(SOURCES.rglob("*.swift"))]
    order = package_order()
    missing = {file.target for file in files} - set(order)
    if missing:
        sys.exit(f"Package.swift: no target {', '.join(sorted(missing))} was found")
    found = arrows(files, order)
    if len(sys.argv) == 3 and sys.argv[1] == "--arrows":
        for (first, second), pairs in sorted(found[sys.argv[2]].items()):
            print(f"{first} -> {second}: {len(pairs)}")
            for pair in sorted(pairs):
                print(f"    {pair[0]} names {pair[2]} of {pair[1]}")
        return
    faults = [*import_faults(files, order), *fuzzer_faults(files, order), *cycle_faults(found), *unreached_faults(files)]
    for fault in faults:
        print(fault, file=sys.stderr)
    if faults:
        sys.exit(1)
    folders = {(file.target, file.folder) for file in files}
    print(f"{len(order)} targets and {len(folders)} folders reach one way; every file is reached")


if __name__ == "__main__":
    main()
