"""Names and aliases: found exactly, then by their beginning, then by likeness."""

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from bot.core.errors import NotHeld
from bot.core.library import WIDE, Kind, Library, Named, fold

LIKENESS, WIDE_LIKENESS = 70, 60
"""From 0 to 100: how alike a name must be to be offered as "did you mean". A Japanese character says as much as two or
three letters: of three of them one may be wrong."""

SUGGESTIONS = 10
"""More would bury what was meant."""

CHOICES = 25
"""Discord shows at most 25 choices while one types (Discord API, Application Commands, autocomplete)."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """`found` is what was meant, if that is clear; else `suggestions`, most alike first."""

    found: Named | None
    suggestions: tuple[Named, ...] = ()


def resolve(library: Library, kind: Kind, name: str) -> Resolved:
    """The one thing of this kind that `name` stands for."""
    wanted, entries = fold(name), library.named[kind]
    beginning = [entry for entry in entries if wanted and any(n.startswith(wanted) for n in entry.folded())]
    candidates = exact(library, kind, name) or beginning
    if len(candidates) == 1 or _one_family(library, candidates):
        return Resolved(_foremost(library, candidates))
    return Resolved(None, tuple(candidates)[:SUGGESTIONS] or alike(entries, wanted))


def exact(library: Library, kind: Kind, name: str) -> list[Named]:
    """Everything of this kind that has this very name."""
    wanted = fold(name)
    return [entry for entry in library.named[kind] if wanted in entry.folded()]


def alike(entries: Sequence[Named], wanted: str, limit: int = 5) -> tuple[Named, ...]:
    """The entries most like `wanted`, best first."""
    names = {(entry.id, name): entry for entry in entries for name in entry.folded()}
    keys = list(names)
    least = WIDE_LIKENESS if WIDE.search(wanted) else LIKENESS
    scored = process.extract(wanted, [name for _, name in keys], scorer=fuzz.WRatio, score_cutoff=least, limit=25)
    best = dict.fromkeys(keys[index][0] for _, _, index in scored)
    by_id = {entry.id: entry for entry in entries}
    return tuple(by_id[entry] for entry in best)[:limit]


def complete(library: Library, kind: Kind, typed: str, language: str) -> tuple[Named, ...]:
    """What may be meant while one types: by beginning, then by a word's beginning, then by likeness."""
    wanted = fold(typed)
    entries = sorted(library.named[kind], key=lambda entry: entry.label.show(language).casefold())
    if not wanted:
        return tuple(entries)[:CHOICES]
    ranked = [(rank, entry) for entry in entries if (rank := _rank(entry, wanted, language)) is not None]
    ranked.sort(key=lambda pair: (pair[0], not _preferred(library, pair[1])))
    return tuple(entry for _, entry in ranked)[:CHOICES] or alike(entries, wanted, CHOICES)


def _rank(entry: Named, wanted: str, language: str) -> int | None:
    """How well the beginning fits: the shown name's, another name's, a word's inside; None if not at all. In Japanese,
    where a word begins cannot be seen, any place inside counts."""
    if fold(entry.label.show(language)).startswith(wanted):
        return 0
    names = entry.folded()
    if any(name.startswith(wanted) for name in names):
        return 1
    inside = wanted if WIDE.match(wanted) else f" {wanted}"
    return 2 if any(inside in name for name in names) else None


def _preferred(library: Library, entry: Named) -> bool:
    return entry.kind is Kind.FIGURE and library.figures[entry.id].preferred


def _one_family(library: Library, entries: Sequence[Named]) -> bool:
    if not entries or entries[0].kind is not Kind.FIGURE:
        return False
    families = {library.figures[entry.id].family for entry in entries}
    return len(families) == 1 and families != {None}


def _foremost(library: Library, entries: Sequence[Named]) -> Named:
    """Of several figures by one name, the preferred one."""
    return min(entries, key=lambda entry: not _preferred(library, entry))


def identify(library: Library, kind: Kind, name: str, language: str, command: str = "") -> str:
    """The id of what `name` stands for; raises NotHeld with what may have been meant, as the command that was
    asked for (`/milestones topic:`) or else as the one that shows it."""
    resolved = resolve(library, kind, name)
    if resolved.found:
        return resolved.found.id
    suggestions = [(near.label.show(language), f"{command or f'/{kind} '}{near.id}") for near in resolved.suggestions]
    key = "did_you_mean" if suggestions else "not_held"
    raise NotHeld(f"{key}.{kind}", name=name, suggestions=suggestions)
