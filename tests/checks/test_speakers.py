import pytest

from tests.checks.conftest import Files

AI = "briefs/topics/ai.yaml"


@pytest.mark.parametrize(
    ("said_by", "text", "warned"),
    [
        ("Toshinao Sasaki", "A trillion yen is a bold move.", True),
        ("Toshinao Sasaki", "A trillion yen is a bold move, says Sasaki.", False),
        ("Toshinao Sasaki", "SASAKI’s word for it is bold.", False),
        ("Unsigned essay", "The essay sees a third path.", False),
        ("Headline in the Financial Times", "It could cost $500bn.", True),
        ("Headline in the Financial Times", "It could cost $500bn, says a headline.", False),
    ],
)
def test_the_text_of_an_opinion_names_who_holds_it(files: Files, said_by: str, text: str, warned: bool) -> None:
    files.change(AI, "{en: They met.}", f'{{en: "{text}"}}\n    said_by: {{en: {said_by}}}')
    assert (files.faults(), files.warnings()) == ([], [f"{AI}:8:5 speaker-not-named"] if warned else [])


def test_what_nobody_in_particular_says_needs_no_speaker(files: Files) -> None:
    assert files.warnings() == []
