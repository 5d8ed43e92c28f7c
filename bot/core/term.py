"""A term of the subject, explained."""

from bot.core.record import record
from bot.core.source import Citation
from bot.core.text import Text


@record
class Term:
    """`expansion` is what an acronym stands for; `topics` are the briefs where it matters."""

    id: str
    name: Text
    definition: Text
    cites: tuple[Citation, ...]
    expansion: Text | None = None
    aliases: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
