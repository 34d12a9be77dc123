"""Pages that say what the program does are made from it, or held to it."""

from __future__ import annotations

import subprocess

from click.testing import CliRunner

from ideation.cli import WHERE, main
from ideation.cli.schema import page
from ideation.contract.schema import schema
from tests.fixtures.daemon import ROOT


def test_the_protocol_page_says_what_the_program_speaks() -> None:
    assert (ROOT / "docs" / "protocol.md").read_text("utf-8") == "\n".join(page(schema())) + "\n"


def test_the_clients_types_are_made_from_the_servers_schema() -> None:
    done = subprocess.run(["node", "static/protocol.mjs", "--check"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_every_command_of_the_shell_has_help() -> None:
    for name in WHERE:
        done = CliRunner().invoke(main, [name, "--help"])
        assert done.exit_code == 0 and "Usage" in done.output, name
