#!/usr/bin/env python3
"""repeat_text.py TEXT N: writes N lines to standard output, the lines of TEXT over and over.

Makes a text large enough for measuring speed from a smaller one. From the second round on, the
number of the line is put behind each, so that no two lines are equal and the vocabulary grows with
the text, as that of a real collection does. Only one line is in memory at a time.
"""

import sys


def repeated(path, count):
    """The lines of the file at `path`, round after round, until there are `count`; no empty ones."""
    number = 0
    for line in rounds(path):
        number += 1
        if number > count:
            return
        yield line


def rounds(path):
    number = 0
    while True:
        first = number
        with open(path, encoding="utf-8", newline="\n") as file:
            for line in file:
                text = line.rstrip("\r\n")
                if text.strip():
                    number += 1
                    yield f"{text} {number}" if first else text
        if number == first:
            raise ValueError(f"{path} has no lines to repeat")


def main(arguments):
    if len(arguments) != 2 or not arguments[1].isdecimal():
        print(__doc__.splitlines()[0], file=sys.stderr)
        return 2
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    try:
        for line in repeated(arguments[0], int(arguments[1])):
            print(line)
    except BrokenPipeError:
        # The reader has closed the pipe: do not report at exit that the buffer could not be written.
        sys.stdout = None
    except (OSError, ValueError) as error:
        print(f"repeat_text.py: {error}", file=sys.stderr)
        return 4
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
