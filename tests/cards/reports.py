"""Cards whose words are all different, so that a test sees where each of them went."""

from collections.abc import Sequence
from itertools import chain, count

from hypothesis import strategies as st

from bot.core.card import Card, FigureRow, Measure, Paragraph, Part, Section, Statement
from tests.cards.splitting import cited, says, written

Length = tuple[int, tuple[int, ...]]
"""Of a text: its words, and what it refers to."""
lengths = st.tuples(st.integers(1, 60), st.lists(st.integers(1, 9), max_size=4).map(tuple))


@st.composite
def reports(draw: st.DrawFn, headings: bool = True) -> Card:
    """A card whose words are all different: w1, w2 and so on."""
    number = count(1)

    def text(words: int) -> str:
        return " ".join(f"w{next(number)}{draw(st.sampled_from(['', '', '.', '。']))}" for _ in range(words))

    def heading() -> str:
        return text(draw(st.integers(1, 3))) if headings else ""

    def part() -> Part:
        said: list[Length] = draw(st.lists(lengths, min_size=1, max_size=5))
        match draw(st.sampled_from(["paragraph", "section", "measure"])):
            case "section":
                return Section(heading(), tuple(Statement(text(words), cites) for words, cites in said))
            case "measure":
                rows = (FigureRow(text(words), text(1), (text(1),), cites) for words, cites in said)
                return Measure(heading(), heading(), tuple(rows))
        return Paragraph(text(said[0][0]), said[0][1])

    words, cites = draw(lengths)
    lead = text(words)
    parts = tuple(part() for _ in range(draw(st.integers(0, 5))))
    return written(Card(title="T", lead=lead, text="", lead_cites=cites, parts=parts, citations=cited(9)))


def words_of(pieces: Sequence[Card]) -> list[str]:
    return [word for piece in pieces for text, _ in says(piece) for word in text.split()]


def sources(pieces: Sequence[Card]) -> dict[str, set[str]]:
    """What each word refers to; references without a text belong to the word before them."""
    found: dict[str, set[str]] = {}
    last = ""
    for text, cites in chain.from_iterable(map(says, pieces)):
        for word in text.split() or [last]:
            found.setdefault(word, set()).update(one.source for one in cites)
            last = word
    return found
