"""`briefing schema`: JSON Schemas of the content and settings files, for completion in editors."""

import json
from pathlib import Path
from typing import Any

import click

from bot.content.files import GlossaryFile, PeopleFile, SourcesFile, TopicFile, TranslationsFile
from bot.core.errors import SetupError
from bot.settings import BotFile, ScheduleFile
from bot.yamlfile import adapter

FILES = {
    "sources": SourcesFile,
    "glossary": GlossaryFile,
    "people": PeopleFile,
    "translations": TranslationsFile,
    "topic": TopicFile,
    "bot": BotFile,
    "schedule": ScheduleFile,
}


@click.command("schema")
@click.argument("folder", type=click.Path(path_type=Path), default=Path("config/schema"))
def command(folder: Path) -> None:
    """Write them into FOLDER."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name in FILES:
            (folder / f"{name}.json").write_text(schema(name), encoding="utf-8")
    except OSError as error:
        raise SetupError(f"{folder} cannot be written: {error.strerror}. Give a folder that can.") from None
    click.echo(f"Wrote {len(FILES)} schemas into {folder}.")


def schema(name: str) -> str:
    """The schema of one kind of file, as text."""
    made = _lenient(adapter(FILES[name]).json_schema())
    return json.dumps(made, indent=2, ensure_ascii=False) + "\n"


def _lenient(value: Any) -> Any:
    """We read every scalar as text, so `value: 80` is as good as `value: "80"`; editors should not object."""
    if isinstance(value, dict):
        if value.get("type") == "string" and "enum" not in value:
            return value | {"type": ["string", "number", "boolean"]}
        return {key: _lenient(inner) for key, inner in value.items()}
    return [_lenient(inner) for inner in value] if isinstance(value, list) else value
