"""Any card at all, for property tests: what a renderer must survive, however little sense it makes."""

from collections.abc import Sequence

from hypothesis import strategies as st

from bot.cards.plain import plain_text
from bot.content.words import words_in
from bot.core.card import (
    Button,
    Buttons,
    Card,
    Cited,
    Field,
    FigureRow,
    Form,
    Item,
    Measure,
    Pager,
    Paragraph,
    Part,
    Picture,
    Section,
    Select,
    Statement,
)
from bot.core.page import Page

MARKUP = (
    "*bold* _slanted_ ~gone~ `code`",
    "```\nblock\n```",
    "> quoted\n# heading\n- list\n1. list",
    "<!channel> <@U123> <#C123|general> <https://x.example|link>",
    "@everyone @here <@&42> <:smile:1> <t:0:R> ||hidden||",
    "[link](https://x.example/a_b_(c)) https://x.example/?q=1&r=2",
    "<b onclick='x'>&amp;&#60;</b> [bold]x[/bold] {title} {0} %s \\n",
    "🇪🇺👩‍👩‍👧‍👦 e\u0301 \u202eright to left\u202c \u200b\ufeff",
    "数字は言葉よりも重い。本当ですか？はい！「AI」の値は6.65兆円です。",
)
WHITESPACE = ("", " ", "\n", "\t \r\n", "\u3000", "\u00a0\u2003", "\u2028")

_any = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
_sentences = st.lists(
    st.sampled_from(["Nothing", "is", "cut,", "6.65", "trillion", "in", "2024.", "Why?"]), max_size=60
)
_long = st.builds(lambda piece, times: piece * times, st.text(max_size=12) | _any, st.integers(1, 700))

texts: st.SearchStrategy[str] = st.one_of(
    _any, st.sampled_from(WHITESPACE), st.sampled_from(MARKUP), _sentences.map(" ".join), _long
)
"""From nothing to some 30 000 characters; never a lone surrogate, which no platform can be sent."""

cites: st.SearchStrategy[tuple[int, ...]] = st.lists(st.integers(-1, 40), max_size=6).map(tuple)
"""Some in the card's range, some beyond."""

commands: st.SearchStrategy[str] = st.one_of(
    st.sampled_from(["/about", "/brief ai", '/milestones topic:"ai" when:past', "help", "/"]), texts
)


def _few(one: st.SearchStrategy[object], most: int = 8) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(one, max_size=most).map(tuple)


buttons = st.builds(Button, texts, commands, st.booleans())
_many_buttons = st.lists(buttons, max_size=6).map(tuple) | st.builds(
    lambda button, times: (button,) * times, buttons, st.integers(20, 130)
)
fields = st.builds(Field, texts, texts, texts, _few(st.tuples(texts, texts), 3), st.booleans())

parts: st.SearchStrategy[Part] = st.one_of(
    st.builds(Paragraph, texts, cites),
    st.builds(Section, texts, _few(st.builds(Statement, texts, cites))),
    st.builds(Measure, texts, texts, _few(st.builds(FigureRow, texts, texts, _few(texts, 3), cites), 4)),
    st.builds(Picture, texts, st.sampled_from(["image/png", "image/svg+xml", "text/html", ""]), st.binary(max_size=20)),
    st.builds(Buttons, _many_buttons),
    st.builds(Select, texts, _many_buttons),
    st.builds(Form, texts, commands, _few(fields, 4), texts, st.booleans()),
    st.builds(Pager, texts, st.none() | buttons, st.none() | buttons),
)
cited = st.builds(
    Cited,
    source=texts,
    title=texts,
    publisher=texts,
    published=texts,
    archive=st.none() | texts,
    at=st.none() | texts,
    kind=texts,
    read=texts,
    words=texts,
)


def _twinned(card: Card) -> Card:
    words = words_in(card.language)
    text = plain_text(card.title, card.lead, card.lead_cites, card.parts, card.citations, words)
    return Card(**{name: getattr(card, name) for name in Card.__dataclass_fields__} | {"text": text})


def cards_of(some: st.SearchStrategy[Sequence[Part]]) -> st.SearchStrategy[Card]:
    """Cards with the given parts and anything else, each with its plain-text twin."""
    return st.builds(
        Card,
        title=texts,
        lead=texts,
        text=st.just(""),
        lead_cites=cites,
        parts=some.map(tuple),
        citations=_few(cited) | st.builds(lambda one, times: (one,) * times, cited, st.integers(20, 60)),
        items=_few(st.builds(Item, texts, texts), 2),
        language=st.sampled_from(["en", "ja", "xx", ""]),
        found=st.booleans(),
        failed=st.booleans(),
        private=st.booleans(),
        reply_to=st.none() | texts,
    ).map(_twinned)


cards: st.SearchStrategy[Card] = cards_of(st.lists(parts, max_size=6))
"""Any card."""

pages: st.SearchStrategy[Page] = st.builds(
    Page,
    card=cards,
    line=st.just("") | commands,
    number=st.integers(1, 9),
    count=st.integers(9, 12),
    marker=st.sampled_from(["", "m" * 25]),
    sharer=st.just("") | texts,
)
"""Any page of an answer or a post."""
