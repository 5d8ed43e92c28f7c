"""Every place stands once, on a platform that there is, in a language that the interface speaks."""

from collections.abc import Iterator
from typing import Any

from bot.checks.held import Held, Rule
from bot.core.errors import Fault


def check(held: Held) -> Iterator[Fault]:
    """What config/bot.yaml says of places and languages."""
    if held.settings is None:
        return
    document = held.documents["bot.yaml"]
    spoken = f"Write one of: {', '.join(held.languages)}."
    if held.settings.language not in held.languages:
        message = f"The interface does not speak “{held.settings.language}”."
        yield document.fault(("language",), "unknown-language", message, spoken)
    seen: set[str] = set()
    for index, entry in enumerate(document.data.get("places") or []):
        name, language = entry["id"], entry.get("language")
        if name in seen:
            yield document.fault(
                ("places", index, "id"), "duplicate-id", f"“{name}” stands twice.", "Keep one of them."
            )
        seen.add(name)
        platform = name.partition(":")[0]
        if platform not in held.platforms:
            remedy = f"There are: {', '.join(held.platforms)}."
            message = f"There is no platform “{platform}”."
            yield document.fault(("places", index, "id"), "unknown-platform", message, remedy)
        elif better := _misplaced(held.settings.platforms.get(platform), name):
            yield document.fault(("places", index, "id"), "unknown-place", f"“{name}” is no place there.", better)
        if language is not None and language not in held.languages:
            message = f"The interface does not speak “{language}”."
            yield document.fault(("places", index, "language"), "unknown-language", message, spoken)


def _misplaced(section: Any, place: str) -> str | None:
    """What a platform's own settings say of a channel; most take any."""
    judge = getattr(section, "misplaced", None)
    remedy: str | None = judge(place.partition(":")[2]) if judge else None
    return remedy


RULE = Rule(check)
