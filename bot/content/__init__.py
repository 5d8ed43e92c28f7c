"""What the bot knows and the words it uses: from files to an immutable Library."""
