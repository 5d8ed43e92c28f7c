import pytest

from tests.checks.conftest import Files

AI = "briefs/topics/ai.yaml"


@pytest.mark.parametrize(
    ("old", "words", "faults"),
    [
        ("A short summary.", 80, []),
        ("A short summary.", 81, [f"{AI}:2:1 too-long"]),
        ("They met.", 30, []),
        ("They met.", 31, [f"{AI}:8:5 too-long"]),
    ],
)
def test_a_text_that_is_too_long_to_read_in_a_chat_is_a_fault(
    files: Files, old: str, words: int, faults: list[str]
) -> None:
    files.change(AI, old, " ".join(["word"] * words))
    assert files.faults() == faults
