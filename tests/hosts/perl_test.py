#!/usr/bin/env python3
"""Perl's DBD::SQLite as a host of the extension."""

import subprocess
import unittest

import host

HAS_DRIVER = subprocess.run(["perl", "-MDBD::SQLite", "-e", "1"], capture_output=True).returncode == 0


class Perl(unittest.TestCase):
    @host.needs("perl" if HAS_DRIVER else "DBD::SQLite")
    def test_the_example_finds_another_form_of_the_words(self):
        output = host.run("perl", host.EXAMPLES / "perl/search.pl", host.EXTENSION)
        self.assertEqual(output, "أجّلت [الشَّرِكات] [نماذجها]\n")


if __name__ == "__main__":
    host.main()
