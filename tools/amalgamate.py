#!/usr/bin/env python3
"""Writes the whole extension as one C++ file, which any compiler makes into `sijill.so`.

    tools/amalgamate.py > sijill.cpp
    g++ -std=c++20 -O2 -fPIC -fvisibility=hidden -Wl,-z,nodelete -shared sijill.cpp -o sijill.so -licui18n -licuuc

Beside a compiler it takes the headers of SQLite, ICU, fmt and nlohmann-json. Headers of ours are put in
at their first include. Sources share one unnamed namespace then: no two may have a name of their own alike.
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("src", "include")

# The sources of base that the floors below use; of those floors, all sources.
BASE = ("error", "message", "library_messages", "json_writer", "did_you_mean", "escape_html")
FLOORS = ("text", "search", "extension")

EMBEDDED = ("src/search/attached_rows.sql", "src/search/search_index.sql")

OUR_INCLUDE = re.compile(r'^#include "([^"]+)"\n', re.M)
INCLUDE = re.compile(r"^#include (<[^>]+>)\n", re.M)


def find(header):
    for folder in FOLDERS:
        if (ROOT / folder / header).exists():
            return ROOT / folder / header
    return None


class Amalgamation:
    def __init__(self, version):
        self.version = version
        self.libraries = set()
        self.seen = set()
        self.parts = []

    def read(self, name):
        """Returns a header at its first include; a file that is no header (rows of a table) at each."""
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
        # This header includes one of two headers of SQLite, by a macro: both includes stay in it.
        if name != "search/sqlite/sqlite_api.hpp":
            self.libraries |= set(INCLUDE.findall(text))
            text = INCLUDE.sub("", text)
        return OUR_INCLUDE.sub(lambda match: self.read(match[1]), text)

    def put(self, text, name):
        self.parts.append(f"// ---- {name}\n{self.expanded(text, name).strip()}\n")

    def whole(self):
        head = [
            f"// Sijill {self.version}: Arabic search for SQLite as one file, made by tools/amalgamate.py.\n"
            "//     g++ -std=c++20 -O2 -fPIC -fvisibility=hidden -Wl,-z,nodelete -shared sijill.cpp -o sijill.so -licui18n -licuuc\n"
            "#define SIJILL_LOADABLE\n#define SIJILL_API\n#define FMT_HEADER_ONLY\n"
        ]
        head += [f"#include {name}" for name in sorted(self.libraries)]
        return "\n".join([*head, "", *self.parts])


def sources():
    yield from (ROOT / f"src/base/{name}.cpp" for name in BASE)
    for floor in FLOORS:
        yield from sorted((ROOT / "src" / floor).rglob("*.cpp"))


def project_version():
    listing = (ROOT / "CMakeLists.txt").read_text(encoding="utf-8")
    return re.search(r"project\(sijill VERSION ([\d.]+)", listing)[1]


def amalgamation():
    whole = Amalgamation(project_version())
    files = ", ".join(f'EmbeddedFile{{"{name}", R"sql({(ROOT / name).read_text(encoding="utf-8")})sql"}}' for name in EMBEDDED)
    whole.put(
        '#include "base/embedded_files.hpp"\n\n'
        "namespace sijill {\n\nstd::vector<EmbeddedFile> embedded_files(std::string_view prefix) {\n"
        "    std::vector<EmbeddedFile> found;\n"
        f"    for (const EmbeddedFile& file : {{{files}}}) {{\n"
        "        if (file.name.starts_with(prefix)) {\n            found.push_back(file);\n        }\n    }\n"
        "    return found;\n"
        "}\n\n} // namespace sijill\n",
        "embedded files",
    )
    for path in sources():
        whole.put(path.read_text(encoding="utf-8"), path.relative_to(ROOT / "src").as_posix())
    return whole.whole()


if __name__ == "__main__":
    sys.stdout.write(amalgamation())
