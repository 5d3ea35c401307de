"""A knowledge base of Sijill, by the library libsijill."""

import ctypes
import threading
from collections import namedtuple

from . import _library
from ._library import AskOptions, OpenOptions, ReportOptions, SearchOptions, SqlOptions, count, path_bytes, utf8

__all__ = ["Added", "Base", "Fault"]

Added = namedtuple("Added", "source outcome sentences entities statements drafts")
Added.__doc__ = """A source that was 'added', or is 'known' to the base already, with the numbers of what was written, and of the
drafts that were left out."""

Fault = namedtuple("Fault", "area message")
Fault.__doc__ = "What check() finds wrong: the part of the base, and what is wrong there."

_MODES = ("any", "all", "phrase", "raw")


class Base:
    """A knowledge base: a file, or the base that is built into the library where `file` is None.

        with sijill.Base("news.db", writable=True) as base:
            base.add("articles/delay.txt")
            for hit in base.search("تأخير النموذج"):
                print(hit["text"])

    Calls raise sijill.Error, or one of its subclasses. Threads may share a base: their calls wait for
    each other. A base that is closed raises ValueError.
    """

    def __init__(self, file=None, *, writable=False, as_of=None, inspect=False):
        """Opens a base. `as_of` is an ISO date: the base as it stood then. `inspect` is for check() alone,
        and also opens a file whose tables or views are not those of this version."""
        options = OpenOptions(writable=writable, as_of=utf8(None if as_of is None else str(as_of)), inspect=inspect)
        self._lock = threading.Lock()
        self._base = None
        self._base = _library.call("sijill_open", path_bytes(file), ctypes.byref(options))

    @classmethod
    def create(cls, file):
        """Makes a new file with the vocabulary and no source, and returns its base, open as writable."""
        base = cls.__new__(cls)
        base._lock = threading.Lock()
        base._base = None
        base._base = _library.call("sijill_create", path_bytes(file))
        return base

    def close(self):
        """Closes the base; does nothing where it is closed."""
        with self._lock:
            base, self._base = self._base, None
            if base is not None:
                _library.library().sijill_close(base)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def __del__(self):
        if getattr(self, "_base", None) is not None:
            self.close()

    def __reduce__(self):
        """Refuses to copy and to pickle: two bases would own, and close, what is one in the library."""
        raise TypeError("a base is not copied; open the file once more")

    def add(self, path):
        """Adds the one document at a path, all or nothing: a text, a page, or a pack, which is a folder. Of a folder
        of documents, or JSON Lines, each is added by a call of its own: here, more than one raises InputError, as
        do faults, with a line for each. Returns a list of Added."""
        return [Added(**source) for source in self._answer("sijill_add", path_bytes(path), None)]

    def check(self):
        """Checks everything in the base, and returns an iterator over a Fault for each thing that is wrong."""
        return (Fault(**fault) for fault in self._answer("sijill_check"))

    def search(self, question, *, mode="any", limit=10, offset=0, entity=None, source=None, explain=False):
        """Returns an iterator over the passages that answer a question best, as dictionaries: the hits of
        sijill_search()."""
        if mode not in _MODES:
            raise _library.UsageError(f"there is no mode {mode} ({', '.join(_MODES)})")
        options = SearchOptions(mode=_MODES.index(mode), limit=count("limit", limit), offset=count("offset", offset),
                                entity=utf8(entity), source=utf8(source), explain=explain)
        text = utf8(question)
        if options.limit == 0:  # which means the usual limit to the library
            with self._lock:
                self._require_open()
            return iter(())
        return iter(self._answer("sijill_search", text, ctypes.byref(options))["hits"])

    def ask(self, question, *, language=None, limit=3, explain=False):
        """Answers a question in words from what the base states. Returns the dictionary of sijill_ask(), with the
        keys 'status', 'answer', 'citations', 'passages' and others. `language` is 'ar' or 'en'; None: that of the
        question. `limit` is the most passages where the base does not say."""
        if limit < 1:
            raise _library.UsageError("limit is a number from 1 on")
        options = AskOptions(limit=count("limit", limit), language=utf8(language), explain=explain)
        return self._answer("sijill_ask", utf8(question), ctypes.byref(options))

    def report(self, name, *, parameters=None, arabic=False, cite=False):
        """Returns an iterator over the rows of a report, as dictionaries."""
        values = _library.parameters(parameters or {})
        options = ReportOptions(parameters=values, arabic=arabic, cite=cite)
        return iter(self._answer("sijill_report", utf8(name), ctypes.byref(options)))

    def sql(self, statement, parameters=None, *, writable=False):
        """Returns an iterator over the rows of one SQL statement, as dictionaries, under the limits of
        sijill_sql(). `parameters` are bound by name: texts and finite numbers, of which True is 1; TypeError is raised
        for any other value."""
        values = _library.parameters(parameters or {})
        options = SqlOptions(parameters=values, writable=writable)
        return iter(self._answer("sijill_sql", utf8(statement), ctypes.byref(options)))

    def _answer(self, function, *arguments):
        with self._lock:
            self._require_open()
            return _library.answer(function, self._base, *arguments)

    def _require_open(self):
        if self._base is None:
            raise ValueError("the base is closed")
