"""Plain data and pure functions: no clock, no chat, no database, no file."""
