"""What can be pressed under a page: the card's own buttons and lists, its sources, its other pages, and Share."""

from collections.abc import Iterable, Iterator

from bot.content.words import words_in
from bot.core.card import Button, Buttons, Form, Pager, Select
from bot.core.page import Action, Choice, Menu, Page, Row
from bot.core.press import Act, Press, fitted
from bot.core.text import Words


def actions(page: Page, limit: int) -> tuple[Action, ...]:
    """Rows and menus in the order of importance; no code is longer than `limit` characters."""
    words = words_in(page.card.language)
    turning = (*_pager(page), *_pages(page, words), *_share(page, words))
    return (*_row(_own_buttons(page, words), limit), *_menus(page, words, limit), *_row(turning, limit))


def presses(page: Page) -> Iterator[str]:
    """Every code under the page in full, however long."""
    for action in actions(page, limit=1_000_000):
        for choice in action.buttons if isinstance(action, Row) else action.choices:
            yield choice.code


Given = tuple[str, Press]


def _row(given: Iterable[Given], limit: int) -> tuple[Row, ...]:
    buttons = tuple(_choice(label, press, limit) for label, press in given)
    return (Row(buttons),) if buttons else ()


def _choice(label: str, press: Press, limit: int) -> Choice:
    return Choice(label if label.strip() else press.line.strip() or "/", fitted(press.code(), limit))


def _own_buttons(page: Page, words: Words) -> Iterator[Given]:
    """A form stands here as a button that tells how to type its options."""
    for part in page.card.parts:
        if isinstance(part, Buttons):
            yield from (_given(page, button) for button in part.buttons)
        elif isinstance(part, Form):
            yield words("card.by_hand", label=part.label), Press(Act.RUN, f"/help {_name(part.command)}")


def _given(page: Page, button: Button) -> Given:
    return button.label, Press(Act.UPDATE if button.updates and not _is_public(page) else Act.RUN, button.command)


def _name(command: str) -> str:
    """The command without slash and options."""
    return " ".join(word for word in command.removeprefix("/").split() if ":" not in word)


def _is_public(page: Page) -> bool:
    """What everyone sees is not changed by what one person presses: the answer goes to that person alone."""
    return bool(page.sharer or page.marker)


def _menus(page: Page, words: Words, limit: int) -> Iterator[Menu]:
    for select in page.card.all(Select):
        if select.choices:
            yield Menu(select.label, tuple(_choice(*_given(page, choice), limit) for choice in select.choices))
    sources = {cited.command: cited.title for cited in page.card.citations}
    if sources:
        choices = (_choice(title, Press(Act.RUN, command), limit) for command, title in sources.items())
        yield Menu(words("card.open_source"), tuple(choices))


def _pager(page: Page) -> Iterator[Given]:
    for pager in page.card.all(Pager):
        yield from (_given(page, button) for button in (pager.previous, pager.next) if button)


def _pages(page: Page, words: Words) -> Iterator[Given]:
    """The way to the other pages of a long answer. The parts of a post are messages of their own."""
    if not page.line:
        return
    act = Act.RUN if _is_public(page) else Act.PAGE
    for key, number in (("previous", page.number - 1), ("next", page.number + 1)):
        if 1 <= number <= page.count:
            label = words(f"card.{key}_page", page=number, pages=page.count)
            yield label, Press(act, page.line, number)


def _share(page: Page, words: Words) -> Iterator[Given]:
    if page.line and page.card.found and not page.card.private and not _is_public(page):
        yield words("button.share"), Press(Act.SHARE, page.line, page.number)
