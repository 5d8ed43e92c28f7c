"""What the desk holds in these tests."""

from typing import Any

from bot.core.card import Cited
from bot.core.library import Library
from tests import factories as make

HOSTILE = "<!channel> <@U01ALICE> @here #general *bold* _x_ ~s~ `code` &lt;b&gt; R&D <a> :smile: http://example.com"


def cited(**given: Any) -> Cited:
    words = "Joint statement. European Commission, 12 May 2025, line 1 (official, read in full)"
    values = {"source": "release", "title": "Joint statement", "publisher": "European Commission", "words": words}
    rest = {"published": "2025-05-12", "archive": None, "at": "line 1", "kind": "official", "read": "full"}
    return Cited(**{**values, **rest, **given})


def slack_library() -> Library:
    """Briefs with figures and milestones, one longer than a message, and text that looks like markup."""
    figures = (make.figure("deficit", family="deficit"), make.figure("other-deficit", family="deficit"))
    milestones = [make.milestone(f"council-{n}", make.report(when=f"2027-{n:02}")) for n in range(1, 13)]
    chips = make.brief("chips", title=make.text("Chips"), key_points=(make.point(f"A point with {HOSTILE} in it."),))
    ai = make.brief("ai", title=make.text("AI"), figures=figures, milestones=tuple(milestones))
    points = tuple(make.point(f"Point {n}: " + "they met and agreed to go on. " * 45) for n in range(10))
    long = make.brief("long", title=make.text("Long"), key_points=points)
    return make.library([chips, ai, long, *(make.brief(f"topic-{n:02}") for n in range(9))])
