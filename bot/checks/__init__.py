"""The editor's desk: one file is one rule. Rules that span files live here, not in the models."""

from bot.checks.held import Held, Report, Rule, run

__all__ = ["Held", "Report", "Rule", "run"]
