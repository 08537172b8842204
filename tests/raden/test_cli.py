"""Als beheerder wil ik een termijn narekenen, zodat ik een vraag van een raad kan beantwoorden."""

import pytest
from click.testing import CliRunner

from cliëntenraad.raden.cli import termijn_command


def run(*args):
    return CliRunner().invoke(termijn_command, list(args))


@pytest.mark.parametrize(
    ("args", "end"),
    [
        (["2026-11-14", "6w", "--wet"], "2026-12-28"),
        (["--wet", "2026-04-02", "3d"], "2026-04-08"),
        (["2026-11-14", "6w"], "2026-12-28"),
        (["2026-11-14", "6w", "--lokaal"], "2026-12-26"),
    ],
)
def test_command_prints_the_last_day_and_then_one_sentence(args, end):
    result = run(*args)

    first, sentence = result.stdout.splitlines()
    assert (result.exit_code, first, result.stderr) == (0, end, "")
    assert sentence.startswith("De termijn van ")
    assert sentence.endswith(".")


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (["2026-02-30", "6w"], "De dag 2026-02-30 bestaat niet."),
        (["gisteren", "6w"], "Schrijf de dag als jaar-maand-dag"),
        (["2026-11-14", "zes"], "Schrijf de termijn als een getal met een letter"),
        (["9999-12-31", "6w"], "Kies een dag en een termijn"),
        (["2026-11-14", "6w", "--wet", "--lokaal"], "Kies --wet of --lokaal, niet allebei."),
    ],
)
def test_command_refuses_with_an_instruction_and_code_2(args, sentence):
    result = run(*args)

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(sentence)
