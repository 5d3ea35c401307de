"""Reading and writing `.case` files.

    # why this case stands here
    env SIJILL_LANG=ar
    copy seeds/grok3-delay
    --- file notes.txt
    a file in the folder where the steps run
    $ sijill search 'التأخيرات' --format json
    < text that the program reads on stdin
    ? 0
    --- stdout
    what it printed, to the byte
    --- stderr
    what it told

Comments, `env`, `copy` (a path of the repository, copied to the same place) and files come before
the first step. Each `$` line is a step with its exit code; a section left out means nothing was
printed, and one empty line before the next step belongs to neither. In a section, `…` alone on a
line stands for any lines. A line of a section that would be read as something else (it begins with
`$ `, `--- ` or a backslash, or is `…`) has a backslash before it; `\\ no newline` ends a section whose
text does not end with a line break.
"""

import re
import shlex
from dataclasses import dataclass, field

NO_NEWLINE = "\\ no newline"
SECTIONS = ("stdout", "stderr")


class CaseError(Exception):
    """A case file that cannot be read; the message begins with its line."""


@dataclass
class Step:
    command: str  # as written
    arguments: list  # the same, split as a shell would
    exit_code: int = 0
    stdin: list = field(default_factory=list)
    sections: dict = field(default_factory=lambda: {name: [] for name in SECTIONS})


@dataclass
class Case:
    head: list = field(default_factory=list)  # the lines before the first step, as written
    environment: dict = field(default_factory=dict)
    copies: list = field(default_factory=list)
    files: dict = field(default_factory=dict)
    steps: list = field(default_factory=list)


def to_lines(text):
    """The text of a stream as the lines of a section, escaped where they need it."""
    if not text:
        return []
    *lines, last = text.split("\n")
    escaped = [escape(line) for line in lines]
    return escaped if last == "" else escaped + [escape(last), NO_NEWLINE]


def to_text(lines):
    """The text that the lines of a section stand for: the inverse of to_lines."""
    ended = not lines or lines[-1] != NO_NEWLINE
    kept = lines if ended else lines[:-1]
    text = "".join(re.sub(r"^\\", "", line) + "\n" for line in kept)
    return text if ended else text[:-1]


def escape(line):
    return "\\" + line if line == "…" or line.startswith(("$ ", "--- ", "\\")) else line


def read_case(text):
    """The case that a file's text describes. Throws CaseError."""
    case = Case()
    body = None  # the section that takes lines
    for number, line in enumerate(text.removesuffix("\n").split("\n"), 1):
        if line.startswith("$ "):
            separate(body)
            case.steps.append(Step(line[2:], read_command(line[2:], number)))
            body = None
        elif line.startswith("--- "):
            body = open_section(case, line[4:].strip(), number)
        elif body is not None:
            body.append(line)
        elif case.steps:
            read_step_line(case.steps[-1], line, number)
        else:
            read_head_line(case, line, number)
        if not case.steps:
            case.head.append(line)
    if not case.steps:
        raise CaseError("1: a case needs a step: $ sijill …")
    return case


def separate(body):
    """Takes away the one empty line that stands between a section and the next step."""
    if body and body[-1] == "":
        body.pop()


def read_command(text, number):
    try:
        arguments = shlex.split(text)
    except ValueError as error:
        raise CaseError(f"{number}: {error}: {text}") from error
    if not arguments:
        raise CaseError(f"{number}: a step needs a program")
    return arguments


def open_section(case, title, number):
    kind, _, name = title.partition(" ")
    if kind == "file" and name and not case.steps:
        return case.files.setdefault(name, [])
    if title in SECTIONS and case.steps:
        return case.steps[-1].sections[title]
    raise CaseError(f"{number}: no section `--- {title}` can stand here")


def read_head_line(case, line, number):
    word, _, rest = line.partition(" ")
    if word == "env" and "=" in rest:
        name, _, value = rest.partition("=")
        case.environment[name] = value
    elif word == "copy" and rest:
        case.copies.append(rest)
    elif line and not line.startswith("#"):
        raise CaseError(f"{number}: expected a comment, env, copy, a file or a step: {line}")


def read_step_line(step, line, number):
    if line.startswith("< "):
        step.stdin.append(line[2:])
    elif re.fullmatch(r"\? \d+", line):
        step.exit_code = int(line[2:])
    elif line:
        raise CaseError(f"{number}: expected `? CODE`, `< text` or a section: {line}")


def write_case(case):
    """The text of a case: the inverse of read_case."""
    blocks = []
    for step in case.steps:
        lines = [f"$ {step.command}", *(f"< {line}" for line in step.stdin), f"? {step.exit_code}"]
        for name in SECTIONS:
            if step.sections[name]:
                lines += [f"--- {name}", *step.sections[name]]
        blocks.append("\n".join(lines))
    return "".join(line + "\n" for line in case.head) + "\n\n".join(blocks) + "\n"
