import pytest

from bot.core.source import Citation


@pytest.mark.parametrize(
    ("at", "lines"),
    [
        ("line 22", [22]),
        ("lines 22", [22]),
        ("lines 38-40", [38, 39, 40]),
        ("lines 38–40", [38, 39, 40]),
        ("line 38-39", [38, 39]),
        ("lines 38-38", [38]),
        ("lines 40-38", []),
        ("line 0", [0]),
        ("line 007", [7]),
    ],
)
def test_a_place_may_name_the_lines_of_a_text(at: str, lines: list[int]) -> None:
    named = Citation(source="release", at=at).lines
    assert named is not None
    assert list(named) == lines


@pytest.mark.parametrize(
    "at",
    [None, "", "page 4", "22", "Line 22", "line", "line twenty", "line 22, second half", "see line 22", "lines 1-2-3",
     "line 22 ", "line  22", "line -1", "lines 1 - 2", "line 1234567"],
)  # fmt: skip
def test_any_other_place_names_none(at: str | None) -> None:
    assert Citation(source="release", at=at).lines is None
