#!/usr/bin/env python3
"""Checks that pictures look right outside a browser, where no stylesheet with variables is understood.

    pictures_test.py SIJILL BUILD

Needs rsvg-convert.
"""

import os
import struct
import subprocess
import sys
import unittest
import zlib
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

sys.path.append(str(Path(__file__).resolve().parents[1] / "support"))
from skipping import main, needs  # noqa: E402

sys.argv.pop()
SIJILL = Path(sys.argv.pop()).resolve()
# What each report draws: the colour of most of its shapes.
DRAWN = {"delays": "0b6e5f", "timeline": "0b6e5f", "competitors": "cfe5e0", "capabilities": "cfe5e0",
         "delay-causes": "857f72", "entities": "0b6e5f", "coverage": "0b6e5f"}


def picture(report, language):
    return subprocess.run(
        [SIJILL, "report", report, "--format", "svg", "--lang", language], check=True,
        capture_output=True, env={**os.environ, "SIJILL_CONFIG": ""},
    ).stdout


def pixels(png):
    """How many pixels have each colour, of a PNG of 8 bits as rsvg-convert writes it, with alpha or without."""
    data, offset, width, size = b"", 8, 0, 0
    while offset < len(png):
        length, kind = struct.unpack(">I4s", png[offset:offset + 8])
        body = png[offset + 8:offset + 8 + length]
        if kind == b"IHDR":
            width, _, depth, colours = struct.unpack(">IIBB", body[:10])
            assert depth == 8 and colours in (2, 6), (depth, colours)
            size = 3 if colours == 2 else 4
        data += body if kind == b"IDAT" else b""
        offset += length + 12
    raw, stride = zlib.decompress(data), size * width
    counts, above = Counter(), bytes(stride)
    for begin in range(0, len(raw), stride + 1):
        above = unfiltered(raw[begin], raw[begin + 1:begin + 1 + stride], above, size)
        counts.update(above[at:at + 3].hex() for at in range(0, stride, size))
    return counts


def unfiltered(kind, line, above, size):
    """A line of a PNG without its filter (PNG, third edition, 9.2)."""
    out = bytearray(line)
    for at, byte in enumerate(line):
        left = out[at - size] if at >= size else 0
        up, corner = above[at], above[at - size] if at >= size else 0
        if kind == 1:
            guess = left
        elif kind == 2:
            guess = up
        elif kind == 3:
            guess = (left + up) // 2
        elif kind == 4:
            nearest = left + up - corner
            guess = min((left, up, corner), key=lambda one: abs(nearest - one))
        else:
            guess = 0
        out[at] = (byte + guess) & 0xFF
    return bytes(out)


@needs("rsvg-convert")
class Pictures(unittest.TestCase):
    def drawn(self, svg):
        return pixels(subprocess.run(["rsvg-convert"], input=svg, check=True,
                                     capture_output=True).stdout)

    def faults_of(self, svg, colour):
        counts = self.drawn(svg)
        total = sum(counts.values())
        faults = []
        if counts["ffffff"] < 0.5 * total:
            faults.append("the paper is not white")
        if counts[colour] < 100:
            faults.append(f"nothing is drawn in #{colour}")
        if counts["000000"] > 0:
            faults.append("something is black, which no look is")
        return faults

    def test_shapes_have_their_colours_in_librsvg(self):
        for report, colour in DRAWN.items():
            with self.subTest(report):
                self.assertEqual(self.faults_of(picture(report, "ar"), colour), [])

    def test_pictures_have_no_style_to_miss(self):
        for report in DRAWN:
            with self.subTest(report):
                svg = picture(report, "ar").decode()
                tags = {element.tag.rsplit("}")[-1] for element in ElementTree.fromstring(svg).iter()}
                self.assertNotIn("style", tags)
                self.assertNotIn("var(", svg)

    def test_planted_faults_are_found(self):
        svg = picture("delays", "ar")
        for good, bad, fault in ((b'fill="#0b6e5f"', b"", "nothing is drawn in"),
                                 (b'fill="#0b6e5f"', b'fill="#000"', "something is black"),
                                 (b'fill="#ffffff"', b'fill="#eee"', "the paper is not white")):
            with self.subTest(fault):
                self.assertIn(good, svg)
                faults = self.faults_of(svg.replace(good, bad), "0b6e5f")
                self.assertTrue(any(fault in one for one in faults), faults)


if __name__ == "__main__":
    main()
