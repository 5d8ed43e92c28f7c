"""Builds a card: numbers its citations and writes its plain-text twin, so that neither can be forgotten."""

from collections.abc import Iterable, Sequence

from bot.cards.plain import plain_text
from bot.core.card import Card, Cited, Item, Part
from bot.core.library import Library
from bot.core.source import Citation
from bot.core.text import Words
from bot.core.wording import date_words


class CardBuilder:
    """Collects a card's citations while its parts are made."""

    def __init__(self, library: Library, words: Words) -> None:
        self.library = library
        self.words = words
        self._cited: dict[Citation, Cited] = {}

    def cite(self, citations: Iterable[Citation]) -> tuple[int, ...]:
        """The numbers (from 1) under which the citations stand on this card, each once."""
        numbers = []
        for citation in citations:
            if citation.source in self.library.sources:
                self._cited.setdefault(citation, self._words(citation))
                numbers.append(list(self._cited).index(citation) + 1)
        return tuple(dict.fromkeys(numbers))

    def card(
        self,
        *,
        title: str,
        lead: str,
        lead_cites: tuple[int, ...] = (),
        parts: Sequence[Part] = (),
        items: Sequence[Item] = (),
        found: bool = True,
        private: bool = False,
    ) -> Card:
        """The finished card."""
        citations = tuple(self._cited.values())
        return Card(
            title=title,
            lead=lead,
            lead_cites=lead_cites,
            parts=tuple(parts),
            citations=citations,
            items=tuple(items),
            language=self.words.language,
            found=found,
            private=private,
            text=plain_text(title, lead, lead_cites, parts, citations, self.words),
        )

    def _words(self, citation: Citation) -> Cited:
        source = self.library.sources[citation.source]
        published = date_words(source.published, self.words)
        title, publisher = source.title.show(self.words.language), source.publisher.show(self.words.language)
        at = self.words("text.comma").join(said for said in (published, self._place(citation)) if said)
        reading = self.words(
            "source.label", kind=self.words(f"source.kind.{source.kind}"), read=self._reading(source.read)
        )
        return Cited(
            source=source.id,
            title=title,
            publisher=publisher,
            published=source.published.text,
            archive=source.archive,
            at=citation.at,
            kind=source.kind,
            read=source.read,
            words=self.words("source.cited", title=title, publisher=publisher, at=at, reading=reading),
        )

    def _place(self, citation: Citation) -> str:
        """The lines in words; what else tells a place stands as it is written."""
        if (lines := citation.lines) is None:
            return citation.at or ""
        if len(lines) == 1:
            return self.words("source.line", line=lines[0])
        return self.words("source.lines", first=lines[0], last=lines[-1])

    def _reading(self, read: str) -> str:
        return self.words(f"source.read.{read}")
