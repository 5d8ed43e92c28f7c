"""Figures: every observation, and different counts of what sounds like one thing side by side."""

from collections.abc import Iterator

from bot.cards.build import CardBuilder
from bot.cards.sentence import sentence, sentences
from bot.core.card import Button, Buttons, Card, FigureRow, Item, Measure, Paragraph, Part
from bot.core.figure import Certainty, Figure, Observation, Status
from bot.core.library import Library
from bot.core.text import Words
from bot.core.wording import date_words
from bot.core.wording_amounts import observation_words


def figure_card(figure: Figure, library: Library, words: Words) -> Card:
    """One measure, with the others that sound like it."""
    build = CardBuilder(library, words)
    family = (figure, *(other for other in library.family(figure) if other.id != figure.id))
    newest = figure.newest()
    cites = build.cite(newest.cites) if newest and not newest.unconfirmed else ()
    parts: list[Part] = [Paragraph(words("figure.side_by_side"))] if len(family) > 1 else []
    parts += [_measure(build, member) for member in family]
    parts.append(Buttons(tuple(_buttons(figure, newest, library, words))))
    return build.card(
        title=figure.title.show(words.language),
        lead=_lead(figure, newest, words),
        lead_cites=cites,
        parts=parts,
        items=[Item("figure", member.id) for member in family],
    )


def _lead(figure: Figure, newest: Observation | None, words: Words) -> str:
    """The newest confirmed value; what rests on one weak source only stands below."""
    if newest and not newest.unconfirmed:
        return figure_sentence(figure, newest, words)
    return words("figure.none_confirmed" if newest else "figure.withdrawn", title=figure.title.show(words.language))


def figure_sentence(figure: Figure, observation: Observation, words: Words) -> str:
    """One observation as a sentence: "Digital deficit of Japan: ¥6.65 trillion (€38 billion), 2024."."""
    when = date_words(observation.as_of, words) if observation.as_of else words("figure.undated")
    value = observation_words(observation, figure, words)
    said = words("figure.sentence", title=figure.title.show(words.language), value=value, when=when)
    if observation.unconfirmed:
        said = words("figure.unconfirmed", said=said)
    return sentences([said, *_doubts(observation, words)], words)


def _measure(build: CardBuilder, figure: Figure) -> Measure:
    words = build.words
    return Measure(
        title=figure.title.show(words.language),
        definition=figure.definition.show(words.language),
        rows=tuple(_row(build, figure, observation) for observation in figure.current()),
    )


def _row(build: CardBuilder, figure: Figure, observation: Observation) -> FigureRow:
    words = build.words
    value = observation_words(observation, figure, words)
    when = date_words(observation.as_of, words) if observation.as_of else words("figure.undated")
    details = tuple(_details(observation, words))
    return FigureRow(
        value=value,
        when=when,
        details=details,
        cites=build.cite(observation.cites),
        text=sentences((words("figure.row", value=value, when=when), *details), words),
    )


def _details(observation: Observation, words: Words) -> Iterator[str]:
    """Everything that qualifies the value, as sentences."""
    if observation.unconfirmed:
        yield words("figure.weak")
    yield from _doubts(observation, words)
    if observation.said_by:
        yield sentence(words("figure.said_by", who=observation.said_by.show(words.language)), words)
    if observation.note:
        yield sentence(observation.note.show(words.language), words)


def _doubts(observation: Observation, words: Words) -> Iterator[str]:
    """What a reader must know before quoting the number. An editor's own note on the side says it best."""
    if observation.status is not Status.MEASURED:
        yield sentence(words(f"figure.status.{observation.status}"), words)
    if observation.certainty_note:
        yield sentence(observation.certainty_note.show(words.language), words)
    elif observation.certainty is not Certainty.CERTAIN:
        yield sentence(words(f"figure.certainty.{observation.certainty}"), words)


def _buttons(figure: Figure, newest: Observation | None, library: Library, words: Words) -> Iterator[Button]:
    topic = library.briefs[library.topic_of[figure.id]]
    yield Button(words("button.brief", title=topic.title.show(words.language)), f"/brief {topic.id}")
    if newest:
        yield Button(words("button.source"), f"/source {newest.cites[0].source}")
