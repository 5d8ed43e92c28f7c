"""`python -m bot` is the `briefing` command."""

from bot.cli import main

if __name__ == "__main__":
    main()
