"""What Discord takes. Counted in characters after markup is escaped.

Sources: Discord's developer documentation, Message resource (content, embeds), Components reference (rows, buttons,
selects, custom ids), Application Commands (commands, options, choices); read 6 August 2026.
"""

EMBED_TITLE = 256
EMBED_TEXT = 4_096
"""An embed's description."""

EMBEDS_TOTAL = 6_000
"""Titles and descriptions of all embeds of a message together."""

ROWS = 5
BUTTONS_IN_ROW = 5
OPTIONS = 25
"""Entries of a select."""

CUSTOM_ID = 100
BUTTON_LABEL = 80
PLACEHOLDER = 150
OPTION_LABEL = 100
ALT_TEXT = 1_024
FILES = 10

COMMAND_DESCRIPTION = 100
"""Also that of an option."""

CHOICES = 25
CHOICE_NAME = 100
CHOICE_VALUE = 100

RETRY_WAIT_SECONDS = 3.0
"""The longest wait that discord.py is told to sit out itself, up to five times: together well under the time that a
send may take, because a wait for the global limit that is cut off would block all calls for ever. Longer ones go back
to the outbox."""

HISTORY = 1_000
"""How many messages of a channel are looked through for a marker."""

HISTORY_AT_LEAST = 200
"""How many are looked through however old they are: the bot's clock need not be Discord's."""
