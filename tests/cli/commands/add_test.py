#!/usr/bin/env python3
"""What `add` says of bytes in other encodings, and of more documents than a terminal has room for.

    add_test.py SIJILL
"""

import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SIJILL = Path(sys.argv.pop(1)).resolve()
TEXT = "تأجل افتتاح الجسر إلى الربيع."
TORN = TEXT.encode()[:7]


class AddTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="sijill-add-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        (self.folder / "أخبار").mkdir()
        self.run_sijill("init", "--empty", "a.db")

    def run_sijill(self, *arguments, code=0, stdin=b""):
        done = subprocess.run([SIJILL, *arguments], cwd=self.folder, input=stdin, capture_output=True, check=False)
        self.assertEqual(done.returncode, code, (arguments, done.stdout, done.stderr))
        return done

    def add(self, *arguments, **options):
        return self.run_sijill("--db", "a.db", "add", *arguments, "--format", "csv", **options)

    def write(self, name, content):
        (self.folder / "أخبار" / name).write_bytes(content)

    def column(self, name):
        return self.run_sijill("--db", "a.db", "sql", f"SELECT {name} FROM source ORDER BY id", "--format",
                               "csv").stdout.decode().splitlines()[1:]

    def test_the_encoding_that_an_error_names_reads_the_text(self):
        self.write("خبر.txt", TEXT.encode("windows-1256"))
        told = self.add("أخبار", code=4).stderr.decode()
        self.assertEqual(told, "sijill: أخبار/خبر.txt: the text is not UTF-8 at byte 0; it is probably windows-1256\n"
                               "  --encoding windows-1256 reads it\n")
        self.add("أخبار", "--encoding", "windows-1256")
        self.assertEqual(self.column("text"), [TEXT])

    def test_standard_input_is_read_in_an_encoding(self):
        self.add("-", "--encoding", "windows-1256", "--slug", "input", stdin=TEXT.encode("windows-1256"))
        self.assertEqual(self.column("text"), [TEXT])

    def test_text_in_no_encoding_is_told_and_passed_over(self):
        self.write("أول.txt", TEXT.encode())
        self.write("ثان.txt", TORN)
        self.write("ثالث.txt", "تأخر القطار.".encode("utf-16"))
        told = self.add("أخبار", "--on-error", "skip", code=4).stderr.decode()
        self.assertEqual(told, "أخبار/أول.txt: added as awl\n"
                               "أخبار/ثالث.txt: added as thalth\n"
                               "sijill: أخبار/ثان.txt: the text is not UTF-8 at byte 6\n"
                               "  --encoding NAME reads a text of another encoding\n"
                               "2 sources added, 0 known already, 1 with faults\n"
                               "one source without a day has times such as “next month”, which count from today; "
                               "--published gives the day\n")
        self.assertEqual(self.column("text"), [TEXT, "تأخر القطار."])

    def test_many_documents_are_summed_up_and_every_fault_is_told(self):
        for number in range(1030):
            self.write(f"خبر {number:04}.txt", f"تأجل افتتاح الجسر رقم {number}.".encode())
        self.write("خبر 0500.txt", TORN)
        done = self.add("أخبار", "--on-error", "skip", code=4)
        self.assertEqual(done.stdout.decode(), "sources,sentences,entities,statements\n1029,1029,0,0\n")
        told = done.stderr.decode().splitlines()
        self.assertEqual(told[:20], [f"أخبار/خبر {number:04}.txt: added as khbr-{number:04}" for number in range(20)])
        self.assertEqual(told[20:], ["sijill: أخبار/خبر 0500.txt: the text is not UTF-8 at byte 6",
                                     "  --encoding NAME reads a text of another encoding",
                                     "1,029 sources added, 0 known already, 1 with faults"])

    def test_a_stop_says_how_many_were_added_in_batches_before(self):
        for number in range(3):  # 6 MB each, most of it blanks: a batch
            self.write(f"1 {number}.txt", f"تأجل افتتاح الجسر رقم {number}.".encode() + b" " * 6_000_000)
        self.write("2.txt", TEXT.encode())
        self.write("3.txt", TORN)
        done = self.add("أخبار", code=4)
        self.assertEqual(done.stdout.decode().splitlines()[1:], ["1-0,1,0,0", "1-1,1,0,0", "1-2,1,0,0"])
        self.assertEqual(done.stderr.decode().splitlines()[3:],
                         ["sijill: أخبار/3.txt: the text is not UTF-8 at byte 6",
                          "  --encoding NAME reads a text of another encoding",
                          "stopped; 3 sources were added before, and nothing of this batch was written; "
                          "--on-error skip passes over bad documents"])
        self.assertEqual(self.column("slug"), ["1-0", "1-1", "1-2"])

    def test_an_answer_never_replaces_a_document_of_a_folder(self):
        self.write("خبر.txt", TEXT.encode())
        told = self.add("أخبار", "--output", "أخبار/خبر.txt", code=5).stderr.decode()
        self.assertIn("أخبار/خبر.txt: the command reads this file", told)
        self.assertEqual(self.column("text"), [])
        self.add("أخبار", "--output", "أخبار/answer.csv")
        self.assertEqual((self.folder / "أخبار/خبر.txt").read_text(), TEXT)

    def test_a_folder_without_documents_is_told(self):
        self.assertEqual(self.add("أخبار").stderr.decode(), "nothing to add: the folder has no pack, and no file that ends in .txt, .text, .md, "
                         ".html, .htm, .jsonl or .ndjson\n")


if __name__ == "__main__":
    unittest.main()
