"""Characters read back from the pixels of a terminal: each cell looks as it did when the character was printed alone.

Terminals draw every cell on a grid of whole pixels, so that the picture of a character is the same everywhere. Black
is the background.
"""

import string

import page
import terminal

# Borders are never bold.
LETTERS = string.ascii_letters + string.digits + string.punctuation + "–…«»"
BORDERS = "─│" + page.JOINTS
BOLD = "\x1b[1m"
PLAIN = "\x1b[m"
# Blanks between the characters, and between the lines of them, so that none is drawn into the next.
STEP = 2


def pixels_of(pixbuf):
    """One byte a pixel, row by row: all is grey."""
    length, step, data = pixbuf.get_rowstride(), pixbuf.get_n_channels(), pixbuf.get_pixels()
    used = pixbuf.get_width() * step
    return [data[begin:begin + used:step] for begin in range(0, length * pixbuf.get_height(), length)]


class Picture:
    """The pixels of a terminal and the grid on them, which begins `margin` pixels from the edges."""

    def __init__(self, rows, cell, margin):
        self.rows = rows
        self.cell_width, self.cell_height = cell
        self.margin = margin

    def cells(self, row):
        """The pictures of the cells of a row of text, each as bytes; b"" for one without ink."""
        top = self.margin + row * self.cell_height
        strips = self.rows[top:top + self.cell_height]
        if not any(map(any, strips)):
            return []
        width = self.cell_width
        lefts = range(self.margin, len(strips[0]) - width + 1, width)
        cells = [b"".join(parts) for parts in zip(*([strip[at:at + width] for at in lefts] for strip in strips))]
        cells = [cell if any(cell) else b"" for cell in cells]
        while cells and not cells[-1]:
            cells.pop()
        return cells


class Glyphs:
    """What each character of the alphabet looks like, plain and bold."""

    def __init__(self, width):
        count = width // STEP
        self.lines = [(style, text[begin:begin + count])
                      for style, text in ((PLAIN, LETTERS + BORDERS), (BOLD, LETTERS))
                      for begin in range(0, len(text), count)]
        self.character_of = {b"": " "}

    def page(self):
        """What is to be printed for learn()."""
        blanks, empty_lines = " " * (STEP - 1), "\n" * STEP
        return "".join(style + blanks.join(text) + PLAIN + empty_lines for style, text in self.lines)

    def learn(self, picture):
        for index, (_, text) in enumerate(self.lines):
            for character, cell in zip(text, picture.cells(index * STEP)[::STEP]):
                known = self.character_of.setdefault(cell, character)
                if known != character:
                    raise AssertionError(f"{character} and {known} look the same")

    def read(self, cells):
        return "".join(self.character_of.get(cell, page.INK) for cell in cells)


class PixelTerminal:
    """A terminal whose pages are read from its pixels. Every page ends in a mark: when that is seen, all is drawn."""

    def __init__(self, stage, width):
        self.stage = stage
        self.width = width
        self.marks = 0
        self.glyphs = Glyphs(width)
        self.stage.show(self.glyphs.page(), mark=page.BORDER * width)
        last = len(self.glyphs.lines) * STEP
        terminal.wait_for(lambda: len(self.picture().cells(last)) == width, "the first page", stage.meanwhile)
        self.glyphs.learn(self.picture())

    def text(self, text):
        """The pictures of the cells, row by row."""
        return self.drawn(*self.stage.show(text, mark=self.next_mark()))

    def sijill(self, *arguments):
        return self.drawn(*self.stage.sijill("--no-pager", *arguments, mark=self.next_mark()))

    def read(self, rows):
        return [page.line_of(self.glyphs.read(cells)) for cells in rows]

    def next_mark(self):
        self.marks += 1
        return f"END {self.marks}"

    def drawn(self, row, column):
        mark = " " * column + f"END {self.marks}"

        def finished():
            picture = self.picture()
            return picture if self.glyphs.read(picture.cells(row))[:len(mark)] == mark else None

        picture = terminal.wait_for(finished, mark, self.stage.meanwhile)
        return [picture.cells(above) for above in range(row)]
