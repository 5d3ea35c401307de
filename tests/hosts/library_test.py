#!/usr/bin/env python3
"""Programs in C and C++ that find the installed library by CMake and by pkg-config."""

import os
import re
import unittest

import host


class Library(unittest.TestCase):
    def check_cpp(self, output):
        self.assertIn("\t".join(host.LATE), output.splitlines())

    def build_by_cmake(self, kind):
        source = host.scratch() / f"cmake-{kind}"
        source.mkdir()
        listing = (host.EXAMPLES / "cpp/CMakeLists.txt").read_text(encoding="utf-8")
        (source / "CMakeLists.txt").write_text(listing.replace("shared", kind), encoding="utf-8")
        (source / "delays.cpp").symlink_to(host.EXAMPLES / "cpp/delays.cpp")
        host.run("cmake", "-G", "Ninja", "-S", source, "-B", source / "build",
                 f"-DCMAKE_PREFIX_PATH={host.installed()}")
        host.run("cmake", "--build", source / "build")
        return source / "build/delays"

    def test_cpp_by_find_package(self):
        self.check_cpp(host.run(self.build_by_cmake("shared"), env=host.library_path()))

    def test_cpp_by_find_package_with_all_inside(self):
        self.check_cpp(host.run(self.build_by_cmake("static")))

    def test_a_component_that_is_not_there_is_named(self):
        source = host.scratch() / "cmake-missing"
        source.mkdir()
        (source / "CMakeLists.txt").write_text(
            "cmake_minimum_required(VERSION 3.25)\nproject(x LANGUAGES CXX)\n"
            "find_package(sijill REQUIRED COMPONENTS extension data fortran)\n"
        )
        with self.assertRaisesRegex(AssertionError, "fortran"):
            host.run("cmake", "-G", "Ninja", "-S", source, "-B", source / "build",
                     f"-DCMAKE_PREFIX_PATH={host.installed()}")

    def flags(self, *arguments):
        paths = f"{host.library_folder()}/pkgconfig"
        return host.run("pkg-config", *arguments, "sijill",
                        env={"PKG_CONFIG_PATH": paths}).split()

    def test_c_by_pkg_config(self):
        program = host.scratch() / "delays-c"
        host.run("gcc", "-std=c99", "-Wall", "-Wextra", "-Wpedantic", "-Werror",
                 host.EXAMPLES / "c/delays.c", *self.flags("--cflags", "--libs"), "-o", program)
        output = host.run(program, env=host.library_path())
        self.assertIn(f'"model":"{host.LATE[0]}"', output)
        self.assertIn(f'"min_days":{host.LATE[1]}', output)

    def test_c_makes_a_base_adds_to_it_and_checks_it(self):
        folder = host.scratch() / "add-c"
        folder.mkdir()
        program = folder / "add"
        host.run("gcc", "-std=c99", "-Wall", "-Wextra", "-Wpedantic", "-Werror",
                 host.EXAMPLES / "c/add.c", *self.flags("--cflags", "--libs"), "-o", program)
        article = folder / "news.txt"
        article.write_text("تأخّر إطلاق النموذج.\n", encoding="utf-8")
        output = host.run(program, folder / "kb.db", article, host.ROOT / "seeds/grok3-delay",
                          env=host.library_path()).splitlines()
        self.assertIn('"source":"news","outcome":"added","sentences":1', output[0])
        self.assertIn('"source":"grok3-delay"', output[1])
        self.assertEqual(output[2:], ["[]"])

    def test_cpp_by_pkg_config(self):
        program = host.scratch() / "delays-cpp"
        host.run("g++", "-std=c++20", host.EXAMPLES / "cpp/delays.cpp",
                 *self.flags("--cflags", "--libs"), "-o", program)
        self.check_cpp(host.run(program, env=host.library_path()))

    def test_pkg_config_tells_where_extension_and_base_are(self):
        for variable in ("extension", "database"):
            [path] = self.flags(f"--variable={variable}")
            self.assertTrue(os.path.exists(path), path)

    def test_the_bytes_of_the_header_are_the_base(self):
        header = (host.installed() / "include/sijill/seeded_image.h").read_text(encoding="utf-8")
        values = re.findall(r"0x([0-9a-f]{2}),", header)
        self.assertEqual(bytes.fromhex("".join(values)), host.SEEDED.read_bytes())

    def test_every_public_header_stands_alone(self):
        for header in sorted((host.installed() / "include/sijill").iterdir()):
            compiler = ("g++", "-std=c++20") if header.suffix == ".hpp" else ("gcc", "-std=c99")
            with self.subTest(header.name):
                host.run(*compiler, "-Wall", "-Wextra", "-fsyntax-only", "-include", header,
                         "-x", "c++" if header.suffix == ".hpp" else "c", os.devnull,
                         f"-I{host.installed()}/include")

    def test_the_library_shows_what_the_headers_do_and_nothing_else(self):
        listed = host.run("nm", "-D", "--defined-only", host.library_folder() / "libsijill.so")
        shown = sorted(line.split(" ", 2)[2] for line in listed.splitlines())
        expected = host.ROOT / "tests/hosts/libsijill.symbols"
        if os.environ.get("SIJILL_APPROVE"):
            expected.write_text("\n".join(shown) + "\n", encoding="utf-8")
        self.assertEqual(shown, expected.read_text(encoding="utf-8").splitlines())


if __name__ == "__main__":
    host.main()
