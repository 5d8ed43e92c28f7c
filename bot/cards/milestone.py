"""Milestones in words: what is known, what is only reported, and what nobody has reported yet."""

from datetime import date

from bot.cards.build import CardBuilder
from bot.cards.sentence import sentence, sentences
from bot.core.card import Button, Buttons, Card, Item, Section, Statement
from bot.core.edtf import EDTFDate, Precision
from bot.core.library import Library
from bot.core.milestone import Event, Milestone, Nature, Report, State, confirmed, standing_reports
from bot.core.source import Citation
from bot.core.text import Text, Words
from bot.core.trust import trusted_milestone
from bot.core.wording import date_words


def milestone_card(milestone: Milestone, library: Library, words: Words, known_on: date) -> Card:
    """One milestone with its whole ledger."""
    build = CardBuilder(library, words)
    state = library.state(trusted_milestone(milestone), known_on)
    reports = standing_reports(milestone, known_on)
    lead_cites = build.cite(state_cites(state))
    ledger = tuple(_ledger_line(build, milestone, report) for report in reports)
    topic = library.briefs[library.topic_of[milestone.id]]
    buttons = (Button(words("button.brief", title=topic.title.show(words.language)), f"/brief {topic.id}"),)
    return build.card(
        title=milestone.title.show(words.language),
        lead=sentence(_lead(milestone, state, words, known_on), words),
        lead_cites=lead_cites,
        parts=[Section(words("milestone.ledger"), ledger), Buttons(buttons)],
        items=[Item("milestone", milestone.id)],
    )


def _lead(milestone: Milestone, state: State, words: Words, known_on: date) -> str:
    """The state, and unconfirmed reports beside it; but not those that rest on one weak source."""
    weak = any(report.unconfirmed for report in standing_reports(milestone, known_on))
    if weak and not (state.event or state.unconfirmed):
        return words("milestone.none_confirmed")
    return state_words(milestone, state, words, known_on)


def milestone_statement(build: CardBuilder, milestone: Milestone, known_on: date) -> Statement:
    """One line of a list: title, state and all doubts, cited."""
    state = build.library.state(milestone, known_on)
    title = milestone.title.show(build.words.language)
    said = build.words("milestone.line", title=title, state=state_words(milestone, state, build.words, known_on))
    return Statement(said, build.cite(state_cites(state)))


def state_words(milestone: Milestone, state: State, words: Words, today: date) -> str:
    """ "planned for 2026, day not announced (Brussels); reported, not confirmed: held on 5 May 2026"."""
    said = [_event_words(milestone, state.event, state.when, state.place, words)] if state.event else []
    told = (_event_words(milestone, report.event, report.when, report.place, words) for report in state.unconfirmed)
    said += [words("milestone.unconfirmed", what=what) for what in dict.fromkeys(told)]
    if state.unreported_on(today):
        said.append(words("milestone.no_report"))
    return words("text.semicolon").join(said) or words("milestone.nothing")


def state_cites(state: State) -> tuple[Citation, ...]:
    """The citations behind the state and behind every unconfirmed report."""
    reports = (state.report, state.dated_by, *state.unconfirmed)
    return tuple(cite for report in reports if report for cite in report.cites)


def _event_words(milestone: Milestone, event: Event, when: EDTFDate | None, place: Text | None, words: Words) -> str:
    name = "done" if event is Event.HELD and milestone.nature is Nature.STEP else str(event)
    if when is None:
        said = words(f"milestone.undated.{name}")
    elif when.precision is Precision.OPEN and event is not Event.CANCELLED:
        said = words("milestone.open", event=words(f"milestone.open_event.{name}"), when=date_words(when, words))
    else:
        said = words(f"milestone.event.{name}", when=_when(event, when, words))
    return words("milestone.at", said=said, place=place.show(words.language)) if place else said


def _when(event: Event, when: EDTFDate, words: Words) -> str:
    """The date, with the preposition that a past event wants."""
    if event is not Event.HELD:
        return date_words(when, words, expected=event is not Event.CANCELLED)
    key = {Precision.DAY: "day", Precision.INTERVAL: "span"}.get(when.precision, "other")
    return words(f"milestone.time.{key}", when=date_words(when, words))


def _ledger_line(build: CardBuilder, milestone: Milestone, report: Report) -> Statement:
    words = build.words
    said = _event_words(milestone, report.event, report.when, report.place, words)
    if not confirmed(report, build.library.sources):
        said = words("milestone.unconfirmed", what=said)
    line = words("milestone.reported", date=date_words(report.reported, words), what=said)
    note = report.note.show(words.language) if report.note else ""
    return Statement(sentences((line, note), words), build.cite(report.cites))
