"""/help: what can be asked."""

from bot.cards.help import command_help_card, help_card
from bot.core.card import Card
from bot.core.command import Request, command
from bot.core.errors import NotHeld


@command
async def help_(request: Request, command: str = "") -> Card:
    """All commands, or one of them with its options."""
    name = command.strip().removeprefix("/").casefold()
    if not name:
        return help_card(request.commands, request.asker.role, request.library, request.words)
    if name not in request.commands:
        raise NotHeld("no_command", name=name)
    return command_help_card(request.commands[name], request.library, request.words)
