"""Lines on a terminal: nothing is lost, nothing is too wide, and Japanese breaks where Japanese may."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table

from bot.platforms.terminal.flow import Flow, flowed

JAPANESE = "第3回閣僚級会合は、2025年5月12日に東京で開催された(「公式」の発表による)。ラピダスって、6.65兆円ーの計画。"
NOT_FIRST = "、。」）)っー・％%"
NOT_LAST = "「（("
TEXTS = st.text(alphabet="あいう漢字、。「」()ーっAbc 12.5%、", max_size=120)


def printed(renderable: object, width: int) -> list[str]:
    out = io.StringIO()
    Console(file=out, width=width, force_terminal=True, color_system=None).print(renderable)
    return out.getvalue().splitlines()


@given(text=TEXTS, width=st.integers(4, 60))
def test_no_character_but_spaces_at_line_ends_is_lost(text: str, width: int) -> None:
    assert "".join("".join(flowed(text, width)).split()) == "".join(text.split())


@given(text=st.text(alphabet="あいう漢字、。「」ABC ", max_size=120), width=st.integers(12, 60))
def test_no_line_is_wider_than_the_terminal(text: str, width: int) -> None:
    assert all(cell_len(line) <= width for line in printed(Flow(text), width))


@pytest.mark.parametrize("width", range(12, 60))
def test_a_line_neither_begins_nor_ends_with_what_must_not_stand_there(width: int) -> None:
    lines = list(flowed(JAPANESE, width))
    assert not [line for line in lines[1:] if line[0] in NOT_FIRST]
    assert not [line for line in lines[:-1] if line[-1] in NOT_LAST]


@pytest.mark.parametrize("width", range(12, 60))
def test_numbers_and_latin_words_stay_whole(width: int) -> None:
    lines = list(flowed(f"{JAPANESE} Toffaletti", width))
    for whole in ("2025", "6.65", "Toffaletti"):
        assert any(whole in line for line in lines)


def test_english_is_broken_between_its_words() -> None:
    assert list(flowed("The third Council was held in Tokyo.", 16)) == ["The third", "Council was held", "in Tokyo."]


def test_a_word_that_is_wider_than_the_terminal_is_folded_and_not_cut_off() -> None:
    address = "https://example.org/a/very/long/address/indeed"
    lines = printed(Flow(f"See {address} there"), 20)
    assert "".join("".join(lines).split()) == f"See{address}there"


def test_a_japanese_sentence_in_a_narrow_column_is_there_to_its_end() -> None:
    table = Table.grid(padding=(0, 2))
    table.add_row(Flow("6.65兆円"), Flow(JAPANESE))
    said = "".join("".join(line.split()) for line in printed(table, 40)).replace("6.65兆円", "", 1)
    assert said == "".join(JAPANESE.split())
    assert "…" not in said
