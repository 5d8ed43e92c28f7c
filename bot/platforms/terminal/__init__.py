"""The terminal: answers for `briefing say` and `briefing chat`."""
