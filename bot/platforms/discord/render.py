"""Page → the arguments of discord.py's send methods."""

from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import discord

from bot.core.card import Picture
from bot.core.page import Choice, Menu, Page, Row
from bot.core.text import shortened
from bot.platforms.discord import limits
from bot.platforms.discord.custom_ids import MENU, custom_id
from bot.platforms.discord.layout import Layout, lay_out

COLOUR = 0x2F5D8C
"""The same for every card: nothing is said by colour."""

BLANK = "\u200b"
"""Discord refuses empty labels; this is shown where somebody gave none."""


@dataclass(frozen=True)
class Rendered:
    """One message. `content` is empty but in posts."""

    content: str
    embeds: list[discord.Embed]
    view: discord.ui.View
    files: list[discord.File] = field(default_factory=list)

    def sending(self) -> dict[str, Any]:
        """For a new message."""
        return {"content": self.content or None, "embeds": self.embeds, "view": self.view, "files": self.files}

    def editing(self) -> dict[str, Any]:
        """For a message that is there already."""
        return {"content": self.content or None, "embeds": self.embeds, "view": self.view, "attachments": self.files}


def render(page: Page) -> Rendered:
    """The page as one message; call it in a running event loop."""
    layout = lay_out(page)
    files = [_file(number, picture) for number, picture in enumerate(layout.pictures)]
    return Rendered(
        content=layout.title if page.marker else "",
        embeds=list(_embeds(layout, "" if page.marker else layout.title, files)),
        view=_view(layout, page.marker),
        files=files,
    )


def _embeds(layout: Layout, title: str, files: list[discord.File]) -> list[discord.Embed]:
    embed = discord.Embed(title=title or None, description=layout.body or BLANK, colour=COLOUR)
    if files:
        embed.set_image(url=f"attachment://{files[0].filename}")
    more = [discord.Embed(description=layout.sources, colour=COLOUR)] if layout.sources else []
    return [embed, *more]


def _view(layout: Layout, marker: str) -> discord.ui.View:
    view = discord.ui.View(timeout=None)
    slot = 0
    for number, row in enumerate(layout.rows):
        items = _buttons(row, slot, marker) if isinstance(row, Row) else [_menu(row, slot, marker)]
        for item in items:
            item.row = number
            view.add_item(item)
        slot += len(items)
    # Its presses are answered by what their ids say (see presses.py), so discord.py need not keep the view.
    view.stop()
    return view


Item = discord.ui.Button[discord.ui.View] | discord.ui.Select[discord.ui.View]


def _buttons(row: Row, slot: int, marker: str) -> list[Item]:
    return [
        discord.ui.Button(
            label=_label(button, limits.BUTTON_LABEL), custom_id=custom_id(slot + number, button.code, marker)
        )
        for number, button in enumerate(row.buttons)
    ]


def _menu(menu: Menu, slot: int, marker: str) -> Item:
    options = [
        discord.SelectOption(label=_label(choice, limits.OPTION_LABEL), value=custom_id(number, choice.code))
        for number, choice in enumerate(menu.choices)
    ]
    label = shortened(menu.label, limits.PLACEHOLDER) or None
    return discord.ui.Select(custom_id=custom_id(slot, MENU, marker), placeholder=label, options=options)


def _label(choice: Choice, length: int) -> str:
    return shortened(choice.label.strip(), length) or BLANK


def _file(number: int, picture: Picture) -> discord.File:
    kind = picture.media_type.rpartition("/")[2] or "png"
    alt = shortened(picture.alt, limits.ALT_TEXT)
    return discord.File(BytesIO(picture.data), filename=f"picture-{number}.{kind}", description=alt)
