"""Arabic search for SQLite from Python, and the seeded base of Sijill.

    import sqlite3, sijill

    db = sqlite3.connect("news.db")
    sijill.load(db)
    db.execute("SELECT arabic_fold('التَّأخير')")
"""

import sqlite3
from pathlib import Path

__all__ = ["DATABASE", "EXTENSION", "load", "open_seeded"]

_folder = Path(__file__).resolve().parent

EXTENSION = _folder / "sijill.so"
DATABASE = _folder / "sijill.db"


def load(connection):
    """Brings all that the extension has into a connection of sqlite3, and gives it back.

    Raises AttributeError where this Python was built without loading of extensions, and
    sqlite3.OperationalError where the extension cannot be loaded.
    """
    connection.enable_load_extension(True)
    try:
        connection.load_extension(str(EXTENSION))
    finally:
        connection.enable_load_extension(False)
    return connection


def open_seeded():
    """A new connection to the seeded base, which is only read; needs no extension."""
    return sqlite3.connect(f"{DATABASE.as_uri()}?mode=ro&immutable=1", uri=True)
