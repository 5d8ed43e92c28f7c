"""Finds what was meant, and says when nothing was."""
