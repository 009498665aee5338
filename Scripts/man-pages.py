#!/usr/bin/env python3
"""Writes a man page for the program and for each of its commands, from the helps that the program prints.

    Scripts/man-pages.py PROGRAM FOLDER
"""

import json
import os
import re
import subprocess
import sys


def roff(text):
    """Text as it is, for groff: no line begins a request, nothing is an escape."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq")
    return re.sub(r"^([.'])", r"\\&\1", text, flags=re.M)


def sentence(text):
    return " ".join(text.split())


def names(argument):
    """`-h, --help` or `<file>`."""
    written = []
    for name in argument.get("names") or []:
        written.append(("-" if name["kind"] == "short" else "--") + name["name"])
    value = f"<{argument['valueName']}>" if argument["kind"] != "flag" else ""
    bold = ", ".join(rf"\fB{roff(name)}\fR" for name in written)
    return (bold + " " + rf"\fI{roff(value)}\fR" if value else bold).strip()


def described(argument):
    lines = [sentence(argument.get("abstract") or ""), sentence(argument.get("discussion") or "")]
    values = argument.get("allValues")
    if values:
        lines.append(f"One of {', '.join(values)}.")
    default = argument.get("defaultValue")
    if default and "default:" not in lines[0]:
        lines.append(f"Default: {default}.")
    return roff(" ".join(line for line in lines if line))


def discussion(text):
    """Prose as paragraphs, commands as they stand."""
    out = []
    for line in text.splitlines():
        if line.startswith("  "):
            if out[-1:] != [".EE"]:
                out.append(".EX")
            else:
                out.pop()
            out += [roff(line), ".EE"]
        elif line.strip():
            out.append(roff(line) if out and out[-1] not in (".EE", ".PP") else ".PP\n" + roff(line))
        else:
            out.append(".PP")
    return "\n".join(out)


def page(command, path, version):
    title = "-".join(path)
    parts = [
        f".TH {roff(title).upper()} 1 \"\" \"{roff(version)}\" \"cutline\"",
        ".SH NAME",
        f"{roff(title)} \\- {roff(sentence(command.get('abstract', '')).rstrip('.'))}",
        ".SH SYNOPSIS",
        rf"\fB{roff(' '.join(path))}\fR " + ("[options]" if not command.get("subcommands") else "command [options]"),
    ]
    if command.get("discussion"):
        parts += [".SH DESCRIPTION", discussion(command["discussion"])]
    shown = [argument for argument in command.get("arguments", []) if argument.get("shouldDisplay", True)]
    if shown:
        parts.append(".SH OPTIONS")
        for argument in shown:
            parts += [".TP", names(argument), described(argument)]
    below = [part for part in command.get("subcommands", []) if part["commandName"] != "help"]
    if below:
        parts.append(".SH COMMANDS")
        for part in below:
            own = "-".join([*path, part["commandName"]])
            parts += [".TP", rf"\fB{roff(own)}\fR(1)", roff(sentence(part.get("abstract", "")))]
    if path == ["cutline"]:
        parts += [
            ".SH ENVIRONMENT",
            ".TP", r"\fBCUTLINE_DATA\fR", "The folder of the data: one that holds kaoyan, weights and search, or a data package.",
            ".TP", r"\fBCUTLINE_LANG\fR, \fBLC_ALL\fR, \fBLC_MESSAGES\fR, \fBLANG\fR", "The language of texts for people.",
            ".TP", r"\fBPAGER\fR", "Shows what is longer than the terminal; empty for none.",
            ".TP", r"\fBNO_COLOR\fR", "Turns colors off.",
            ".TP", r"\fBCOLUMNS\fR, \fBLINES\fR", "The size of the terminal, where it does not say itself.",
        ]  # fmt: skip
    else:
        parts += [".SH SEE ALSO", rf"\fB{roff('-'.join(path[:-1]))}\fR(1)"]
    return "\n".join(parts) + "\n"


def write(command, path, version, folder):
    with open(os.path.join(folder, "-".join(path) + ".1"), "w", encoding="utf-8") as file:
        file.write(page(command, path, version))
    for part in command.get("subcommands", []):
        if part["commandName"] != "help":
            write(part, [*path, part["commandName"]], version, folder)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__.strip())
    program, folder = sys.argv[1:]
    helps = subprocess.run([program, "--experimental-dump-help"], capture_output=True, check=True).stdout
    version = subprocess.run([program, "--version"], capture_output=True, check=True, text=True).stdout.splitlines()[0]
    os.makedirs(folder, exist_ok=True)
    write(json.loads(helps)["command"], ["cutline"], version, folder)


if __name__ == "__main__":
    main()
