#!/usr/bin/env python3
"""Writes the whole extension as one C++ file, which any compiler makes into `sijill.so`.

    tools/amalgamate.py > sijill.cpp
    g++ -std=c++20 -O2 -fPIC -fvisibility=hidden -shared sijill.cpp -o sijill.so -licui18n -licuuc

Beside a compiler it takes the headers of SQLite, ICU, fmt and nlohmann-json. Headers of ours are put in
at their first include. What a source keeps to itself in an unnamed namespace gets the name of its source
where another source has one of the same name.
"""

import re
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("src", "include")

# Of base what the floors above it here use; the others whole.
BASE = ("error", "json_text", "nearest")
FLOORS = ("text", "search", "extension")

EMBEDDED = "src/search/search_index.sql"

TOKEN = re.compile(
    r"""(?P<skip>//[^\n]*|/\*.*?\*/|R"(?P<tag>[^()\s]*)\(.*?\)(?P=tag)"
                |"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|[0-9][\w']*)
      | (?P<word>[A-Za-z_]\w*)
      | (?P<sign>::|->|[^\s\w])""",
    re.S | re.X,
)
OUR_INCLUDE = re.compile(r'^#include "([^"]+)"\n', re.M)
INCLUDE = re.compile(r"^#include (<[^>]+>)\n", re.M)


def find(header):
    for folder in FOLDERS:
        if (ROOT / folder / header).exists():
            return ROOT / folder / header
    return None


def own_names(text):
    """The names that a source declares in its unnamed namespaces, and beside them for itself."""
    names, depth, unnamed, statement = set(), 0, None, []
    for match in TOKEN.finditer(text):
        token = match["word"] or match["sign"]
        if token is None:
            continue
        inside = unnamed is not None and depth == unnamed
        if token == "{" and statement[-1:] == ["namespace"]:
            unnamed, statement, depth = depth + 1, [], depth + 1
            continue
        if inside and token in "{;=(":
            names |= declared(statement, token)
        if token in "{}":
            depth += 1 if token == "{" else -1
            if unnamed is not None and depth < unnamed:
                unnamed = None
        statement = [] if token in ";{}" else [*statement, token]
    names |= set(re.findall(r"^using (\w+) =", text, re.M))
    return names


def declared(statement, token):
    """The name that the head of a declaration declares, which ends before `token`."""
    kinds = [place for place, word in enumerate(statement) if word in ("class", "struct", "enum")]
    if kinds and statement[0] != "template" and "(" not in statement:
        after = [word for word in statement[kinds[-1] + 1 :] if word.isidentifier()]
        return set(after[:1])
    is_name = len(statement) > 1 and statement[-1].isidentifier() and "(" not in statement
    if not is_name or statement[-2] == "::" or "=" in statement:
        return set()
    return {statement[-1]}


def renamed(text, names, suffix):
    """The text with these names set apart, but for members of something."""
    parts, done, before = [], 0, ""
    for match in TOKEN.finditer(text):
        if match["word"] in names and before not in (".", "->", "::"):
            parts += [text[done : match.end()], suffix]
            done = match.end()
        before = match["word"] or match["sign"] or before
    return "".join(parts) + text[done:]


class Amalgamation:
    def __init__(self, version):
        self.version = version
        self.libraries = set()
        self.seen = set()
        self.parts = []

    def read(self, name):
        """A header at its first include, and what is no header (rows of a table) at each."""
        if name == "base/version.hpp":
            text = (ROOT / "src/base/version.hpp.in").read_text(encoding="utf-8")
            text = text.replace("@PROJECT_VERSION@", self.version)
        else:
            text = find(name).read_text(encoding="utf-8")
        if "#pragma once" not in text:
            return text
        if name in self.seen:
            return ""
        self.seen.add(name)
        return self.expanded(text.replace("#pragma once\n", ""), name)

    def expanded(self, text, name):
        # What SQLite is to be is decided in one header, by a macro.
        if name != "search/sqlite_api.hpp":
            self.libraries |= set(INCLUDE.findall(text))
            text = INCLUDE.sub("", text)
        return OUR_INCLUDE.sub(lambda match: self.read(match[1]), text)

    def put(self, text, name):
        self.parts.append(f"// ---- {name}\n{self.expanded(text, name).strip()}\n")

    def whole(self):
        head = [
            f"// Sijill {self.version}: Arabic search for SQLite as one file, made by tools/amalgamate.py.\n"
            "//     g++ -std=c++20 -O2 -fPIC -fvisibility=hidden -shared sijill.cpp -o sijill.so -licui18n -licuuc\n"
            "#define SIJILL_LOADABLE\n#define SIJILL_API\n#define FMT_HEADER_ONLY\n"
        ]
        head += [f"#include {name}" for name in sorted(self.libraries)]
        return "\n".join([*head, "", *self.parts])


def sources():
    yield from (ROOT / f"src/base/{name}.cpp" for name in BASE)
    for floor in FLOORS:
        yield from sorted((ROOT / "src" / floor).glob("*.cpp"))


def project_version():
    listing = (ROOT / "CMakeLists.txt").read_text(encoding="utf-8")
    return re.search(r"project\(sijill VERSION ([\d.]+)", listing)[1]


def amalgamation():
    texts = {path: path.read_text(encoding="utf-8") for path in sources()}
    own = {path: own_names(text) for path, text in texts.items()}
    count = Counter(name for names in own.values() for name in names)
    whole = Amalgamation(project_version())
    sql = (ROOT / EMBEDDED).read_text(encoding="utf-8")
    whole.put(
        '#include "base/embedded_files.hpp"\n\n'
        "namespace sijill {\n\nstd::vector<EmbeddedFile> embedded_files(std::string_view prefix) {\n"
        f'    constexpr EmbeddedFile kFile{{"{EMBEDDED}", R"sql({sql})sql"}};\n'
        "    return kFile.name.starts_with(prefix) ? std::vector{kFile} : std::vector<EmbeddedFile>();\n"
        "}\n\n} // namespace sijill\n",
        EMBEDDED,
    )
    for path, text in texts.items():
        twice = {name for name in own[path] if count[name] > 1}
        suffix = f"_of_{path.parent.name}_{path.stem}"
        whole.put(renamed(text, twice, suffix), path.relative_to(ROOT / "src").as_posix())
    return whole.whole()


if __name__ == "__main__":
    sys.stdout.write(amalgamation())
