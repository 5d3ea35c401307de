#!/usr/bin/env python3
"""Refuses what would bend the house: an include that goes up a floor, or up a room inside a floor, a
folder of more than 40 entries, a library on the wrong floor, a source of more than 300 lines, Arabic letters in a literal outside
data/, output below the command line, a command without its four things.

    tools/check_layers.py [ROOT]

Prints `path:line: message` for each fault and exits with 1 where there is one.
"""

import os
import re
import sys
from pathlib import Path

from floor_plan import FACES, FLOORS, LIBRARIES, MOST_ENTRIES, NARROWER, PUBLIC_HEADERS, ROOMS

MOST_LINES = 300
COUNTED = {".c", ".cpp", ".h", ".hpp", ".sql", ".py", ".cmake", ".sh", ".js"}
GENERATED = {"schema/schema.sql"}
NOT_OURS = {"build", ".git", "__pycache__", "node_modules"}

# Comments, literals and (lest 1'000 open a character) numbers of C++.
TOKEN = re.compile(
    r"""(?P<comment>//[^\n]*|/\*.*?\*/)
      | (?P<literal>R"(?P<tag>[^()\s]*)\(.*?\)(?P=tag)"
                   |"(?:\\.|[^"\\\n])*"
                   |'(?:\\.|[^'\\\n])*')
      | \b[0-9][\w']*""",
    re.S | re.X,
)
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*[<"]([^>"\n]+)[>"]', re.M)
# Arabic letters and marks with their presentation forms, and the invisible marks that go with them.
ARABIC = re.compile(
    "[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff"
    "\u200b-\u200f\u202a-\u202e\u2066-\u2069]"
)
OUTPUT = re.compile(
    r"\bstd::(?:cout|cerr|clog)\b|\bfmt::print\s*\(|\bfprintf\s*\(\s*std(?:out|err)\b"
    r"|(?<![\w.>:])(?:std::|::)?(?:printf|puts|putchar|exit|_exit|quick_exit|abort)\s*\("
)
PROGRAM = re.compile(r"\bint\s+main\s*\(")
ICU_MACRO = re.compile(r"\bU8_[A-Z]")
SETUP = re.compile(r"^void setup_([a-z_]+)\(", re.M)
COMMAND_LIST = re.compile(r"\bset\(\s*(?:SIJILL_)?COMMANDS\s([^)]*)\)", re.I)


def blank(text):
    """The same text without its letters, so that places and line numbers stay."""
    return re.sub(r"[^\n]", " ", text)


def line_of(text, place):
    return text.count("\n", 0, place) + 1


def without_comments(text):
    return TOKEN.sub(lambda m: blank(m[0]) if m["comment"] else m[0], text)


def code_alone(text):
    return TOKEN.sub(lambda m: blank(m[0]) if m["comment"] or m["literal"] else m[0], text)


def allowed_from(floor):
    if floor in NARROWER:
        return NARROWER[floor] | {floor}
    return set(FLOORS[: FLOORS.index(floor) + 1])


def floor_of_header(header):
    """The floor of one of our headers, "" for one of ours without a floor, None for a library's."""
    folder, _, name = header.partition("/")
    if folder == "sijill":
        return PUBLIC_HEADERS.get(name.rpartition(".")[0], "")
    return folder if name and (folder in FLOORS or folder in NARROWER) else None


def floor_of_file(path):
    """The floor on which a file of src/ or include/ stands, or None."""
    if path.startswith("include/sijill/"):
        return floor_of_header(path[len("include/") :])
    if path.startswith("src/") and path.count("/") >= 2:
        return path.split("/")[1]
    return None


def room_of(floor, path):
    """The step and the name of the room of a file of src/, or of one of our headers, in its floor;
    None where the floor has no rooms, or where the file belongs to all of them."""
    folder, _, name = path.partition("/")
    if floor not in ROOMS:
        return None
    if folder == "sijill":
        room = FACES.get(name.rpartition(".")[0])
        if room is None:
            return None
    else:
        room = name.partition("/")[0].partition(".")[0]
    for step, rooms in enumerate(ROOMS[floor].strip().splitlines()):
        if room in rooms.split():
            return step, room
    return -1, room


def check_rooms(floor, path, header):
    """The fault of an include inside a floor, or None."""
    here, there = room_of(floor, path), room_of(floor, header)
    if here is None or there is None or here[1] == there[1]:
        return None
    for step, room in (here, there):
        if step < 0:
            return f'no room "{room}" is known on the floor {floor}: name it in tools/check_layers.py'
    if there[0] >= here[0]:
        return f'the room {floor}/{here[1]} may not include "{header}" of the room {floor}/{there[1]}'
    return None


def check_include(floor, path, header, root):
    target = floor_of_header(header)
    if target == "":
        return f'no floor is known for "{header}": name it in tools/check_layers.py'
    if target and target not in allowed_from(floor):
        return f'{floor} may not include "{header}" of the floor {target}'
    if target == floor and path.startswith("src/"):
        fault = check_rooms(floor, path.removeprefix("src/"), header)
        if fault:
            return fault
    if target is None and "/" not in header:
        for found in (root / "src" / floor).rglob(header):
            return f'write the include as "{found.relative_to(root / "src").as_posix()}"'
    for pattern, floors in LIBRARIES:
        if pattern.match(header) and floor not in floors:
            return f"<{header}> belongs to {', '.join(sorted(floors))}, not to {floor}"
    return None


def check_cpp(root, path, text):
    """The faults of one C++ source of src/ or include/ as (line, message)."""
    floor = floor_of_file(path)
    if floor == "" or floor not in FLOORS and floor not in NARROWER:
        yield 1, f'unknown floor "{path}": name it in tools/check_layers.py'
        return
    for match in INCLUDE.finditer(without_comments(text)):
        fault = check_include(floor, path, match[1], root)
        if fault:
            yield line_of(text, match.start(1)), fault
    code = code_alone(text)
    if path != "src/text/unicode/utf8.cpp":
        for match in ICU_MACRO.finditer(code):
            yield line_of(text, match.start()), "ICU's U8_ macros live in src/text/unicode/utf8.cpp alone"
    if floor != "cli" and not PROGRAM.search(code):
        for match in OUTPUT.finditer(code):
            message = f"nothing below cli prints or exits: {match[0].strip()}"
            yield line_of(text, match.start()), message
    if "/data/" not in path:
        for match in TOKEN.finditer(text):
            if match["literal"] and ARABIC.search(match[0]):
                place = match.start() + ARABIC.search(match[0]).start()
                message = "Arabic in a literal: give the letter a name, or move it to data/ or messages/"
                yield line_of(text, place), message


def check_folders(root):
    """No folder of the sources is a hall in which nothing is found."""
    for folder, folders, names in os.walk(root / "src"):
        entries = len(folders) + len(names)
        if entries > MOST_ENTRIES:
            path = Path(folder).relative_to(root).as_posix()
            yield path, 1, f"{entries} entries; a folder has no more than {MOST_ENTRIES}"


def check_commands(root):
    """Each command of the sources or of the CMake list has all of its four things."""
    list_path = root / "src/cli/CMakeLists.txt"
    list_text = list_path.read_text(encoding="utf-8") if list_path.exists() else ""
    found = COMMAND_LIST.search(list_text)
    listed = set(re.sub(r"#[^\n]*", "", found[1]).split()) if found else set()
    written = {
        setup[1].replace("_", "-")
        for path in (root / "src/cli/commands").glob("*.cpp")
        for setup in SETUP.finditer(path.read_text(encoding="utf-8"))
    }
    for name in sorted(listed | written):
        source = f"src/cli/commands/{name.replace('-', '_')}.cpp"
        if name not in written:
            yield "src/cli/CMakeLists.txt", 1, f"the command {name} has no {source}"
            continue
        if name not in listed:
            yield source, 1, f"the command {name} is not listed in src/cli/CMakeLists.txt"
        if not (root / f"docs/cli/{name}.md").exists():
            yield source, 1, f"the command {name} has no page docs/cli/{name}.md"
        if not list((root / f"tests/e2e/{name}").glob("*.case")):
            yield source, 1, f"the command {name} has no case in tests/e2e/{name}/"


def our_files(root):
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(set(folders) - NOT_OURS)
        yield from (Path(folder, name) for name in sorted(names) if Path(name).suffix in COUNTED)


def check(root):
    """All faults below a folder as (path, line, message), folder by folder."""
    for file in our_files(root):
        path = file.relative_to(root).as_posix()
        text = file.read_text(encoding="utf-8")
        lines = text.count("\n")
        if lines > MOST_LINES and path not in GENERATED:
            yield path, MOST_LINES + 1, f"{lines} lines; a source has no more than {MOST_LINES}"
        if file.suffix in {".cpp", ".hpp", ".h", ".c"} and path.startswith(("src/", "include/")):
            yield from ((path, line, message) for line, message in check_cpp(root, path, text))
    yield from check_folders(root)
    yield from check_commands(root)


def main(arguments):
    root = Path(arguments[0]) if arguments else Path(__file__).resolve().parent.parent
    faults = [f"{path}:{line}: {message}" for path, line, message in check(root)]
    print("\n".join(faults), end="\n" if faults else "")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
