"""Arabic search for SQLite from Python, and the seeded base of Sijill.

    import sqlite3, sijill

    db = sqlite3.connect("news.db")
    sijill.load(db)
    db.execute("SELECT arabic_fold('التَّأخير')")

    with sijill.Base() as base:
        rows = list(base.report("delays"))
"""

import sqlite3
from pathlib import Path

from ._library import (
    CheckError,
    DatabaseError,
    Error,
    InputError,
    InternalError,
    NotFoundError,
    RefusedError,
    UsageError,
)
from .base import Added, Base, Fault

__all__ = [
    "DATABASE",
    "EXTENSION",
    "Added",
    "Base",
    "CheckError",
    "DatabaseError",
    "Error",
    "Fault",
    "InputError",
    "InternalError",
    "NotFoundError",
    "RefusedError",
    "UsageError",
    "load",
    "open_seeded",
]

_folder = Path(__file__).resolve().parent

EXTENSION = _folder / "sijill.so"
DATABASE = _folder / "sijill.db"


def load(connection):
    """Loads the extension into a connection of sqlite3 and returns the connection.

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
    """Returns a new read-only connection to the seeded base; needs no extension."""
    return sqlite3.connect(f"{DATABASE.as_uri()}?mode=ro&immutable=1", uri=True)
