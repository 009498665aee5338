#!/usr/bin/env python3
"""Checks what people meet at a prompt: the terminal's width, the pager, completions, man pages, wrong commands.

    Scripts/check-shell.py PROGRAM

Completions of a shell are checked where it is installed (bash, zsh, fish), man pages where man is.
"""

import os
import pty
import re
import select
import shutil
import struct
import subprocess
import sys
import tempfile
import unicodedata
from fcntl import ioctl
from pathlib import Path
from termios import TIOCSWINSZ

ROOT = Path(__file__).resolve().parent.parent
FAULTS = []


def expect(what, is_so, shown=""):
    if not is_so:
        FAULTS.append(f"{what}: {shown!r}" if shown != "" else what)


def run(*command, **variables):
    environment = {**os.environ, "CUTLINE_LANG": "en", **variables}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120, check=False)


def in_terminal(command, columns, rows, **variables):
    """What a terminal of this size shows, and the status."""
    environment = {**os.environ, "CUTLINE_LANG": "en", "TERM": "xterm", **variables}
    for name in ("COLUMNS", "LINES", "NO_COLOR"):
        environment.pop(name, None)
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(ROOT)
        os.execvpe(command[0], command, environment)
    ioctl(terminal, TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    seen = b""
    while True:
        ready, _, _ = select.select([terminal], [], [], 60)
        if not ready:
            os.kill(child, 9)
            FAULTS.append(f"{' '.join(command[1:])}: hangs in a terminal")
            break
        try:
            piece = os.read(terminal, 65536)
        except OSError:
            break
        if not piece:
            break
        seen += piece
    _, status = os.waitpid(child, 0)
    return seen.decode(errors="replace").replace("\r\n", "\n"), os.waitstatus_to_exitcode(status)


def width(text):
    plain = re.sub(r"\x1b\[[0-9;]*m", "", text)
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in plain)


def words(text):
    return "".join(re.sub(r"\x1b\[[0-9;]*m", "", text).split())


def check_width(program):
    """Output fits the terminal and loses nothing."""
    for command in (["forecast", "--school", "BUPT", "--major", "0812"], ["list", "sources", "--school", "BUPT"]):
        whole = run(program, *command).stdout
        for columns in (60, 80):
            shown, status = in_terminal([program, *command, "--no-pager"], columns, 24)
            expect(f"{command} at {columns}: status", status == 0, status)
            wide = [line for line in shown.splitlines() if width(line) > columns]
            expect(f"{command} at {columns}: lines fit", not wide, wide[:1])
            expect(f"{command} at {columns}: nothing is lost", words(shown) == words(whole), shown)
    expect("a file is not broken to a width", any(width(line) > 80 for line in run(program, "list", "sources").stdout.splitlines()))


def check_pager(program):
    """Long text goes to the pager, short text and pipes do not."""
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(folder, "kept")
        pager = f"cat > {kept}; echo PAGED"
        long, short = [program, "list", "schools"], [program, "list", "sources", "--school", "BUPT", "--major", "0812"]
        shown, status = in_terminal(long, 100, 24, PAGER=pager)
        expect("long text is paged", shown.strip() == "PAGED" and status == 0 and "北京邮电大学" in kept.read_text(encoding="utf-8"), shown[:80])
        for what, command, rows, variables in (
            ("short text is not paged", short, 200, {"PAGER": pager}),
            ("--no-pager", [*long, "--no-pager"], 24, {"PAGER": pager}),
            ("an empty PAGER", long, 24, {"PAGER": ""}),
            ("a pager that there is not", long, 24, {"PAGER": "no-such-pager-here"}),
        ):
            shown, status = in_terminal(command, 100, rows, **variables)
            expect(what, "PAGED" not in shown and "BUPT" in shown + "BUPT" * (command == short) and status == 0, shown[-80:])
        expect("a pipe is not paged", "PAGED" not in run(*long, PAGER=pager).stdout)
        # A reader who leaves early is no error.
        shown, status = in_terminal([program, "list", "majors"], 100, 24, PAGER="head -1")
        expect("a pager that ends early", status == 0 and len(shown.splitlines()) == 1, shown[:80])


def check_words(program):
    """Wrong commands and options are named, with the nearest."""
    for command, said in (
        (["forcast"], "no command forcast; did you mean forecast?"),
        (["help", "foo"], "no command foo; cutline --help lists the commands"),
        (["help", "bach"], "no command bach; did you mean batch?"),
        (["list", "school"], "no command list school; did you mean schools?"),
        (["chance", "tabel", "x.csv"], "no command chance tabel; did you mean table?"),
        (["batch", "x.csv", "--quantile", "0.5"], "Did you mean '--quantiles'?"),
    ):
        done = run(program, *command)
        expect(" ".join(command), done.returncode == 64 and said in done.stderr and not done.stdout, done.stderr)
        chinese = run(program, *command, CUTLINE_LANG="zh")
        expect(f"{' '.join(command)} in Chinese", re.search("没有(命令|选项)", chinese.stderr), chinese.stderr)
    for command in (["help", "batch"], ["help", "list", "schools"], ["help"]):
        done = run(program, *command)
        expect(" ".join(command), done.returncode == 0 and "OVERVIEW" in done.stdout, done.stderr)


def check_version(program):
    lines = run(program, "--version").stdout.splitlines()
    expect("--version", len(lines) == 2 and re.fullmatch(r"cutline \d+\.\d+\.\d+", lines[0]), lines)
    expect("--version has the data", re.fullmatch(r"data kaoyan \d\S* \(.+\)", lines[-1]), lines)
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "data", Path(folder, "moved"))
        moved = os.path.join(folder, "moved")
        expect("CUTLINE_DATA is found", moved in run(program, "--version", CUTLINE_DATA=moved).stdout)
        expect("CUTLINE_DATA serves", run(program, "list", "schools", CUTLINE_DATA=moved + "/kaoyan").returncode == 0)
        wrong = run(program, "list", "schools", CUTLINE_DATA=folder)
        expect("a CUTLINE_DATA without data", wrong.returncode == 66 and "CUTLINE_DATA=" + folder in wrong.stderr, wrong.stderr)


def check_completions(program):
    """The shells read the scripts, and schools, majors and models are offered from the data."""
    offered = {
        ("forecast", "--school", "BUP"): "BUPT",
        ("forecast", "--school", "北京邮"): "北京邮电大学",
        ("forecast", "--school", "BUPT", "--major", "081"): "0812",
        ("forecast", "--school", "BUPT", "--major", "0812", "--model", "gap-"): "gap-ses",
    }
    with tempfile.TemporaryDirectory() as folder:
        os.symlink(program, os.path.join(folder, "cutline"))
        path = {"PATH": folder + os.pathsep + os.environ["PATH"]}
        scripts = {}
        for shell in ("bash", "zsh", "fish"):
            scripts[shell] = os.path.join(folder, "completions." + shell)
            Path(scripts[shell]).write_text(run(program, "--generate-completion-script", shell).stdout, encoding="utf-8")
        for typed, word in offered.items():
            line = " ".join(["cutline", *typed])
            asked = (
                f"source {scripts['bash']}; COMP_WORDS=({line}); COMP_CWORD={len(typed)}; COMP_LINE='{line}';"
                f" COMP_POINT={len(line)}; COMP_TYPE=9; COMPREPLY=(); _cutline cutline '{typed[-1]}' '{typed[-2]}';"
                " printf '%s\\n' \"${COMPREPLY[@]}\""
            )
            bash = run("bash", "-c", asked, LC_ALL="C.UTF-8", **path)
            expect(f"bash offers {word}", word in bash.stdout.split(), bash.stdout[:80] + bash.stderr[:200])
        # These shells complete at a prompt only; what they run is what bash runs.
        for shell in ("zsh", "fish"):
            if shutil.which(shell):
                done = run(shell, "-n", scripts[shell])
                expect(f"{shell} reads the completions", done.returncode == 0, done.stderr)


def check_man(program):
    """Every command has a page that man formats without a warning."""
    with tempfile.TemporaryDirectory() as folder:
        run(sys.executable, str(ROOT / "Scripts/man-pages.py"), program, folder)
        pages = sorted(Path(folder).glob("*.1"))
        expect("there are man pages", len(pages) > 30 and Path(folder, "cutline-score-table.1") in pages, len(pages))
        if not shutil.which("man"):
            return
        for page in pages:
            shown = run("man", "--warnings", "-l", str(page), LC_ALL="C.UTF-8", MANWIDTH="80", PAGER="cat")
            expect(f"{page.name} formats", shown.returncode == 0 and not shown.stderr and "NAME" in shown.stdout, shown.stderr[:200])
        batch = run("man", "-l", os.path.join(folder, "cutline-batch.1"), LC_ALL="C.UTF-8", MANWIDTH="80", PAGER="cat").stdout
        helped = run(program, "batch", "--help", COLUMNS="80").stdout
        options = set(re.findall(r"^  (--[a-z-]+)", helped, re.M))
        expect("a man page has every option", options <= set(re.findall(r"--[a-z-]+", batch)), options)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__.strip())
    program = os.path.abspath(sys.argv[1])
    for check in (check_words, check_version, check_width, check_pager, check_completions, check_man):
        check(program)
    for fault in FAULTS:
        print(f"check-shell: {fault}", file=sys.stderr)
    if FAULTS:
        sys.exit(1)
    shells = ", ".join(shell for shell in ("bash", "zsh", "fish") if shutil.which(shell))
    print(f"shell habits: all checks passed (completions in {shells})")


if __name__ == "__main__":
    main()
