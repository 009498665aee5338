"""Advance widths of phrases in installed fonts, in em: the references of TextWidthTests.swift.

    pip install fonttools; python3 advances.py FONT...

The values in the test are from DejaVu Sans 2.37 (regular, bold) and Noto Sans CJK SC 2.004 (regular, bold).
"""
import sys

from fontTools.ttLib import TTCollection, TTFont

PHRASES = [
    "Computer science and technology",
    "University of Electronic Science and Technology of China",
    "Jilin and Jinan: 80%: 282–345",
    "Management 332",
    "forecast, not yet published (264)",
    "HDU 085404/0812Z1",
    "北京邮电大学 352",
    "国家线（A区工学）",
]

for path in sys.argv[1:]:
    font = TTCollection(path).fonts[2] if path.endswith(".ttc") else TTFont(path)
    em, glyphs, widths = font["head"].unitsPerEm, font.getBestCmap(), font["hmtx"]
    for phrase in PHRASES:
        if all(ord(c) in glyphs for c in phrase):
            print(path.rsplit("/", 1)[-1], repr(phrase), round(sum(widths[glyphs[ord(c)]][0] for c in phrase) / em, 3))
