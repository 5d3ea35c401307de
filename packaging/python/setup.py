"""Names the systems that the wheel is for, since it contains an extension for SQLite.

The extension loads into every Python 3, so that the wheel does not depend on Python's version. One that needs glibc alone
is tagged with the oldest glibc that has all the symbols it needs (PEP 600); any other is for this system.
"""

import re
import subprocess

from setuptools import Distribution, setup

try:
    from setuptools.command.bdist_wheel import bdist_wheel
except ImportError:  # setuptools before 70.1
    from wheel.bdist_wheel import bdist_wheel

GLIBC = {"libc.so.6", "libm.so.6", "ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1"}


def portable_platform(platform):
    """Returns the tag of PEP 600 for the platform (linux_x86_64), or None where other libraries are needed too."""
    headers = subprocess.run(["objdump", "-p", "sijill/sijill.so"], capture_output=True, text=True, check=True).stdout
    if not set(re.findall(r"NEEDED +(\S+)", headers)) <= GLIBC:
        return None
    major, minor = max((int(major), int(minor)) for major, minor in re.findall(r"GLIBC_(\d+)\.(\d+)", headers))
    return platform.replace("linux", f"manylinux_{major}_{minor}", 1)


class AnyPython(bdist_wheel):
    def get_tag(self):
        platform = super().get_tag()[2]
        return "py3", "none", portable_platform(platform) or platform


class NativeDistribution(Distribution):
    def has_ext_modules(self):
        return True


setup(distclass=NativeDistribution, cmdclass={"bdist_wheel": AnyPython})
