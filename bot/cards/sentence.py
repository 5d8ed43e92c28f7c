"""Parts of sentences made whole."""


def sentence(said: str) -> str:
    """With a capital at its beginning and a stop at its end."""
    stop = "" if said.endswith((".", "。")) else "."
    return f"{said[:1].upper()}{said[1:]}{stop}"
