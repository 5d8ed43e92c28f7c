"""What the desk says about one topic."""

from datetime import date

from bot.core.figure import Figure
from bot.core.milestone import Milestone
from bot.core.period import Period
from bot.core.record import record
from bot.core.source import Citation
from bot.core.text import Text


@record
class KeyPoint:
    """One cited statement. `said_by` names the speaker where it is somebody's opinion or claim; `people` are
    the ids of those it speaks of; `unconfirmed` rests on one weak source: shown with these words, and in no digest.
    """

    text: Text
    cites: tuple[Citation, ...]
    recorded: date
    said_by: Text | None = None
    people: tuple[str, ...] = ()
    unconfirmed: bool = False
    draft: bool = False


@record
class Brief:
    """A topic: its summary and key points, and the figures and milestones that belong to it.

    `reviewed` is the day on which its owner last held it against the sources; after `review_interval` that is
    due again.
    """

    id: str
    title: Text
    summary: Text
    owner: Text
    reviewed: date
    review_interval: Period
    key_points: tuple[KeyPoint, ...] = ()
    figures: tuple[Figure, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    related: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()

    @property
    def review_due(self) -> date:
        """The day from which it counts as not reviewed in time."""
        return self.review_interval.after(self.reviewed)
