"""Forecasts every series of a table with cutline on a Spark cluster.

Rows are dealt out by key; each partition is sorted by key and year and piped through `cutline batch` with the prior
that all of them share. A series is forecast from its own rows and the prior alone, so that the rows are those of
one run on one machine, whatever the partitions.
"""

import argparse
import csv
import io
import itertools
import os
import subprocess
import sys
import threading

from py4j.protocol import Py4JJavaError
from pyspark import SparkFiles
from pyspark.sql import SparkSession

EVERY_SERIES_FORECAST, SOME_DECLINED = 0, 3


def arguments():
    parser = argparse.ArgumentParser(
        description=__doc__,
        epilog="Further options go to cutline batch as they are; give those that cutline fit was given.",
    )
    parser.add_argument("input", help="CSV with a header: a file, a folder or a pattern that Spark can read")
    parser.add_argument("output", help="folder to write: one CSV with a header for each partition")
    parser.add_argument("--prior", required=True, help="file written by cutline fit")
    parser.add_argument("--key", required=True, help="columns that together name a series")
    parser.add_argument("--time", default="year", help="column of the years")
    parser.add_argument("--cutline", default="cutline", help="the program, at the same place on every machine")
    parser.add_argument("--partitions", type=int, help="how many partitions (default: that of Spark's shuffles)")
    return parser.parse_known_args()


def csv_line(cells):
    """The cells as a line of CSV, without its end."""
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow(["" if cell is None else cell for cell in cells])
    return line.getvalue()


def feed(pipe, header, rows, failures):
    """Writes to the program while its output is read, so that neither waits for the other."""
    try:
        with pipe:
            for cells in itertools.chain([header], rows):
                pipe.write(csv_line(cells).encode() + b"\n")
    except BrokenPipeError:
        pass  # The program has ended; its status says why.
    except BaseException as error:
        failures.append(error)


def forecast(rows, command, prior_name, header):
    """Pipes one partition through the program; yields the records of its output, the header first."""
    first = next(rows, None)
    if first is None:
        return
    program = subprocess.Popen(
        [*command, "--prior", SparkFiles.get(prior_name)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    failures, said = [], []
    threads = [
        threading.Thread(target=feed, args=(program.stdin, header, itertools.chain([first], rows), failures)),
        threading.Thread(target=lambda: said.append(program.stderr.read())),
    ]
    for thread in threads:
        thread.start()
    # A quoted field may hold line ends: a record, not a line, is what is handed on.
    for cells in csv.reader(io.TextIOWrapper(program.stdout, encoding="utf-8", newline="")):
        yield csv_line(cells)
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]
    if program.wait() not in (EVERY_SERIES_FORECAST, SOME_DECLINED):
        raise RuntimeError(f"cutline ended with status {program.returncode}: {b''.join(said).decode()[-2000:]}")


def main():
    options, further = arguments()
    spark = SparkSession.builder.appName("cutline batch").getOrCreate()
    spark.sparkContext.addFile(options.prior)
    table = spark.read.csv(
        options.input, header=True, inferSchema=False, quote='"', escape='"', multiLine=True,
        nullValue="\0", emptyValue="", ignoreLeadingWhiteSpace=False, ignoreTrailingWhiteSpace=False)
    keys = options.key.split(",")
    count = options.partitions or int(spark.conf.get("spark.sql.shuffle.partitions"))
    parts = table.repartition(count, *keys).sortWithinPartitions(*keys, options.time)
    command = [options.cutline, "batch", "-", "--key", options.key, "--time", options.time, "--jobs", "1",
               "--quiet", *further]
    header, prior_name = table.columns, os.path.basename(options.prior)
    written = parts.rdd.mapPartitions(lambda rows: forecast(rows, command, prior_name, header))
    try:
        written.saveAsTextFile(options.output)
    except Py4JJavaError as error:
        if "FileAlreadyExistsException" in str(error.java_exception):
            sys.exit(f"cutline_spark.py: {options.output}: is there already; name another folder or remove it")
        raise
    finally:
        spark.stop()


if __name__ == "__main__":
    sys.exit(main())
