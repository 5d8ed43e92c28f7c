"""Paths with `*` for one part of them."""


def matches(pattern: str, path: str) -> bool:
    """Whether "/channels/*/messages" covers "/channels/1/messages"."""
    wanted, given = pattern.strip("/").split("/"), path.strip("/").split("/")
    return len(wanted) == len(given) and all(w in ("*", g) for w, g in zip(wanted, given, strict=True))
