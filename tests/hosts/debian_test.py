#!/usr/bin/env python3
"""The Debian packages: installed into a folder of their own, run there, and removed."""

import os
import subprocess
import unittest

import host


class DebianPackages(unittest.TestCase):
    @classmethod
    @host.needs("dpkg-shlibdeps", "cpack", "dpkg", "groff")
    def setUpClass(cls):
        cls.folder = host.scratch() / "deb"
        host.run("cpack", "-G", "DEB", "--config", host.BUILD / "CPackConfig.cmake", "-B", cls.folder)
        cls.packages = sorted(cls.folder.glob("*.deb"))
        cls.root = host.scratch() / "root"
        for part in ("info", "updates", "triggers"):
            (cls.root / "var/lib/dpkg" / part).mkdir(parents=True)
        (cls.root / "var/lib/dpkg/status").touch()
        # What the packages' scripts call, for a root that has no other programs.
        cls.programs = host.scratch() / "programs"
        cls.programs.mkdir()
        (cls.programs / "ldconfig").write_text("#!/bin/sh\n")
        (cls.programs / "ldconfig").chmod(0o755)

    def dpkg(self, *arguments):
        forced = ("not-root", "depends", "bad-path", "script-chrootless")
        return host.run("dpkg", "--root", self.root, *(f"--force-{what}" for what in forced),
                        "--log", self.folder / "dpkg.log", *arguments,
                        env={"PATH": f"{self.programs}{os.pathsep}{os.environ['PATH']}"})

    def files(self):
        return [path for path in (self.root / "usr").rglob("*") if not path.is_dir()]

    def test_they_install_run_and_leave_nothing_behind(self):
        names = [package.name.split("_")[0] for package in self.packages]
        self.assertEqual(names, ["libsijill-dev", "libsijill0.1", "sijill", "sqlite3-sijill"])
        self.dpkg("--install", *self.packages)
        usr = self.root / "usr"
        self.assertIn(host.LATE[0], host.run(usr / "bin/sijill", "report", "delays"))
        self.assertIn("--cite", host.run("groff", "-man", "-Tutf8", "-K", "utf8", "-P-cbou",
                                         usr / "share/man/man1/sijill-report.1"))
        self.assertEqual(
            host.run("sqlite3", ":memory:", f".load {usr / 'lib/sqlite3/sijill'}",
                     "SELECT arabic_fold('التَّأخير')"), "التاخير\n")
        self.assertIn(host.LATE[0], host.run("sqlite3", usr / "share/sijill/sijill.db",
                                             "SELECT model FROM delays"))
        self.dpkg("--purge", *names)
        self.assertEqual(self.files(), [])

    def test_what_links_the_library_can_name_its_package(self):
        [library] = [package for package in self.packages if package.name.startswith("libsijill0")]
        self.assertRegex(host.run("dpkg-deb", "--info", library, "shlibs"), r"libsijill 0\.1 libsijill0\.1")

    def test_they_name_what_they_need(self):
        for package in self.packages:
            fields = host.run("dpkg-deb", "--field", package, "Package", "Depends", "Description")
            with self.subTest(package.name):
                if package.name.startswith("sqlite3-sijill"):
                    self.assertNotIn("libsqlite3", fields)
                self.assertRegex(fields, "Depends: .*lib")
        done = subprocess.run(["dpkg-deb", "--field", self.packages[0], "Depends"],
                              capture_output=True, text=True, check=True)
        self.assertIn("libsijill0.1 (=", done.stdout)


if __name__ == "__main__":
    host.main()
