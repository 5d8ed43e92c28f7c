"""`briefing chat`: the same commands, interactive, with completion."""

import asyncio
import getpass
import json
import sys
from collections.abc import Callable, Iterator, Sequence

import click

from bot.cli.answers import as_json, asker, make_dispatcher, open_desk, place_of
from bot.cli.context import Context, common_options
from bot.content.words import words_in
from bot.core.permission import Role
from bot.core.text import LANGUAGES
from bot.dispatcher import Suggestion

Complete = Callable[[str], Sequence[Suggestion]]
GOODBYE = ("exit", "quit", "/exit", "/quit")


@click.command("chat")
@click.option("--locale", type=click.Choice(LANGUAGES), help="Language of the answers.")
@click.option("--as", "name", default=getpass.getuser, help="Who asks.")
@click.option(
    "--role", type=click.Choice([role.value for role in Role]), default=Role.ADMIN.value, help="With which rights."
)
@click.option("--place", help="Where it is asked, such as console:general.")
@common_options
def command(context: Context, locale: str | None, name: str, role: str, place: str | None) -> None:
    """Ask one thing after the other; /help lists what can be asked, exit ends. With --json, one object a line."""
    from rich.console import Console

    from bot.platforms.terminal.render import show

    desk = open_desk(context)
    dispatcher = make_dispatcher(desk, context.running_clock())
    where, who, console = place_of(desk, place), asker(name, role), Console()
    if locale:
        asyncio.run(dispatcher.preferences.choose_language(who.id, locale))
    for line in _lines(lambda typed: dispatcher.complete(typed, dispatcher.language(who, where))):
        card = asyncio.run(dispatcher.answer(line, who, where))
        if context.as_json:
            click.echo(json.dumps(as_json(line, card), ensure_ascii=False))
        else:
            show(card, words_in(card.language), console)


def _lines(complete: Complete) -> Iterator[str]:
    """What is typed, until exit, Ctrl-D or Ctrl-C."""
    read = _prompt(complete) if sys.stdin.isatty() else (lambda: input(""))
    while True:
        try:
            line = read().strip()
        except (EOFError, KeyboardInterrupt):
            return
        if line in GOODBYE:
            return
        if line:
            yield line


def _prompt(complete: Complete) -> Callable[[], str]:
    """A prompt with history, and with completion from the dispatcher."""
    from prompt_toolkit import PromptSession
    from prompt_toolkit.completion import CompleteEvent, Completer, Completion
    from prompt_toolkit.document import Document

    class FromDispatcher(Completer):
        def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterator[Completion]:
            line = document.text_before_cursor
            for suggestion in complete(line) if line.startswith(("/", "／")) else ():
                yield Completion(
                    suggestion.line, start_position=-len(line), display=suggestion.label, display_meta=suggestion.help
                )

    session: PromptSession[str] = PromptSession("briefing> ", completer=FromDispatcher())
    return session.prompt
