from datetime import date

import pytest

from tests.checks.conftest import Files

AI, SOURCES = "briefs/topics/ai.yaml", "briefs/sources.yaml"
YESTERDAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("name", "old", "new", "found"),
    [
        (AI, "reported: 2026-01-12, recorded: 2026-11-22", "reported: 2026-01-12, recorded: 2062-11-22", "25:72"),
        (AI, "reported: 2026-01-12", "reported: 2062-01-12", "25:50"),
        (AI, "reported: 2026-01-12", "reported: 2062", "25:50"),
        (SOURCES, "published: 2025-05-12", "published: 2062-05-12", "7:5"),
        (AI, "reported: 2026-01-12", "reported: 2026", None),
        (AI, "when: 2026-05", "when: 2062-05", None),
    ],
)
def test_what_is_dated_in_the_future_is_told_because_nobody_would_see_it(
    files: Files, name: str, old: str, new: str, found: str | None
) -> None:
    files.change(name, old, new)
    told = [warning for warning in files.warnings() if warning.endswith(" ahead")]
    assert told == ([f"{name}:{found} ahead"] if found else [])


def test_an_editor_whose_day_has_begun_already_is_not_told(files: Files) -> None:
    assert files.warnings(YESTERDAY) == [f"{topic}:{line}:1 review-ahead" for topic, line in (
        (AI, 4), ("briefs/topics/chips.yaml", 4))]  # fmt: skip
