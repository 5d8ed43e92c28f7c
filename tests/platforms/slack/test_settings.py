"""What may stand in config/bot.yaml."""

import pytest

from bot.platforms.slack.settings import Settings


@pytest.mark.parametrize("channel", ["C01GEN", "G0123ABCD", "D0123ABCD"])
def test_ids_of_channels_are_places(channel: str) -> None:
    assert Settings().misplaced(channel) is None


@pytest.mark.parametrize("channel", ["general", "#general", "U01ALICE", "c01gen", ""])
def test_anything_else_gets_the_way_to_write_it(channel: str) -> None:
    assert "slack:C0" in (Settings().misplaced(channel) or "")
