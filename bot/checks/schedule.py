"""Every subscription names a kind of post, places and topics that exist."""

from collections.abc import Collection, Iterator

from bot.checks.held import Held, Rule, topic_ids
from bot.core.errors import Fault
from bot.yamlfile import Place


def check(held: Held) -> Iterator[Fault]:
    """What config/schedule.yaml refers to."""
    if held.settings is None:
        return
    entries = held.documents["schedule.yaml"].data.get("subscriptions") or []
    seen: set[str] = set()
    for index, entry in enumerate(entries):
        path = ("subscriptions", index)
        yield from _known(held, (*path, "kind"), entry["kind"], "kind of post", held.post_kinds)
        if entry.get("language"):
            yield from _known(held, (*path, "language"), entry["language"], "language", held.languages)
        for key, what, known in (("places", "place", held.settings.places), ("topics", "topic", topic_ids(held))):
            if what == "topic" and held.broken("/topics/"):
                continue
            for at, name in enumerate(entry.get(key) or []):
                yield from _known(held, (*path, key, at), name, what, known)
        if entry["id"] in seen:
            message, remedy = f"“{entry['id']}” stands twice.", "Give one of the two another id."
            yield held.documents["schedule.yaml"].fault((*path, "id"), "duplicate-id", message, remedy)
        seen.add(entry["id"])


def _known(held: Held, path: Place, name: str, what: str, known: Collection[str]) -> Iterator[Fault]:
    if name not in known:
        message, remedy = f"There is no {what} “{name}”.", f"Known: {', '.join(sorted(known))}."
        yield held.documents["schedule.yaml"].fault(path, "unknown-reference", message, remedy)


RULE = Rule(check)
