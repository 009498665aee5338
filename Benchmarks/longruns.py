"""Long runs: what a resume saves, and how much memory a run with a prior takes.

    python3 Benchmarks/longruns.py [--binary .build/release/cutline] [--series 1000000] [--rounds 3]
        [--limit-mb 700] [--output Benchmarks/results/long-runs.md]

A run is killed when its part file holds 90 % of the rows, then resumed; the time of the second run over that of a
whole one is what counts, and the bytes must be those of the whole. The memory run reads a table larger than the
address space it is allowed (RLIMIT_AS), so that it could not hold the table if it wanted to. Needs duckdb and Python 3.11.
"""

import argparse
import hashlib
import os
import resource
import signal
import statistics
import subprocess
import sys
import tempfile
import time

from batch import simulate

KEYS = ["--key", "school,program,category", "--group", "school,program"]


def timed(command, limit=None):
    """Seconds and peak resident memory in MB; `limit` is the address space in bytes."""
    def restrict():
        if limit:
            resource.setrlimit(resource.RLIMIT_AS, (limit, limit))

    start = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, preexec_fn=restrict)
    message = child.stderr.read().decode()
    _, status, usage = os.wait4(child.pid, 0)
    if status:
        sys.exit(f"{' '.join(command)} failed: {message[-500:]}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def digest(path):
    """A hash of the file: a child's peak of memory begins at its parent's, which must stay small."""
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def killed(command, target, whole, share=0.9):
    """Runs until the part file holds a share of the rows, then kills."""
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    part = target + ".part-rows"
    while child.poll() is None:
        if os.path.exists(part) and os.path.getsize(part) >= share * whole:
            child.send_signal(signal.SIGKILL)
            break
        time.sleep(0.001)
    return child.wait() == -signal.SIGKILL


def resumed(command, target, rounds):
    """Seconds of whole runs and of resumed ones."""
    wholes, rests = [], []
    expected = None
    while len(rests) < rounds:
        wholes.append(timed(command)[0])
        expected = digest(target) if expected is None else expected
        size = os.path.getsize(target)
        os.remove(target)
        if not killed(command, target, size):
            os.remove(target)  # It was done before it could be killed: once more.
            continue
        rests.append(timed([*command, "--resume"])[0])
        if digest(target) != expected:
            sys.exit("the resumed run wrote other bytes")
        os.remove(target)
    return wholes, rests


def row(label, wholes, rests):
    whole, rest = statistics.median(wholes), statistics.median(rests)
    return f"| {label} | {whole:.2f} | {rest:.2f} | {rest / whole:.2f} |"


def shuffled(source, target):
    """The rows in an order in which no series stands together."""
    query = (f"copy (from read_csv('{source}', all_varchar = true) order by year, hash(program), school) "
             f"to '{target}' (header)")
    subprocess.run([sys.executable, "-c", "import duckdb, sys; duckdb.execute(sys.argv[1])", query], check=True)


def enlarged(source, target, copies="ABCD"):
    """The table several times over, each time with schools of other names, sorted by key."""
    with open(target, "wb") as file:
        subprocess.run(["head", "-1", source], stdout=file, check=True)
        file.flush()
        for letter in copies:
            subprocess.run(f"tail -n +2 '{source}' | sed 's/^/{letter}/'", shell=True, stdout=file, check=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--binary", default=".build/release/cutline")
    parser.add_argument("--series", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--limit-mb", type=int, default=700)
    parser.add_argument("--output", default="Benchmarks/results/long-runs.md")
    options = parser.parse_args()
    lines = ["# Long runs", "", f"{options.series:,} series x 10 years, model `panel`, 2 jobs.", "",
             "## Killed when 90 % of the rows were written, then resumed", "",
             "| run | whole, s | resumed, s | ratio |", "|---|---|---|---|"]
    with tempfile.TemporaryDirectory() as folder:
        source, mixed, large, target, prior = (os.path.join(folder, name) for name in
                                               ["in.csv", "mixed.csv", "large.csv", "out.csv", "prior.json"])
        simulate(options, source, options.series, max(2, options.series // 500))
        shuffled(source, mixed)
        request = [*KEYS, "--year", "2025", "--model", "panel", "--jobs", "2", "--quiet"]
        batch = [options.binary, "batch"]
        for label, table, more in [("table sorted by key", source, []), ("rows in any order", mixed, [])]:
            command = [*batch, table, *request, *more, "--output", target]
            lines.append(row(label, *resumed(command, target, options.rounds)))
        fit, fit_memory = timed([options.binary, "fit", source, *request, "--output", prior])
        command = [*batch, source, *request, "--prior", prior, "--output", target]
        lines.append(row("with a prior", *resumed(command, target, options.rounds)))
        os.remove(mixed)
        enlarged(source, large)
        command = [*batch, large, *request, "--prior", prior, "--output", target]
        plain = timed([*command, "--unsorted"])
        expected = digest(target)
        size = os.path.getsize(large) / 1e6
        bound = timed(command, options.limit_mb << 20)
        if digest(target) != expected:
            sys.exit("the run with a prior wrote other bytes")
        lines += ["", "## Memory", "",
                  f"A table of {size:,.0f} MB with {4 * options.series:,} series, sorted by key, and a prior of "
                  f"{os.path.getsize(prior) / 1e6:.0f} MB, learned from {options.series:,} series in {fit:.2f} s and "
                  f"{fit_memory:.0f} MB.", "",
                  "| run | s | peak MB |", "|---|---|---|",
                  f"| held in memory (`--unsorted`) | {plain[0]:.2f} | {plain[1]:.0f} |",
                  f"| block by block, allowed {options.limit_mb} MB of addresses | {bound[0]:.2f} | {bound[1]:.0f} |",
                  "", "The two wrote the same bytes."]
    text = "\n".join(lines) + "\n"
    with open(options.output, "w", encoding="utf-8") as file:
        file.write(text)
    print(text)


if __name__ == "__main__":
    main()
