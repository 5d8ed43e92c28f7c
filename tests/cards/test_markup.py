import pytest

from bot.core.card import Card, Measure, Paragraph, Section
from bot.core.library import Kind
from bot.core.person import Role
from tests.commands.asking import Desk
from tests.factories import (
    brief,
    cites,
    edtf,
    figure,
    library,
    milestone,
    observation,
    person,
    point,
    report,
    source,
    term,
    text,
)

NASTY = "<b>*bold*</b> _x_ `code` [a](http://b) @everyone <@U1> <!here> &amp; {name} %s | ~~no~~ # h"


def held() -> Desk:
    said = text(NASTY)
    role = Role(title=said, as_of=edtf("2025"), cites=cites())
    topic = brief(
        "one",
        title=said,
        summary=said,
        owner=said,
        key_points=(point(NASTY),),
        figures=(
            figure("one", observation(note=said, said_by=said, certainty_note=said), title=said, definition=said),
        ),
        milestones=(milestone("one", report(place=said, note=said), title=said),),
    )
    paper = source("one", title=NASTY, publisher=NASTY, author=NASTY, about=said, url=NASTY)
    return Desk(
        library(
            [topic],
            sources=[paper],
            terms=[term("one", NASTY, definition=said, expansion=said)],
            people=[person("one", NASTY, role)],
        )
    )


def everything(card: Card) -> str:
    statements = [statement.text for section in card.all(Section) for statement in section.statements]
    measures = [m.definition + "".join(r.value + "".join(r.details) for r in m.rows) for m in card.all(Measure)]
    return "\n".join([card.title, card.lead, *statements, *measures, *(part.text for part in card.all(Paragraph))])


@pytest.mark.parametrize("kind", Kind)
async def test_markup_in_content_stays_what_it_is_for_the_renderers_to_escape(kind: Kind) -> None:
    card = await held().ask(f"/{kind} one")
    assert card.found
    assert card.title == NASTY
    assert NASTY in everything(card).removeprefix(card.title)
    assert card.text.count("<") == card.text.count(NASTY) * NASTY.count("<")
    assert everything(card).count(NASTY) <= card.text.count(NASTY)


async def test_markup_in_a_question_stays_what_it_is() -> None:
    card = await held().ask(f'/brief "{NASTY} qqqq zzzz xxxx"')
    assert NASTY in card.text
