"""A page as it stands on a screen, and what has to be true of it.

A line is the text of its cells in the order of the columns, and the columns where borders stand. Where a screen was
read from pixels, a cell with ink that is no known character is INK.
"""

import re
from dataclasses import dataclass, field
from itertools import zip_longest

INK = "\uFFFF"
BORDER = "│"
# A mark of a letter in the row below may be drawn into a rule.
RULE = re.compile(f"(┌[─┬{INK}]+┐|├[─┼{INK}]+┤|└[─┴{INK}]+┘)$")
CORNERS = tuple("┌├└")
JOINTS = "┌┬┐├┼┤└┴┘"

CONTROLS = re.compile("[\u200E\u200F\u2066-\u2069]")
WORD = re.compile(r"[A-Za-z0-9]+(?:[-._][A-Za-z0-9]+)*")
RIGHT_TO_LEFT = re.compile("[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]")
# A text between what is no word.
ENDS = re.compile(r"(\W*)(.*?)(\W*)$", re.DOTALL)
MIRRORED = str.maketrans("()[]«»", ")(][»«")
STRONG = re.compile("[A-Za-z\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]")


@dataclass
class Line:
    text: str
    borders: list = field(default_factory=list)

    @property
    def is_rule(self):
        return self.text.startswith(CORNERS)

    @property
    def is_row(self):
        return self.text.startswith(BORDER)

    def cells(self):
        return self.text.split(BORDER)[1:-1]


def line_of(text):
    """A line of which each character stands in one column."""
    text = text.rstrip()
    marks = JOINTS if text.startswith(CORNERS) else BORDER
    return Line(text, [index for index, character in enumerate(text) if character in marks])


def words(text):
    """The Latin words and the numbers of a text; their order is not that of the screen where the text is Arabic."""
    return sorted(WORD.findall(text))


def faults(lines, width, logical, rows):
    """What is wrong with a page: lines that say so, none where all is well."""
    return [*crooked(lines, width), *misplaced(lines, logical), *lost(lines, rows)]


def crooked(lines, width):
    """Every border stands below the corner or the joint that begins its column, within the width."""
    columns = None
    for number, line in enumerate(lines):
        if not line.is_rule and not line.is_row:
            columns = None
            continue
        columns = columns or line.borders
        if line.borders != columns or columns[0] != 0 or columns[-1] >= width:
            yield f"line {number}: borders in {line.borders}, and {columns} above, of {width}: {line.text}"
        if line.is_rule and not RULE.match(line.text):
            yield f"line {number}: no rule: {line.text}"


def misplaced(lines, logical):
    """Every cell is where it is in the logical page."""
    if len(lines) != len(logical):
        yield f"{len(lines)} lines, not {len(logical)}"
    for number, (line, expected) in enumerate(zip(lines, map(line_of, logical))):
        pairs = [(line.text, expected.text)]
        if line.is_row and expected.is_row:
            pairs = list(zip_longest(line.cells(), expected.cells(), fillvalue=""))
        elif line.is_rule and expected.is_rule:
            continue
        for shown, cell in pairs:
            if not same(shown, cell):
                yield f"line {number}: {shown.strip()!r}, not {cell.strip()!r}"


def same(shown, expected):
    """To the letter where the text is not Arabic, or was not read from pixels; else by its Latin words."""
    # In many fonts the two dashes look the same.
    shown, expected = (CONTROLS.sub("", text).replace("—", "–").strip() for text in (shown, expected))
    if RIGHT_TO_LEFT.search(expected) and INK in shown:
        return words(shown) == words(expected)
    return shown in (expected, mirrored(expected))


def mirrored(text):
    """A line without an Arabic letter in a cell that is Arabic: what stood at its end stands at its left."""
    before, middle, behind = ENDS.match(text).groups()
    return (behind[::-1] + middle + before[::-1]).translate(MIRRORED)


def lost(lines, rows):
    """The values of an answer stand in their rows, and in a table of columns in their columns."""
    bands = bands_of(lines)
    if rows and is_table(bands, len(rows[0])):
        # A value may take several lines, and no rule parts one row from the next.
        cells = joined(zip(*(line.cells() for line in bands[1])))
        rows = joined(zip(*rows))
    else:
        cells = joined([line.cells()[-1] for line in band] for band in bands)
        rows = joined(rows)
    for shown, row in zip_longest(cells, rows, fillvalue=""):
        if words(shown) != words(row):
            yield f"{shown}, not {row}"


def is_table(bands, columns):
    """Records have two cells in each line: a label and its value."""
    return len(bands) == 2 and len(bands[0][0].cells()) == columns


def joined(groups):
    return [" ".join(group) for group in groups]


def bands_of(lines):
    """The rows between two rules each."""
    bands = []
    for line in lines:
        if line.is_rule:
            bands.append([])
        elif line.is_row:
            bands[-1].append(line)
    return [band for band in bands if band]
