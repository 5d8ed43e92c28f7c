"""The history of the console's places."""

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.core.message import Message, MessageKind
from bot.store.message_store import MessageStore
from tests.factories import NOW, card


def message(line: str = "/about", **rest: object) -> Message:
    given: dict[str, object] = {"place": "console:general", "kind": MessageKind.QUESTION}
    return Message(at=NOW, author="anna", line=line, **given | rest)  # type: ignore[arg-type]


async def test_history_comes_back_oldest_first_a_page_at_a_time(messages: MessageStore) -> None:
    stored = [await messages.add(message(f"/{n}")) for n in range(5)]
    assert [m.line for m in await messages.recent("console:general", None, 2)] == ["/3", "/4"]
    assert [m.line for m in await messages.recent("console:general", stored[3].id, 9)] == ["/0", "/1", "/2"]
    assert await messages.recent("console:milestones", None, 9) == ()


async def test_a_marker_stands_for_one_message(messages: MessageStore) -> None:
    post = message(kind=MessageKind.POST, card=card(), marker="abc")
    first, second = await messages.add(post), await messages.add(post)
    assert first == second
    assert await messages.find("console:general", "abc") == first
    assert await messages.find("console:milestones", "abc") is None


async def test_a_card_is_read_back_whole_and_can_be_replaced(messages: MessageStore) -> None:
    stored = await messages.add(message(card=card("First")))
    assert stored.card == card("First")
    replaced = await messages.replace(stored.id, card("Second"))
    assert replaced is not None
    assert replaced.card == card("Second")
    assert await messages.replace(999, card()) is None


async def test_a_card_of_another_version_keeps_its_text(messages: MessageStore, engine: AsyncEngine) -> None:
    stored = await messages.add(message(card=card("Title", "Lead.")))
    async with engine.begin() as connection:
        old = text("UPDATE messages SET card = json_set(card, '$.parts', json('[{\"part\": \"gone\"}]'))")
        await connection.execute(old)
    (read,) = await messages.recent("console:general", None, 1)
    assert read.card is not None
    assert (read.id, read.card.title, read.card.lead) == (stored.id, "Title", "Lead.")
