"""Tells pip that the package is for one platform: it contains an extension for SQLite."""

from setuptools import Distribution, setup


class NativeDistribution(Distribution):
    def has_ext_modules(self):
        return True


setup(distclass=NativeDistribution)
