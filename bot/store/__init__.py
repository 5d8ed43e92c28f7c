"""What the bot remembers: SQLAlchemy Core on SQLite (PostgreSQL speaks the same code)."""
