"""Tells pip that the package is of one platform: it has an extension for SQLite inside."""

from setuptools import Distribution, setup


class NativeDistribution(Distribution):
    def has_ext_modules(self):
        return True


setup(distclass=NativeDistribution)
