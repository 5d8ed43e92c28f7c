"""How things look, written once: from data to cards."""
