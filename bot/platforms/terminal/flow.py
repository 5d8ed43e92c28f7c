"""Text that fills the width it is given, by the rules of its language.

rich breaks lines at spaces only, and cuts off what does not fit: Japanese has none. A line does not begin with what JIS
X 4051 keeps from there (closing brackets, stops, small kana), nor end with an opening bracket; numbers and Latin words
stay whole. (The library uniseg knows all of Unicode's rules, at more than a tenth of a millisecond a character: half a
second for a card.)
"""

import re
from collections.abc import Iterator

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.measure import Measurement
from rich.text import Text

_WIDE = r"\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef"
_OPENING = r"「『（〔［｛(\["
_CLOSING = r"、。，．」』）〕］｝・：；？！ー～々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ)\].,:;!?%"
_UNIT = re.compile(rf"[{_OPENING}]*(?:[^\s{_WIDE}{_OPENING}]+|\S)?[{_CLOSING}]*\s*")


def flowed(text: str, width: int) -> Iterator[str]:
    """The text in lines of at most `width` columns; a word that is wider than that is a line of its own."""
    line = ""
    for unit in _units(text):
        if line and cell_len(line + unit.rstrip()) > width:
            yield line.rstrip()
            line = ""
        line += unit
    yield line.rstrip()


def _units(text: str) -> list[str]:
    """What a line's end never parts, with the spaces behind it."""
    return [unit for unit in _UNIT.findall(text) if unit]


class Flow:
    """A text as rich prints it. What no line can hold is broken, not cut off."""

    def __init__(self, text: str, style: str = "") -> None:
        self._text = text
        self._style = style

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Its lines."""
        lines = "\n".join(flowed(self._text, options.max_width))
        yield Text(lines, style=self._style, overflow="fold")

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        """How narrow it can be, and how wide it would be."""
        narrowest = max(map(cell_len, map(str.rstrip, _units(self._text))), default=0)
        return Measurement(min(narrowest, options.max_width), min(cell_len(self._text), options.max_width))
