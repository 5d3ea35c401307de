"""Runs inside a terminal and shows there what it is told to, one page after another.

    stage.py ORDERS ANSWERS

Both are pipes with a JSON value a line. An order clears the screen and then prints a text, or runs a command whose
output is this terminal. The answer is where the terminal says that its cursor then stood: the terminal has by then
read all that was written before.
"""

import json
import os
import re
import subprocess
import sys
import termios

# The cursor is hidden: it would be ink.
CLEAR = "\x1b[?25l\x1b[m\x1b[H\x1b[2J\x1b[3J"


def make_quiet():
    """No echo, and the terminal's reports at once; newlines go out as they do otherwise."""
    mode = termios.tcgetattr(0)
    mode[3] &= ~(termios.ECHO | termios.ICANON)
    termios.tcsetattr(0, termios.TCSANOW, mode)


def write(text):
    sys.stdout.write(text)
    sys.stdout.flush()


def cursor():
    """Row and column, from 0."""
    write("\x1b[6n")
    report = b""
    while not report.endswith(b"R"):
        report += os.read(0, 1)
    row, column = re.search(rb"\x1b\[(\d+);(\d+)R$", report).groups()
    return [int(row) - 1, int(column) - 1]


def show(order):
    write(CLEAR)
    code = 0
    if "command" in order:
        code = subprocess.run(order["command"], env={**os.environ, **order["env"]}, check=False).returncode
    else:
        write(order["text"])
    cursor_at = cursor()
    write(order["mark"])
    return {"code": code, "cursor": cursor_at}


def main():
    make_quiet()
    with open(sys.argv[1], encoding="utf-8") as orders, open(sys.argv[2], "w", encoding="utf-8") as answers:
        for order in orders:
            print(json.dumps(show(json.loads(order))), file=answers, flush=True)


main()
