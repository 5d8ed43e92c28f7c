"""`briefing translations`: wordings side by side, and the record of who has reviewed them."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from bot import settings
from bot.cli.context import Context, common_options, print_json
from bot.content import load, reviews
from bot.content.files import Review
from bot.core.errors import ContentError, SetupError


@click.command("translations")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option("--all", "everything", is_flag=True, help="Also those that have been reviewed.")
@click.option("--reviewed-by", "by", help="Record that this person has held all that is shown against the English.")
@common_options
def command(context: Context, files: Sequence[Path], everything: bool, by: str | None) -> None:
    """Show the Japanese that nobody has reviewed, beside the English; of FILES, or of the whole library.

    What changes after its review counts as unreviewed again.
    """
    content = load.load(context.briefs)
    if content.faults:
        raise ContentError(content.faults)
    _known(files, [path.resolve() for path in content.paths.values()])
    shown = [pair for pair in reviews.pairs(content, "ja", files) if everything or not pair.reviewed]
    if by is not None:
        _record(context, content, shown, by)
    elif context.as_json:
        print_json([{"place": pair.place, "en": pair.english, "ja": pair.said} for pair in shown])
    else:
        for line in _lines(shown):
            click.echo(line)


def _known(files: Sequence[Path], held: Sequence[Path]) -> None:
    for file in files:
        if file.resolve() not in held:
            raise SetupError(f"{file} is no file of the library. Give one such as briefs/topics/ai.yaml.")


def _record(context: Context, content: load.Content, shown: Sequence[reviews.Pair], by: str) -> None:
    if not by.strip():
        raise SetupError("Whose review is it? Give a name: --reviewed-by NAME")
    by = " ".join(by.split())
    if shown:
        configured = settings.load(context.config).settings
        today = context.today(configured.zone if configured else "UTC")
        texts = " ".join(pair.fingerprint for pair in shown)
        reviews.record(context.briefs, content, Review(language="ja", by=by, on=today, texts=texts))
    path = str(context.briefs / load.TRANSLATIONS)
    if context.as_json:
        print_json({"file": path, "recorded": len(shown)})
    else:
        said = f"Recorded in {path} as reviewed by {by}: {_counted(len(shown))}."
        click.echo(said if shown else "Every wording had been reviewed; nothing was recorded.")


def _lines(shown: Sequence[reviews.Pair]) -> Iterator[str]:
    for pair in shown:
        yield f"{pair.place}\n  en  {pair.english}\n  ja  {pair.said}\n"
    yield f"{_counted(len(shown))} to review." if shown else "Every wording has been reviewed."


def _counted(number: int) -> str:
    return f"{number} wording{'' if number == 1 else 's'}"
