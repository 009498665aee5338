"""The hashes that documents of the program carry, so that changed ones get past them to the checks behind.

A document that was changed by accident is known by its hash, and that ends it. One that somebody has made, or that
another build has written, has the right hash and any content: what reads it has to mind every value all the same.
"""
import csv
import hashlib
import io
import json

MASK = (1 << 64) - 1
OPENING = b'{"content_hash":"'
START = 0xCBF29CE484222325
INCREMENT = 0x9E3779B97F4A7C15


def mixed(hash_, word):
    product = ((hash_ ^ word) * INCREMENT) & MASK
    return product ^ product >> 32


def content_hash(data):
    """As Sources/Hashing/ContentHash.swift: words of eight bytes, the rest, the count, and the mixer of SplitMix64."""
    hash_, whole = START, len(data) - len(data) % 8
    for at in range(0, whole, 8):
        hash_ = mixed(hash_, int.from_bytes(data[at:at + 8], "little"))
    z = mixed(mixed(hash_, int.from_bytes(data[whole:], "little")), len(data))
    z = ((z ^ z >> 30) * 0xBF58476D1CE4E5B9) & MASK
    z = ((z ^ z >> 27) * 0x94D049BB133111EB) & MASK
    return b"%016x" % (z ^ z >> 31)


def prior(data):
    """A prior with the hash of its content."""
    if not data.startswith(OPENING) or len(data) < len(OPENING) + 16:
        return data
    rest = data[len(OPENING) + 16:]
    return OPENING + content_hash(OPENING + b"0" * 16 + rest) + rest


def journal(data):
    """A journal of which every line has the hash that follows from the one before."""
    last, lines = b"", []
    for line in data.split(b"\n"):
        if not line:
            continue
        object_ = line[17:]
        last = content_hash(last + object_) + b" "
        lines.append(last + object_ + b"\n")
    return b"".join(lines)


def register(data):
    """A register of which every row has the hash that follows from the one before."""
    try:
        rows = list(csv.reader(io.StringIO(data.decode("utf-8", "surrogateescape"), newline="")))
    except (csv.Error, ValueError):
        return data
    text, last = io.StringIO(newline=""), ""
    writer = csv.writer(text, lineterminator="\n")
    for row in rows[:1]:
        writer.writerow(row)
    for row in rows[1:]:
        line = io.StringIO(newline="")
        csv.writer(line, lineterminator="\n").writerow([last] + row[:-1])
        last = hashlib.sha256(line.getvalue().encode("utf-8", "surrogateescape")).hexdigest()
        writer.writerow(row[:-1] + [last])
    return text.getvalue().encode("utf-8", "surrogateescape")


def json_lines_changed(data, change):
    """A journal with the object of one line changed by `change`, which takes and gives a document."""
    lines = [line for line in data.split(b"\n") if line]
    documents = []
    for line in lines:
        try:
            documents.append((line[:17], json.loads(line[17:])))
        except ValueError:
            return data
    changed = change([document for _, document in documents])
    if not isinstance(changed, list):
        return data
    return b"\n".join(b"0" * 16 + b" " + json.dumps(item, sort_keys=True, separators=(",", ":")).encode() for item in changed) + b"\n"
