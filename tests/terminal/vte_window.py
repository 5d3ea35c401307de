"""A VTE terminal in a window of its own, and its pixels. Imported only where there is a display."""

import gi

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
gi.require_version("Vte", "2.91")
from gi.repository import Gdk, GLib, Gtk, Pango, Vte  # noqa: E402

import glyphs  # noqa: E402
import terminal  # noqa: E402

# In this size no Latin character is drawn into the cell beside it.
FONT = "DejaVu Sans Mono 16px"
# VTE's own, round all its cells.
PADDING = 1

# VTE_SPAWN_NO_PARENT_ENVV, a macro.
NO_OTHER_ENVIRONMENT = GLib.SpawnFlags(1 << 25)


def iterate():
    """Lets the window work; ends at the latest after a moment."""
    context = GLib.MainContext.default()
    alarm = GLib.timeout_add(10, lambda: True)
    context.iteration(True)
    while context.pending():
        context.iteration(False)
    GLib.source_remove(alarm)


class VteWindow(glyphs.PixelTerminal):
    def __init__(self, width, rows=terminal.ROWS, spacing=1.4, host=lambda command: command):
        """`host` makes of a command the one that runs it within another program."""
        stage = terminal.Stage(iterate)
        self.rows = rows
        self.widget = Vte.Terminal()
        self.widget.set_font(Pango.FontDescription(FONT))
        self.widget.set_colors(*(Gdk.RGBA(level, level, level, 1) for level in (1, 0)), [])
        # Room for the marks above and below Arabic letters.
        self.widget.set_cell_height_scale(spacing)
        self.cell = (self.widget.get_char_width(), self.widget.get_char_height())
        self.widget.set_size_request(self.cell[0] * width + 2 * PADDING, self.cell[1] * rows + 2 * PADDING)
        draw_without_smoothing()
        self.window = Gtk.OffscreenWindow()
        self.window.add(self.widget)
        self.window.show_all()
        self.start(host(stage.command))
        super().__init__(stage, width)

    def start(self, command):
        environment = [f"{name}={value}" for name, value in terminal.environment().items()]
        self.widget.spawn_async(Vte.PtyFlags.DEFAULT, None, command, environment, NO_OTHER_ENVIRONMENT, None, None, -1,
                                None, None)

    def press(self, key):
        self.widget.feed_child(key.encode())

    def picture(self):
        """The window as it is now."""
        return glyphs.Picture(glyphs.pixels_of(self.window.get_pixbuf()), self.cell, PADDING)

    def close(self):
        self.window.destroy()
        self.stage.close()


def draw_without_smoothing():
    """Then a character keeps to its own cell."""
    settings = Gtk.Settings.get_default()
    settings.set_property("gtk-xft-antialias", 0)
    settings.set_property("gtk-xft-hinting", 1)
    settings.set_property("gtk-xft-hintstyle", "hintfull")
