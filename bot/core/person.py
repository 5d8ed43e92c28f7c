"""A person, with roles that hold as of a date."""

from bot.core.edtf import EDTFDate
from bot.core.record import record
from bot.core.source import Citation
from bot.core.text import Text


@record
class Role:
    """What a person was when a source said so; never "is" without a date."""

    title: Text
    as_of: EDTFDate
    cites: tuple[Citation, ...]


@record
class Person:
    """Somebody who acts or speaks on the subject, with roles oldest first."""

    id: str
    name: Text
    roles: tuple[Role, ...]
    aliases: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
