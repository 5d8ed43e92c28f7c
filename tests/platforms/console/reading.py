"""Draws parts as HTML and reads it back."""

from html.parser import HTMLParser

from bot.content.words import words_in
from bot.core.card import Button, Part
from bot.platforms.console.render import card_html
from tests import factories as make
from tests.platforms.console.support import cited

WORDS = words_in("en")
ACTION = Button("Turn", "/briefs page:2", updates=True)


class Reader(HTMLParser):
    """Collects tags with attributes, ids and text, and fails on tags that are not closed."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in ("img", "input"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]

    def buttons(self) -> list[dict[str, str | None]]:
        """Those of the parts; the sources have buttons of their own."""
        return [button for button in self.all("button") if button.get("class") != "cited"]


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(str(page))
    assert reader.open == []
    return reader


def html(*parts: Part, message: int = 7) -> str:
    return card_html(make.card(parts=parts, citations=(cited(), cited(at="line 2"))), message, WORDS)
