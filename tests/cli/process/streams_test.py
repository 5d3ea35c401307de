#!/usr/bin/env python3
"""Standard output has the answer and nothing else, and says so where it cannot be written.

    streams_test.py SIJILL
"""

import json
import os
import pty
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SIJILL = Path(sys.argv.pop(1)).resolve()
BIDI = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
ESCAPE = "\x1b"


def shell(script, **environment):
    """Runs a line of bash in which $sijill is the program."""
    with tempfile.TemporaryDirectory(prefix="sijill-streams-") as folder:
        done = subprocess.run(
            ["bash", "-c", script], cwd=folder, capture_output=True, text=True, check=False,
            env={**os.environ, "sijill": str(SIJILL), **environment},
        )
        return done, sorted(path.name for path in Path(folder).iterdir())


def on_terminal(*arguments, **environment):
    """What the program writes to a terminal of its own, and its exit code."""
    child, fd = pty.fork()
    if child == 0:
        os.environ.update({"TERM": "xterm", "PAGER": "cat", **environment})
        os.execv(SIJILL, [str(SIJILL), *arguments])
    text = b""
    try:
        while piece := os.read(fd, 65536):
            text += piece
    except OSError:  # the other side is closed
        pass
    os.close(fd)
    return text.decode(), os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


class Streams(unittest.TestCase):
    def test_a_reader_that_goes_away_ends_the_program_silently(self):
        done, _ = shell('"$sijill" sql "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n '
                        'LIMIT 9000) SELECT i, hex(zeroblob(40)) FROM n" --format csv | head -1')
        self.assertEqual(done.stdout, "i,hex(zeroblob(40))\n")
        self.assertEqual(done.stderr, "")

    def test_an_answer_that_cannot_be_written_is_told(self):
        for target in ("> /dev/full", ">&-"):
            with self.subTest(target):
                for command in ("report delays", "--help", "report --help", "--version"):
                    done, _ = shell(f'"$sijill" {command} {target}')
                    self.assertEqual(done.returncode, 7, done.stderr)
                    self.assertIn("cannot write to standard output", done.stderr)

    def test_a_full_disk_leaves_no_part_of_a_file(self):
        for command in ("init a.db", "report evidence --output a.csv --format csv",
                        "report evidence --export a.json --export b.csv", "export csv folder"):
            with self.subTest(command):
                done, left = shell(f'trap "" XFSZ; ulimit -f 1; "$sijill" {command}')
                self.assertEqual(done.returncode, 7, done.stderr)
                self.assertEqual(left, [])

    def test_links_pipes_and_devices_stay_what_they_are(self):
        command = '"$sijill" sql "SELECT 1 AS a" --format csv --output'
        done, left = shell(f'echo old > real; chmod 640 real; ln -s real link; {command} link; '
                           'test -L link && cat real; stat -c %a real')
        self.assertEqual((done.stdout, left), ("a\n1\n640\n", ["link", "real"]), done.stderr)
        done, left = shell(f'mkfifo pipe; cat pipe & {command} pipe; wait')
        self.assertEqual((done.stdout, left), ("a\n1\n", ["pipe"]), done.stderr)
        done, _ = shell(f'{command} /dev/stdout')
        self.assertEqual(done.stdout, "a\n1\n", done.stderr)
        done, _ = shell(f'echo before > log; {command} /dev/stdout >> log; cat log')
        self.assertEqual(done.stdout, "before\na\n1\n", done.stderr)
        done, _ = shell(f'{command} /dev/fd/3 3>&1 | cat')
        self.assertEqual(done.stdout, "a\n1\n", done.stderr)
        done, left = shell(f'mkdir deep; ln -s deep/real link; {command} link; cat deep/real')
        self.assertEqual((done.stdout, left), ("a\n1\n", ["deep", "link"]), done.stderr)
        done, left = shell(f'mkdir folder; {command} folder')
        self.assertEqual((done.returncode, left), (7, ["folder"]), done.stderr)

    def test_of_several_exports_all_are_written_or_none(self):
        done, left = shell('echo old > a.csv; "$sijill" report delays --export a.csv --export none/b.csv; cat a.csv')
        self.assertEqual((done.stdout, left), ("old\n", ["a.csv"]), done.stderr)
        self.assertIn("none/b.csv: cannot be written", done.stderr)
        done, left = shell('"$sijill" report delays --export a.csv --export b.json --export c.xlsx')
        self.assertEqual((done.returncode, left), (0, ["a.csv", "b.json", "c.xlsx"]), done.stderr)

    def test_the_shell_refuses_bytes_that_are_no_text_where_they_stand(self):
        done, _ = shell(r'''printf "SELECT 'a\\0b';\nSELECT 2;\n" | "$sijill" shell''')
        self.assertEqual(done.returncode, 4)
        self.assertIn("NUL byte\n  stopped at line 1", done.stderr)

    def test_what_an_error_sets_in_gives_a_terminal_no_orders(self):
        done, _ = shell(r'''"$sijill" show $'\e[31mred' ''')
        self.assertEqual(done.returncode, 3)
        self.assertNotIn(ESCAPE, done.stderr)

    def test_an_export_touches_no_folder_of_others_and_waits_for_no_pipe(self):
        done, left = shell('mkdir k.part; echo mine > k.part/notes; "$sijill" export json k; cat k.part/notes')
        self.assertEqual((done.stdout, left), ("mine\n", ["k", "k.part"]), done.stderr)
        done, _ = shell('mkdir q; mkfifo q/x.sql; timeout 60 "$sijill" --queries q report delays --format csv')
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_remarks_keep_out_of_the_answer(self):
        done, _ = shell('"$sijill" search "زنبقة تأخير" --format json')
        self.assertTrue(json.loads(done.stdout))
        self.assertIn("زنبقة", done.stderr)

    def test_a_pipe_gets_no_control_of_direction_and_no_colour(self):
        for form in ("table", "json", "csv", "tsv", "markdown", "html"):
            with self.subTest(form):
                done, _ = shell(f'"$sijill" search تأخير --lang ar --format {form}',
                                VTE_VERSION="7200")
                self.assertNotRegex(done.stdout, BIDI)
                self.assertNotIn(ESCAPE, done.stdout)

    def test_what_a_terminal_would_obey_reaches_files_and_pipes_alone(self):
        hostile = "SELECT 'a\x1b[31m\u202eb\x85' AS \"c\x1b]0;x\x07\""
        for form in ("csv", "tsv", "json", "jsonl", "markdown", "html", "table"):
            with self.subTest(form):
                text, code = on_terminal("sql", hostile, "--format", form, "--color", "never",
                                         "--bidi", "off", "--width", "80")
                self.assertEqual(code, 0, text)
                self.assertNotRegex(text, "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202e]")
        done, _ = shell(f'"$sijill" sql "$query" --format csv', query=hostile)
        self.assertIn("a\x1b[31m\u202eb\x85", done.stdout)
        done, _ = shell('"$sijill" init "$name"; "$sijill" --db "$name" add nowhere',
                        name="x\x1b[31m\u202e.db")
        self.assertNotIn(ESCAPE, done.stderr)

    def test_colour_is_for_terminals_that_take_it(self):
        text, _ = on_terminal("search", "تأخير")
        self.assertIn(ESCAPE + "[1m", text)
        for environment in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
            with self.subTest(environment):
                text, _ = on_terminal("search", "تأخير", **environment)
                self.assertNotIn(ESCAPE, text)
        self.assertNotIn(ESCAPE, on_terminal("search", "تأخير", "--color", "never")[0])
        self.assertIn(ESCAPE, on_terminal("search", "تأخير", "--color", "always", NO_COLOR="1")[0])

    def test_a_pager_is_for_terminals_and_can_be_done_without(self):
        pager = "sed s/^/paged:/"
        self.assertIn("paged:", on_terminal("report", "delays", PAGER=pager)[0])
        self.assertNotIn("paged:", on_terminal("report", "delays", "--no-pager", PAGER=pager)[0])
        self.assertNotIn("paged:", shell('"$sijill" report delays', PAGER=pager)[0].stdout)
        text, code = on_terminal("report", "delays", PAGER="no-such-pager")
        self.assertIn("Grok3", text)
        self.assertEqual(code, 0)


class Permission(unittest.TestCase):
    def test_a_folder_where_one_may_not_write_is_told_as_that(self):
        with tempfile.TemporaryDirectory(prefix="sijill-streams-") as folder:
            os.chmod(folder, 0o555)
            other = {"user": 65534} if os.geteuid() == 0 else {}  # nobody: root may write everywhere
            done = subprocess.run([SIJILL, "init", f"{folder}/x.db"], capture_output=True, text=True, check=False,
                                  env={**os.environ, "SIJILL_LANG": "en", "SIJILL_CONFIG": ""}, **other)
            self.assertIn("cannot be written\n  permission denied", done.stderr)


if __name__ == "__main__":
    unittest.main()
