"""A library with names that are alike, in English and Japanese, and one with very many."""

from bot.core.figure import Figure
from tests.factories import brief, figure, library, milestone, person, source, term, text


def count(id: str, title: str, *aliases: str, preferred: bool = False, family: str | None = "deficit") -> Figure:
    return figure(id, title=text(title), aliases=aliases, preferred=preferred, family=family)


FIGURES = (
    count("jiji-deficit", "Digital deficit (Jiji)", "digital deficit"),
    count("meti-deficit", "Digital deficit (METI)", "digital deficit", preferred=True),
    count("invest-plan", "Investment planned", family=None),
    count("invest-done", "Investment done", family=None),
)
HELD = library(
    [
        brief("ai", title=text("Artificial intelligence", "人工知能"), aliases=("AI rules",), figures=FIGURES),
        brief("digital-deficit", title=text("Digital deficit and dependence", "デジタル赤字")),
        brief("digital-identity", title=text("Digital identity"), milestones=(milestone("council-4"),)),
    ],
    sources=[source("kyodo-dd24")],
    terms=[term("dfft", "DFFT", expansion=text("Data Free Flow with Trust"))],
    people=[person("taira", "Masaaki Taira", aliases=("平将明",))],
)
MANY = library(brief(f"topic-{number}", title=text(f"Topic {number}")) for number in range(60))
