"""A place on a platform that is switched off gets no posts, which may be meant: an editor needs no tokens."""

from collections.abc import Iterator

from bot.checks.held import Held, Level, Rule
from bot.core.errors import Fault


def check(held: Held) -> Iterator[Fault]:
    """Places of config/bot.yaml."""
    if held.settings is None:
        return
    document = held.documents["bot.yaml"]
    for index, entry in enumerate(document.data.get("places") or []):
        platform = entry["id"].partition(":")[0]
        if platform in held.platforms and platform not in held.settings.platforms:
            message = f"The platform “{platform}” is not switched on here, so “{entry['id']}” gets no posts."
            remedy = "Set its token where the bot runs, or add its section under platforms."
            yield document.fault(("places", index, "id"), "platform-off", message, remedy)


RULE = Rule(check, Level.WARNING)
