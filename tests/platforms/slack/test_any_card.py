"""Any card becomes messages that Slack takes, that lose nothing and ping nobody."""

from collections.abc import Iterator

from hypothesis import given, settings

from bot.cards.actions import actions
from bot.cards.fit import fit
from bot.core.card import Card, Pager
from bot.core.page import Action, Choice, Page, Row
from bot.core.text import shortened
from bot.platforms.slack.command import as_typed
from bot.platforms.slack.limits import texts
from bot.platforms.slack.markup import revealed
from bot.platforms.slack.render import CODE, SOURCE, fits, render
from tests.cards import generated
from tests.cards.splitting import says
from tests.platforms.slack.legality import complaints

MARKER = "m" * 25


def answers(card: Card) -> Iterator[Page]:
    """As the exchange cuts an answer."""
    line = "/brief ai"
    pieces = fit(card, lambda piece: fits(Page(card=piece, line=line, number=98, count=99)))
    for number, piece in enumerate(pieces, 1):
        yield Page(card=piece, line=line, number=number, count=len(pieces))


def posts(card: Card) -> list[Page]:
    """As the exchange cuts a post."""
    return [Page(card=piece, marker=MARKER) for piece in fit(card, lambda p: fits(Page(card=p, marker=MARKER)))]


@settings(max_examples=100, deadline=None)
@given(generated.cards)
def test_every_message_is_legal_and_pings_nobody(card: Card) -> None:
    for page in (*answers(card), *posts(card)):
        assert complaints(render(page)) == []


@settings(max_examples=200, deadline=None)
@given(generated.pages)
def test_everything_that_a_page_says_is_shown_as_it_is(page: Page) -> None:
    seen = _letters("".join(texts(render(page)["blocks"])))
    short = {pager.words for pager in page.card.all(Pager)} | {page.card.title}
    for text, sources in says(page.card):
        assert text in short or _letters(as_typed(text)) in seen
        assert all(_letters(as_typed(shortened(cited.words, SOURCE))) in seen for cited in sources)


@settings(max_examples=100, deadline=None)
@given(generated.pages)
def test_everything_that_can_be_pressed_carries_its_code(page: Page) -> None:
    given = [choice for action in actions(page, CODE) for choice in (*_choices(action),)]
    assert [revealed(value) for value in _values(render(page)["blocks"])] == [choice.code for choice in given]


def _letters(text: str) -> str:
    """Without white space, which is cut off at the ends and nowhere else."""
    return "".join(text.split())


def _choices(action: Action) -> tuple[Choice, ...]:
    return action.buttons if isinstance(action, Row) else action.choices


def _values(part: object) -> Iterator[str]:
    if isinstance(part, dict):
        yield from ([part["value"]] if "value" in part else [])
        part = list(part.values())
    if isinstance(part, list):
        for piece in part:
            yield from _values(piece)
