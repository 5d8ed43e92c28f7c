"""Where a statement comes from: documents, and places in them."""

import re
from enum import StrEnum

from bot.core.edtf import EDTFDate
from bot.core.record import record
from bot.core.text import Text

_LINES = re.compile(r"lines? (\d{1,6})(?:[-–](\d{1,6}))?")


class SourceKind(StrEnum):
    """Who speaks. An association's slides are a stakeholder's."""

    OFFICIAL = "official"
    PRESS = "press"
    ANALYSIS = "analysis"
    STAKEHOLDER = "stakeholder"

    @property
    def confirms(self) -> bool:
        """Only official and press reports change what a milestone's state is."""
        return self in (SourceKind.OFFICIAL, SourceKind.PRESS)


class Reading(StrEnum):
    """How much of a document its editor has read."""

    FULL = "full"
    EXCERPT = "excerpt"


@record
class Source:
    """A document that facts can cite. `archive` is the file name of its full text, where we hold one.

    Title, publisher and author stand as printed, in whatever language; our own words about them in each of ours.
    """

    id: str
    title: Text
    publisher: Text
    kind: SourceKind
    read: Reading
    published: EDTFDate
    about: Text | None = None
    author: Text | None = None
    url: str | None = None
    archive: str | None = None
    language: str = "en"
    draft: bool = False


@record
class Citation:
    """A place in a source: `source` is its id, `at` the line, page or section."""

    source: str
    at: str | None = None

    @property
    def lines(self) -> range | None:
        """The numbers of the lines that `at` names ("line 22", "lines 38-40"), blank ones counted, from 1."""
        found = _LINES.fullmatch(self.at or "")
        return range(int(found[1]), int(found[2] or found[1]) + 1) if found else None
