"""The editor's desk: one file is one rule. Rules that span files live here, not in the models."""

from bot.checks.held import Held, Level, Rule
from bot.checks.report import Report, run
from bot.checks.tally import Tally, tally

__all__ = ["Held", "Level", "Report", "Rule", "Tally", "run", "tally"]
