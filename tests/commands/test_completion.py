import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.registry import commands
from tests.commands.asking import Desk
from tests.factories import brief, library, term, text

DESK = Desk(
    library(
        [brief("digital-deficit", title=text("Digital deficit")), brief("ai", title=text("Artificial intelligence"))],
        terms=[term("dfft", "DFFT")],
    )
)


def completed(line: str) -> list[str]:
    return [suggestion.line for suggestion in DESK.dispatcher.complete(line, "en")]


@pytest.mark.parametrize(
    ("line", "lines"),
    [
        ("/brie", ["/brief ", "/briefs "]),
        ("/term", ["/term "]),
        ("/TER", ["/term "]),
        ("/zzz", []),
        ("/brief ", ["/brief ai", "/brief digital-deficit"]),
        ("/brief ai p", ["/brief ai", "/brief ai page:"]),
        ("/brief dig", ["/brief digital-deficit"]),
        ("/brief digital ", ["/brief digital-deficit", "/brief digital page:"]),
        ("/brief topic:dig", ["/brief topic:digital-deficit"]),
        ("/milestones topic:ai when:p", ["/milestones topic:ai when:past"]),
        ("/milestones when:", ["/milestones when:upcoming", "/milestones when:past", "/milestones when:all"]),
        ("/milestones art", ["/milestones ai"]),
        ('/milestones topic:"dig', ["/milestones topic:digital-deficit"]),
        ("/milestones topic:ai wi", ["/milestones topic:ai within:"]),
        (
            "/milestones topic:ai ",
            ["/milestones topic:ai when:", "/milestones topic:ai within:", "/milestones topic:ai page:"],
        ),
        ('/milestones when:"p', ["/milestones when:past"]),
        ("/briefs page:", []),
        ("/about ", []),
        ("/term ", ["/term dfft"]),
    ],
)
def test_a_line_is_completed_where_it_is_being_typed(line: str, lines: list[str]) -> None:
    assert completed(line) == lines


def test_all_commands_are_offered_at_the_beginning_each_with_its_help() -> None:
    suggestions = DESK.dispatcher.complete("/", "en")
    assert [suggestion.label for suggestion in suggestions] == [f"/{name}" for name in commands()]
    assert all(suggestion.help for suggestion in suggestions)


def test_what_names_content_is_offered_by_its_title() -> None:
    (suggestion,) = DESK.dispatcher.complete("/brief art", "en")
    assert (suggestion.label, suggestion.help) == ("Artificial intelligence", "A topic, such as semiconductors.")


starts = st.sampled_from(["", "/", "/brief ", "/milestones topic:ai ", "/milestones when:", "/help "])


@given(starts, st.text(max_size=20))
@settings(deadline=None)
def test_any_line_can_be_completed(start: str, rest: str) -> None:
    suggestions = DESK.dispatcher.complete(start + rest, "en")
    assert len(suggestions) <= 25


@given(starts, st.text(alphabet='adimtu -:"', max_size=12))
@settings(deadline=None)
async def test_what_is_offered_names_a_command(start: str, rest: str) -> None:
    for suggestion in DESK.dispatcher.complete(start + rest, "en"):
        assert suggestion.line.removeprefix("/").split()[0] in commands()
