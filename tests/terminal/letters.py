"""Whether Arabic text in a table looks as it does alone on a line that runs from the right.

What it should look like comes from the terminal itself, without any isolate: VTE takes the direction of a line from an
escape sequence (SCP of ECMA-48).
"""

import re
from dataclasses import dataclass
from itertools import zip_longest

import glyphs
import page

FROM_LEFT = "\x1b[1 k"
FROM_RIGHT = "\x1b[2 k"
AS_BEFORE = "\x1b[0 k"
STYLES = (glyphs.PLAIN, glyphs.BOLD)


@dataclass
class Cell:
    """A text, and the pictures of the cells that it has, from its first cell on, with the blanks behind it."""

    text: str
    pictures: list

    @property
    def from_right(self):
        """A line of a longer text runs as the whole does, and then it stands at the right."""
        return self.text.startswith("  ") or page.RIGHT_TO_LEFT.match(page.STRONG.search(self.text)[0])

    def alone(self, style):
        # A date in Arabic text is to read from the left, where the algorithm alone would turn it round.
        text = re.sub(r"\d{4}(-\d\d)+", "\u200E\\g<0>", self.text.strip())
        return f"{FROM_RIGHT if self.from_right else FROM_LEFT}{style}{text}{STYLES[0]}\n"


def faults(window, rows, logical):
    """Texts that look otherwise than alone. `rows` are the pictures of the page, `logical` its lines.

    Each letter may be bold or not: what is bold within a word is to be joined as if all were alike.
    """
    cells = list(arabic_cells(window.read(rows), rows, logical))
    alone = [alone_on_lines(window, cells, style) for style in STYLES]
    if not cells or any(len(lines) != len(cells) for lines in alone):
        yield f"{len(cells)} cells, {list(map(len, alone))} lines"
    for cell, *looks in zip(cells, *alone):
        if cell.from_right:
            looks = [padded(look, window.width)[::-1] for look in looks]
        if not same_look(cell.pictures, looks):
            yield cell.text.strip()


def alone_on_lines(window, cells, style, most=100):
    """What the window shows of each cell by itself, so many at a time as it has lines for."""
    lines = []
    for begin in range(0, len(cells), most):
        texts = "".join(cell.alone(style) for cell in cells[begin:begin + most])
        lines += window.text(texts + AS_BEFORE)
    return lines


def padded(pictures, width):
    return pictures + [b""] * (width - len(pictures))


def same_look(shown, looks):
    pairs = list(zip_longest(shown, *looks, fillvalue=b""))
    return any(shown) and all(picture in wanted for picture, *wanted in pairs)


def arabic_cells(lines, rows, logical):
    for line, row, text in zip(lines, rows, logical):
        columns, texts = list(zip(line.borders, line.borders[1:])), page.line_of(text).cells()
        if not line.is_row:
            # As if borders stood there, each with a blank beside it.
            first = next((column for column, picture in enumerate(row) if picture), 0)
            columns, texts = [(first - 2, len(row) + 1)], [text]
        for (left, right), cell_text in zip(columns, texts):
            if page.RIGHT_TO_LEFT.search(cell_text):
                yield cell_between(row, left, right, cell_text)


def cell_between(row, left, right, text):
    """The blank at the end belongs to the cell: bold letters may reach into it."""
    cell = Cell(text, [])
    cell.pictures = row[max(left + 1, 0):right - 1][::-1] if cell.from_right else row[left + 2:right]
    return cell
