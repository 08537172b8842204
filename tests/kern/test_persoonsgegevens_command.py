"""Als beheerder wil ik een bestand nakijken op persoonsgegevens voordat ik het doorgeef."""

import json

import pytest

from cliëntenraad.kern.cli import persoonsgegevens_command


@pytest.fixture
def run(sqlite_app):
    return lambda raw: sqlite_app.test_cli_runner().invoke(persoonsgegevens_command, input=raw)


def test_each_line_gives_one_list(run):
    result = run("Mijn BSN is 123456782.\n\n😀 Bel 06-12345678\r\nNiets".encode())

    assert result.exit_code == 0
    assert [json.loads(line) for line in result.stdout.splitlines()] == [
        [{"soort": "BSN", "begin": 12, "eind": 21}],
        [],
        [{"soort": "TEL", "begin": 6, "eind": 17}],
        [],
    ]


def test_no_input_gives_nothing(run):
    assert run(b"").stdout == ""


def test_bytes_that_are_no_text_are_refused_by_their_line(run):
    result = run(b"goed\n\xff\xfe 06-12345678\n")

    assert result.exit_code == 2
    assert "Regel 2 is geen UTF-8" in result.stderr
    assert result.stdout == "[]\n"
