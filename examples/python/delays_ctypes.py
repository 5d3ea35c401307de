"""Prints who was late, by the C interface, where sqlite3 cannot load an extension."""

import ctypes
import json

library = ctypes.CDLL("libsijill.so.0.1")
base, answer, error = ctypes.c_void_p(), ctypes.c_char_p(), ctypes.c_char_p()
status = library.sijill_open(None, None, ctypes.byref(base), ctypes.byref(error))
if status == 0:
    status = library.sijill_report(base, b"delays", None, ctypes.byref(answer), ctypes.byref(error))
if status != 0:
    raise SystemExit(error.value.decode())
for row in json.loads(answer.value):
    print(row["model"], row["company"], row["min_days"], sep="\t")
library.sijill_free(answer)
library.sijill_close(base)
