"""What rests on one weak source is shown where somebody looks it up, and pushed at nobody."""

from dataclasses import replace

from bot.core.brief import Brief
from bot.core.library import Library
from bot.core.milestone import Milestone


def trusted(library: Library) -> Library:
    """The library without the key points, observations and reports that are `unconfirmed`."""
    return replace(library, briefs={name: _brief(brief) for name, brief in library.briefs.items()})


def weighed(milestone: Milestone) -> Milestone:
    """The milestone as it is filed and sorted: what is `unconfirmed` counts only where there is nothing else."""
    trusted_one = trusted_milestone(milestone)
    return trusted_one if trusted_one.reports else milestone


def trusted_milestone(milestone: Milestone) -> Milestone:
    """The milestone without reports that are `unconfirmed`; it may be left without any."""
    return replace(milestone, reports=tuple(report for report in milestone.reports if not report.unconfirmed))


def _brief(brief: Brief) -> Brief:
    figures = (replace(f, observations=tuple(o for o in f.observations if not o.unconfirmed)) for f in brief.figures)
    milestones = (trusted_milestone(milestone) for milestone in brief.milestones)
    return replace(
        brief,
        key_points=tuple(point for point in brief.key_points if not point.unconfirmed),
        figures=tuple(figure for figure in figures if figure.observations),
        milestones=tuple(milestone for milestone in milestones if milestone.reports),
    )
