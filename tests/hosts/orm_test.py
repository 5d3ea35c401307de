#!/usr/bin/env python3
"""SQLAlchemy as a host of the extension, by the Python package."""

import sys
import unittest

import host


class Orm(unittest.TestCase):
    @host.needs(module="sqlalchemy")
    def test_the_example_searches_and_sorts(self):
        output = host.run(sys.executable, host.EXAMPLES / "python/orm.py", env=host.python_path())
        self.assertEqual(output.splitlines(), ["أجّلت الشركات إطلاق نماذجها", "1", "2"])


if __name__ == "__main__":
    host.main()
