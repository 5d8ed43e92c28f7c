"""What `briefing new` writes: valid, commented, and a draft until its editor has finished it."""

import json
import re
import textwrap
from datetime import date

from bot.core.source import Source

DRAFT = "draft: true  # Nobody sees it. Delete this line when all texts with ✎ are written."


def topic(today: date) -> str:
    """A whole topic file."""
    return f"""\
# yaml-language-server: $schema=../../config/schema/topic.json
{DRAFT}
title:
  en: "✎ The topic's name, as a heading"
  ja: "✎ The same in Japanese; delete these lines if nobody reads Japanese"
summary:
  en: >-
    ✎ What a colleague has to know first, in at most 80 words: no opinion without its speaker, no plan told as done.
  ja: >-
    ✎ The same in Japanese, in である and at most 280 characters
owner: {{en: editors, ja: 編集部}}
reviewed: {today}
review_interval: P3M  # how often somebody holds it against its sources: P1M, P3M, P1Y
# aliases: [what people type, when they look for it]
# related: [partnership]

# Each point is one statement in at most 30 words, with the place that it comes from. An opinion names its speaker, in
# the text itself and in said_by. To write one, take the # at the beginning of each of these lines away:
#key_points:
#  - text:
#      en: The third Council, its release says, ... in your own words.
#      ja: プレスリリースによると、第3回閣僚級会合は…
#    cites:
#      - {{source: council-3-release, at: "line 3"}}
#    recorded: {today}
#    said_by: {{en: "Who holds this opinion", ja: "…"}}

# Add figures and milestones with: briefing new figure, briefing new milestone
"""


def figure(name: str, source: Source, at: str | None, today: date) -> str:
    """A figure with one observation."""
    return f"""\
- id: {name}
  {DRAFT}
  title:
    en: "✎ What is counted, and whose count it is"
    ja: "✎ The same in Japanese"
  definition:
    en: "✎ What exactly is counted and how, and what is not"
    ja: "✎ The same in Japanese"
  # family: a-name  # figures of one family sound alike, and are shown side by side
  aliases: []
  observations:
{observation("first", source, at, today)}"""


def observation(name: str, source: Source, at: str | None, today: date) -> str:
    """One dated, sourced value."""
    return f"""\
    - id: {name}
      value: 0  # ✎ as the source writes it: 17500, 0.5, 6.65 trillion
      unit: percent  # ✎ percent, a currency (JPY, EUR, USD), or count, and then counted: {{en: jobs, ja: 人}} above
      as_of: {_plain(source.published)}  # ✎ the day or period that it speaks of: 2024, 2024-H1, 2025-05-12
      # qualifier: more-than  # exactly, about, more-than, less-than, up-to, at-least
      # status: planned  # measured (usual), preliminary, planned, forecast, claimed
      # said_by: {{en: "Whose claim it is", ja: "…"}}
{_cites(source, at, 6)}
      recorded: {today}
      note: {{en: "✎ Delete this line when value, unit, date and place are right."}}
"""


def milestone(name: str, source: Source, at: str | None, today: date) -> str:
    """A milestone with one report."""
    first = textwrap.indent(report("first", source, at, today, draft=False), "    ")
    return f"""\
- id: {name}
  {DRAFT}
  title:
    en: "✎ What is to happen, or has happened"
    ja: "✎ The same in Japanese"
  nature: meeting  # a meeting is held; a step (a signature, a law's first day, a publication) is done
  aliases: []
  reports:
{first}"""


def report(name: str, source: Source, at: str | None, today: date, *, draft: bool = True) -> str:
    """One more line of a milestone's ledger."""
    return f"""\
- id: {name}{f"{chr(10)}  {DRAFT}" if draft else ""}
  event: planned  # planned, dated (a day is set), moved, held, cancelled; withdrawn takes a report back
  when: {today.year + 1}  # ✎ no more precise than the source: 2027, 2027-H1, 2027-Q3, 2027-05, 2027-05-12
  # place: {{en: Brussels, ja: ブリュッセル}}
  reported: {_plain(source.published)}  # when the source said so
  recorded: {today}
{_cites(source, at, 2)}
  note: {{en: "✎ Delete this line, or write what a reader has to know, when event and dates are right."}}
"""


def source(name: str, archive: str | None, today: date) -> str:
    """A document that facts can cite."""
    kept = f"archive: {_quoted(archive)}" if archive else "# archive: the file name of its full text, where we hold one"
    return f"""\
- id: {name}
  {DRAFT}
  title: "✎ Its title, as printed"
  publisher: "✎ Who published it"
  # author: Name
  kind: stakeholder  # ✎ official, press, analysis, or stakeholder (an association, a company, a project)
  read: excerpt  # ✎ full or excerpt: how much of it you have read
  published: {today}  # ✎ as precisely as it is known; add ? to a date that you inferred
  about: {{en: "✎ Delete this line when kind, read and published are right, or write what the document is."}}
  {kept}
  # url: "https://…"
  language: en
"""


def _cites(source: Source, at: str | None, indent: int) -> str:
    place = at or ("line 1" if source.archive else None)
    where = f", at: {_quoted(place)}" if place else ""
    unsure = "  # ✎ the line in the archived text" if place and not at else ""
    margin = " " * indent
    return f"{margin}cites:\n{margin}  - {{source: {source.id}{where}}}{unsure}"


def _quoted(text: str) -> str:
    """As YAML reads it back, whatever it holds."""
    return json.dumps(text, ensure_ascii=False)


def _plain(value: object) -> str:
    """Without quotes where YAML needs none."""
    return str(value) if re.fullmatch(r"[\w?~%/.-]+", str(value)) else _quoted(str(value))
