"""Claims a delivery, composes and sends it, and records what happened.

The order of steps is what makes a post neither lost nor doubled: a claim is recorded before a send, a sent part
before the next one; whoever takes over from a cut-off attempt looks for the part's marker before sending again.
"""

from bot.outbox.attempt import Surroundings
from bot.outbox.compose import compose, news_from
from bot.outbox.outbox import Outbox

__all__ = ["Outbox", "Surroundings", "compose", "news_from"]
