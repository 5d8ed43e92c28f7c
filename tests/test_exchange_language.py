"""Pages and what can be pressed under them, in the language of the one who asks."""

from dataclasses import replace

import pytest

from bot import exchange as exchanging
from bot.cards.actions import actions
from bot.core.page import Row
from bot.core.place import Asker
from bot.core.press import Act, Press
from bot.exchange import Shown
from tests.exchanging import KEY, LINE, long_brief, made
from tests.factories import asker, place

TOKYO = replace(asker("ada"), language="ja")
OPEN = place(chosen=False)


async def shown(press: Press, who: Asker = TOKYO) -> Shown:
    return await made(long_brief()).press(press.code(), who, OPEN)


def labels(found: Shown) -> list[str]:
    rows = [action for action in actions(found.page, 100) if isinstance(action, Row)]
    return [button.label for row in rows for button in row.buttons]


async def test_the_way_to_the_other_pages_is_told_in_it() -> None:
    found = await shown(Press(Act.PAGE, LINE, 2))
    count = found.page.count
    assert found.page.card.title == f"Brief ai(2/{count})"
    assert {f"前へ(1/{count})", f"続き(3/{count})", "全員に表示"} <= set(labels(found))


async def test_what_is_shown_to_everyone_stays_in_the_language_of_the_one_who_shows_it() -> None:
    assert "adaさんが共有しました" in (await shown(Press(Act.SHARE, LINE))).page.card.text
    assert "Shown to everyone by bob" in (await shown(Press(Act.SHARE, LINE), asker("bob"))).page.card.text


async def test_an_old_button_that_leads_nowhere_says_so_in_it() -> None:
    for who, said in ((TOKYO, "もう一度お尋ねください。"), (asker("bob"), "Please ask again.")):
        assert (await made(long_brief()).press(KEY, who, OPEN)).page.card.lead.endswith(said)


async def test_an_apology_for_a_page_that_cannot_be_laid_out_is_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(exchanging, "fit")
    card = (await shown(Press(Act.RUN, LINE))).page.card
    assert (card.title, card.language) == ("不具合が起きました", "ja")
