"""The C interface of the library libsijill, as include/sijill/sijill.h declares it."""

import ctypes
import functools
import json
import math
import operator
from pathlib import Path

BESIDE = Path(__file__).resolve().parent / "libsijill.so"
INSTALLED = "libsijill.so.0.1"


class Error(Exception):
    """What the library refuses or cannot do; the text says what happened and what to do next."""


class UsageError(Error, ValueError):
    """An argument that is not understood."""


class NotFoundError(Error, LookupError):
    """No such report, entity or source; the text has similar names."""


class InputError(Error):
    """Input or SQL with faults: a line for each of them; nothing was written."""


class RefusedError(Error):
    """A write to a base that is only read, or more than a limit of time, rows or memory."""


class CheckError(Error):
    """A base or a report that fails its own checks."""


class DatabaseError(Error, OSError):
    """A file that is not there, or is there already, or cannot be read or written."""


class InternalError(Error):
    """A bug in the library."""


NO_MEMORY = 8
LARGEST_COUNT = ctypes.c_size_t(-1).value
ERRORS = {2: UsageError, 3: NotFoundError, 4: InputError, 5: RefusedError, 6: CheckError, 7: DatabaseError}


class _Options(ctypes.Structure):
    """Options as the library takes them: the first field is their size, and fields not given are 0."""

    def __init__(self, **fields):
        super().__init__(ctypes.sizeof(type(self)), **fields)


class OpenOptions(_Options):
    _fields_ = [("size", ctypes.c_size_t), ("writable", ctypes.c_int), ("as_of", ctypes.c_char_p),
                ("inspect", ctypes.c_int), ("reserved", ctypes.c_int)]


class SearchOptions(_Options):
    _fields_ = [("size", ctypes.c_size_t), ("mode", ctypes.c_int), ("limit", ctypes.c_size_t),
                ("offset", ctypes.c_size_t), ("entity", ctypes.c_char_p), ("source", ctypes.c_char_p),
                ("explain", ctypes.c_int), ("reserved", ctypes.c_int)]


class AskOptions(_Options):
    _fields_ = [("size", ctypes.c_size_t), ("limit", ctypes.c_size_t), ("language", ctypes.c_char_p),
                ("explain", ctypes.c_int), ("reserved", ctypes.c_int)]


class ReportOptions(_Options):
    _fields_ = [("size", ctypes.c_size_t), ("parameters", ctypes.POINTER(ctypes.c_char_p)),
                ("arabic", ctypes.c_int), ("cite", ctypes.c_int)]


class SqlOptions(_Options):
    _fields_ = [("size", ctypes.c_size_t), ("parameters", ctypes.POINTER(ctypes.c_char_p)),
                ("timeout_ms", ctypes.c_uint), ("max_rows", ctypes.c_size_t), ("writable", ctypes.c_int),
                ("reserved", ctypes.c_int)]


@functools.cache
def library():
    """Returns the library: that in the package, else the installed one. Raises OSError where there is none."""
    loaded = ctypes.CDLL(str(BESIDE) if BESIDE.exists() else INSTALLED)
    loaded.sijill_free.argtypes = loaded.sijill_close.argtypes = [ctypes.c_void_p]
    loaded.sijill_free.restype = loaded.sijill_close.restype = None
    return loaded


def utf8(text):
    """Returns a text as the library takes it; None stays None. Raises TypeError for what is no text, and ValueError
    for a NUL in it."""
    if text is None:
        return None
    if not isinstance(text, str):
        raise TypeError(f"a text is wanted, not {type(text).__name__}: {text!r}")
    if "\0" in text:
        raise ValueError("the text has a NUL")
    return text.encode("utf-8")


def path_bytes(path):
    """Returns a path as the library takes it; None stays None. Raises ValueError for a NUL in it."""
    if path is None:
        return None
    name = bytes(Path(path))
    if b"\0" in name:
        raise ValueError("the path has a NUL")
    return name


def count(name, value):
    """Returns a number of things. Raises TypeError for what is no whole number, and UsageError for one that is below 0
    or larger than any count."""
    number = operator.index(value)
    if not 0 <= number <= LARGEST_COUNT:
        raise UsageError(f"{name} is a number from 0 to {LARGEST_COUNT}")
    return number


def parameter(name, value):
    """Returns the value of a parameter as text. Raises TypeError for what is neither text nor a number, and ValueError
    for a number that SQL does not have."""
    if isinstance(value, str):
        return value
    if isinstance(value, int):
        if not -(2**63) <= value < 2**63:
            raise ValueError(f"the parameter {name} is a whole number of more than 64 bits")
        return str(int(value))
    if isinstance(value, float):
        if not math.isfinite(value):
            raise ValueError(f"the parameter {name} is not finite: {value!r}")
        return repr(float(value))
    raise TypeError(f"the parameter {name} is neither text nor a number, but {type(value).__name__}: {value!r}")


def parameters(values):
    """Returns names and values as the array that reports and SQL take."""
    for name in values:
        if not isinstance(name, (str, int)):
            raise TypeError(f"the name of a parameter is a text or a number, not {type(name).__name__}: {name!r}")
    pairs = [utf8(word) for name, value in values.items() for word in (str(name), parameter(name, value))]
    return (ctypes.c_char_p * (len(pairs) + 1))(*pairs, None)


def call(function, *arguments):
    """Calls a function that has a result and an error; returns the address of the result."""
    result, error = ctypes.c_void_p(), ctypes.c_void_p()
    status = getattr(library(), function)(*arguments, ctypes.byref(result), ctypes.byref(error))
    if status == 0:
        return result
    try:
        text = ctypes.string_at(error.value).decode("utf-8", "replace")
    finally:
        library().sijill_free(error)
    if status == NO_MEMORY:
        raise MemoryError(text)
    raise ERRORS.get(status, InternalError)(text)


def answer(function, *arguments):
    """Calls a function that answers in JSON; returns the answer."""
    result = call(function, *arguments)
    try:
        return json.loads(ctypes.string_at(result.value))
    finally:
        library().sijill_free(result)
