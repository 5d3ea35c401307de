#!/usr/bin/env python3
"""Each rule of tools/check_layers.py, with what it accepts beside what it refuses."""

import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))
import check_layers  # noqa: E402


def faults(files):
    """The faults of a tree made of {path: text}, as "path:line" -> message."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for path, text in files.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, encoding="utf-8")
        return {f"{path}:{line}": message for path, line, message in check_layers.check(root)}


class CheckLayersTest(unittest.TestCase):
    def refuses(self, path, text, line=1, beside=None):
        self.assertEqual([f"{path}:{line}"], list(faults({path: text, **(beside or {})})))

    def accepts(self, path, text, beside=None):
        self.assertEqual({}, faults({path: text, **(beside or {})}))

    def test_an_include_goes_down_never_up(self):
        accepted = [
            ("src/kb/a.cpp", "search/b.hpp"),
            ("src/base/a.cpp", "base/b.hpp"),
            ("src/render/a.cpp", "text/b.hpp"),
            ("src/extension/a.cpp", "search/b.hpp"),
            ("src/cli/a.cpp", "seeded/b.hpp"),
            ("src/search/a.cpp", "sijill/analyzer.hpp"),
            ("include/sijill/knowledge_base.hpp", "sijill/search_index.hpp"),
        ]
        refused = [
            ("src/text/a.cpp", "search/b.hpp"),
            ("src/base/a.cpp", "cli/b.hpp"),
            ("src/render/a.cpp", "kb/b.hpp"),
            ("src/extension/a.cpp", "kb/b.hpp"),
            ("src/kb/a.cpp", "extension/b.hpp"),
            ("src/text/a.cpp", "sijill/report.hpp"),
            ("include/sijill/error.hpp", "sijill/analyzer.hpp"),
        ]
        for path, header in accepted:
            with self.subTest(accepted=path, header=header):
                self.accepts(path, f'#include "{header}"\n')
        for path, header in refused:
            with self.subTest(refused=path, header=header):
                self.refuses(path, f'\n#include "{header}"\n', line=2)

    def test_an_include_climbs_no_room_either(self):
        accepted = [
            ("src/text/stems/a.cpp", "text/letters/b.hpp"),
            ("src/text/stems/a.cpp", "text/stems/b.hpp"),
            ("src/search/search_index.cpp", "search/show/b.hpp"),
            ("src/kb/passages/a.cpp", "sijill/search_index.hpp"),
            ("src/search/plan/a.hpp", "sijill/search_types.hpp"),
        ]
        refused = [
            ("src/text/letters/a.cpp", "text/stems/b.hpp"),
            ("src/text/tokens/a.cpp", "text/stems/b.hpp"),  # beside each other
            ("src/search/read/a.hpp", "sijill/search_index.hpp"),
            ("src/kb/names/a.hpp", "sijill/knowledge_base.hpp"),
            ("src/cli/process/a.cpp", "cli/open_base.hpp"),
            ("src/kb/attic/a.cpp", "kb/store/b.hpp"),
            ("src/kb/store/a.cpp", "kb/attic.hpp"),
        ]
        for path, header in accepted:
            with self.subTest(accepted=path, header=header):
                self.accepts(path, f'#include "{header}"\n')
        for path, header in refused:
            with self.subTest(refused=path, header=header):
                self.refuses(path, f'\n#include "{header}"\n', line=2)

    def test_a_folder_of_too_many_files_is_refused(self):
        room = {f"src/kb/store/a{number}.cpp": "" for number in range(check_layers.MOST_ENTRIES)}
        self.assertEqual({}, faults(room))
        self.assertEqual(["src/kb/store:1"], list(faults({**room, "src/kb/store/b.cpp": ""})))

    def test_an_include_in_a_comment_does_not_count(self):
        self.accepts("src/text/a.cpp", '// #include "cli/b.hpp"\n/*\n#include "kb/c.hpp"\n*/\n')

    def test_a_header_of_ours_is_included_with_its_floor(self):
        self.refuses("src/kb/a.cpp", '#include "b.hpp"\n', beside={"src/kb/b.hpp": ""})

    def test_headers_and_folders_without_a_floor_are_refused(self):
        self.refuses("src/kb/a.cpp", '#include "sijill/unheard.hpp"\n')
        self.refuses("include/sijill/unheard.hpp", "")
        self.refuses("src/cellar/a.cpp", "")

    def test_libraries_stay_on_their_floors(self):
        accepted = [
            ("search", "sqlite3.h"),
            ("extension", "sqlite3ext.h"),
            ("kb", "SQLiteCpp/SQLiteCpp.h"),
            ("render", "unicode/brkiter.h"),
        ]
        refused = [
            ("text", "sqlite3.h"),
            ("cli", "sqlite3.h"),
            ("search", "SQLiteCpp/Database.h"),
            ("search", "unicode/utf8.h"),
        ]
        for floor, header in accepted:
            with self.subTest(accepted=floor, header=header):
                self.accepts(f"src/{floor}/a.cpp", f"#include <{header}>\n")
        for floor, header in refused:
            with self.subTest(refused=floor, header=header):
                self.refuses(f"src/{floor}/a.cpp", f"#include <{header}>\n")

    def test_icu_macros_live_in_one_file(self):
        self.accepts("src/text/unicode/utf8.cpp", "U8_NEXT(s, i, n, c);\n")
        self.refuses("src/text/tokens.cpp", "U8_NEXT(s, i, n, c);\n")
        self.accepts("src/text/tokens.cpp", "// as U8_NEXT does\n")

    def test_a_source_has_no_more_than_300_lines(self):
        for path in ["src/kb/a.cpp", "tests/kb/a_test.cpp", "queries/a.sql", "tools/a.py"]:
            with self.subTest(path=path):
                self.accepts(path, "\n" * 300)
                self.refuses(path, "\n" * 301, line=301)
        self.accepts("schema/schema.sql", "\n" * 301)
        self.accepts("build/dev/a.cpp", "\n" * 301)

    def test_arabic_stands_in_comments_and_data_not_in_literals(self):
        self.refuses("src/text/a.cpp", 'int a;\nauto b = "ال";\n', line=2)
        self.refuses("src/text/a.cpp", "auto c = U'ا';\n")
        self.refuses("src/text/a.cpp", 'auto raw = R"(\n\nة)";\n', line=3)
        self.refuses("src/text/a.cpp", 'auto invisible = "\u200f";\n')
        self.accepts("src/text/a.cpp", "// ال is the article\nint n = 1'000; /* 'ة' */\n")
        self.accepts("src/text/data/a.cpp", 'auto b = "ال";\n')
        self.refuses("src/cli/a.cpp", 'auto label = "المصدر";\n')
        self.accepts("tests/text/a_test.cpp", 'auto b = "ال";\n')

    def test_nothing_below_the_command_line_prints_or_exits(self):
        refused = ['std::cout << "a";', 'printf("a");', "std::exit(1);", "fprintf(stderr, s);",
                   'fmt::print("a");', "::abort();"]
        accepted = ["snprintf(a, 1, b);", "on.exit(1);", "// printf(a)", 'auto s = "exit(1)";',
                    "transaction->abort();", "fprintf(file, s);"]
        for code in refused:
            with self.subTest(refused=code):
                self.refuses("src/kb/a.cpp", code + "\n")
                self.accepts("src/cli/a.cpp", code + "\n")
        for code in accepted:
            with self.subTest(accepted=code):
                self.accepts("src/kb/a.cpp", code + "\n")
        self.accepts("src/seeded/a.cpp", 'int main() {\n    fmt::print("a");\n}\n')

    def test_a_command_is_four_things(self):
        whole = {
            "src/cli/commands/show.cpp": "void setup_show(Command& program, const GlobalOptions& options) {\n}\n",
            "src/cli/CMakeLists.txt": "set(SIJILL_COMMANDS\n    show # the card\n)\n",
            "docs/cli/show.md": "",
            "tests/e2e/show/card.case": "",
        }
        self.assertEqual({}, faults(whole))
        for missing in whole:
            with self.subTest(missing=missing):
                rest = {path: text for path, text in whole.items() if path != missing}
                self.assertEqual(1, len(faults(rest)))


if __name__ == "__main__":
    unittest.main()
