"""Tables as people have them: encodings, delimiters, a column for each year, cells with words and marks; then changed."""
import hostile

CELLS = ["", "NA", "N/A", "-", "--", "null", "无", "暂无", "#DIV/0!", "123P", "465*", "#615", "690及以上", "335以上", "<5", ">700", "690-750",
         "35人", "67.6%", "67,6", "1,234", "1.234,5", "１２３", "３４５．５", "1e5", "1e400", "-0", "+5", "0x10", "nan", "inf", "9" * 25, "9" * 400,
         "0." + "0" * 400 + "1", "\u00a0300\u00a0", "\u3000300", "'300", '"300"', '3"00', "=1+1", "\x00", "\ufeff300", "300\u202e", "300\x1b[31m",
         "五百", "300 ", " ", "\t", "\r", "\n", "a,b", "a;b"]
YEARS = ["2021.0", "2017年", "2016-17", "2016/17", "2021-09-01", "2016—17", "二〇二一", "21", "20211", "2021.5", "２０２１", "2021/9/1", "2016/15", "9999-00",
         "-2021", "2016-2099", "99-00", "0", "9999", "10000", "2021 ", "FY21", "2021 级"]
HEADERS = ["k,year,value", "k,g,year,value", "k,year,value", "k,2019,2020,2021,2022", "school,year,value", "院校,年份,分数线", "学校,专业,年度,最低分,位次", "sep=;\nk;year;value", "k,year,value,floor",
           "year,value", "k,k,year,value", "k,,year,value", "", "k,2019,2020,2021,2022", "k\\g,year,value", '"k\nx",year,value']
ENCODINGS = ["utf-8", "utf-8", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "gb18030", "latin-1", "utf-32", "big5"]
ENDS = ["\n", "\n", "\r\n", "\r", "\n\r", "\u2028", "\n\n"]
SHAPE = ["--key", "k", "--on-error", "skip"]
COMMANDS = [
    ["check", "x"], ["check", "x", "--lang", "zh", "--encoding", "gb18030"],
    ["batch", "x"] + SHAPE + ["--model", "last"], ["batch", "x"] + SHAPE + ["--model", "last", "--encoding", "gb18030"],
    ["batch", "x"] + SHAPE + ["--wide", "--model", "last"], ["batch", "x"] + SHAPE + ["--strict", "--delimiter", "tab", "--model", "last"],
]


def rows(random_, header):
    """The rows of a table below a header, as lists of cells; now and then one cell is what people write."""
    names, made, odd = header, [], random_.choice([0, 0.01, 0.2])
    years = [name.isdigit() for name in names]
    for series in range(random_.choice([1, 3, 6])):
        for year in range(2015, 2023) if not any(years) else [0]:
            row = []
            for name in names:
                if name.lower() in ("year", "年份", "年度"):
                    row.append(random_.choice(YEARS) if random_.random() < odd else str(year))
                elif name in ("value", "分数线", "最低分", "位次", "floor") or name.isdigit():
                    row.append(random_.choice(CELLS) if random_.random() < odd else str(300 + (series * 5 + year * 7) % 13))
                else:
                    row.append(random_.choice(CELLS) if random_.random() < odd / 2 else f"学{series}")
            made.append(row)
    return made


def quoted(cell, delimiter, random_):
    if random_.random() < 0.98 and any(letter in cell for letter in (delimiter, '"', "\n", "\r")):
        return '"' + cell.replace('"', '""') + '"'
    return cell


def file(random_):
    """A table of random form and encoding; half of them have some bytes changed."""
    first = random_.choice(HEADERS)
    mark, _, header = first.rpartition("\n") if first.startswith("sep=") else ("", "", first)
    delimiter = ";" if mark else random_.choice([",", ",", ",", ";", "\t", "|", "，"])
    names = header.split(";" if mark else ",")
    lines = [names] + rows(random_, names)
    if random_.random() < 0.3:
        line = random_.choice(lines)
        line[:] = line[:-1] if random_.random() < 0.5 else line + ["extra"]
    end = random_.choice(ENDS)
    text = (mark + end if mark else "") + end.join(delimiter.join(quoted(cell, delimiter, random_) for cell in line) for line in lines)
    text += random_.choice([end, end, ""])
    data = text.encode(random_.choice(ENCODINGS), "replace")
    return hostile.bytes_changed(data, random_) if random_.random() < 0.5 else data


def cells_changed(data, random_):
    """A table in commas with one or two cells changed, left out, or taken from another row."""
    lines = [line.split(b",") for line in data.split(b"\n") if line]
    for _ in range(random_.choice([1, 1, 2])):
        line = random_.choice(lines[1:] or lines)
        at = random_.randrange(len(line))
        kind = random_.random()
        if kind < 0.6:
            line[at] = str(random_.choice(hostile.HOSTILE + CELLS)).encode("utf-8", "replace")
        elif kind < 0.7:
            del line[at]
        elif kind < 0.8:
            line[at] = random_.choice(random_.choice(lines) or [b""])
        elif kind < 0.9:
            lines.insert(random_.randrange(len(lines)), list(line))
        else:
            lines.remove(line)
        if len(lines) < 2:
            break
    return b"\n".join(b",".join(line) for line in lines) + b"\n"
