"""The version that the schema, the exports and the backups name."""

from importlib.metadata import version

VERSION = version("ideation")
