"""An xterm, and its pixels. Imported only where there is a display."""

import subprocess

import gi

gi.require_version("Gdk", "3.0")
from gi.repository import Gdk  # noqa: E402

import glyphs  # noqa: E402
import terminal  # noqa: E402

# Without smoothing a character keeps to its own cell, and in this size no Latin one is drawn into the next.
FONT = "DejaVu Sans Mono:pixelsize=16:antialias=false:hinting=true:hintstyle=3"
# Room for the marks above and below Arabic letters.
SPACING = "XTerm*scaleHeight: 1.4"
BLOCK = "█"
# Inside the window, so that nothing of the first column is cut off.
MARGIN = 2


class XtermWindow(glyphs.PixelTerminal):
    def __init__(self, width, rows=terminal.ROWS):
        stage = terminal.Stage()
        self.root = Gdk.get_default_root_window()
        look = ["-fa", FONT, "-fg", "white", "-bg", "black", "-b", str(MARGIN), "-bw", "0", "+sb", "-xrm", SPACING]
        self.process = subprocess.Popen(
            ["xterm", "-u8", *look, "-geometry", f"{width}x{rows}+0+0", "-e", *stage.command],
            env=terminal.environment())
        self.size = (self.root.get_width(), self.root.get_height())
        self.measure(stage, width)
        super().__init__(stage, width)

    def measure(self, stage, width):
        """The size of a cell: a line of blocks is so wide, and the next but one so far below."""
        line = BLOCK * width
        stage.show(f"{line}\n\n{line}\n")
        ink, distance = terminal.wait_for(self.two_lines, "blocks")
        self.cell = (ink // width, distance // 2)
        self.size = (self.cell[0] * width + MARGIN, self.cell[1] * terminal.ROWS + MARGIN)

    def two_lines(self):
        """How many pixels of each are ink, and how far apart they are; None while they are not yet alike."""
        lines = [(at, row.count(255)) for at, row in enumerate(self.pixels()) if any(row)]
        begin, ink = lines[0] if lines else (0, 0)
        second = next((at for at, _ in lines if at > begin + len(lines) // 2), begin)
        wanted = [(at, ink) for first in (begin, second) for at in range(first, first + len(lines) // 2)]
        return (ink, second - begin) if lines and lines == wanted and second > begin else None

    def pixels(self):
        return glyphs.pixels_of(Gdk.pixbuf_get_from_window(self.root, 0, 0, *self.size))

    def picture(self):
        return glyphs.Picture(self.pixels(), self.cell, MARGIN)

    def close(self):
        self.process.terminate()
        self.process.wait()
        self.stage.close()
