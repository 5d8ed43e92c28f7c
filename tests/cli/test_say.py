"""`briefing say` and its JSON, over the real library."""

import json
import subprocess
import sys
from typing import Any

import pytest

from tests.cli.conftest import ROOT, Run


def answer(briefing: Run, line: str, *options: str) -> dict[str, Any]:
    done = briefing("say", line, "--json", "--now", "2026-11-22T12:00:00+01:00", *options)
    assert done.returncode == 0, done.stderr
    answered: dict[str, Any] = json.loads(done.stdout)
    return answered


def test_the_digital_deficit_with_its_equivalent_source_and_place(briefing: Run) -> None:
    said = answer(briefing, "/figure digital deficit")
    assert said["found"] is True
    assert "¥6.65 trillion (€38 billion), 2024" in said["lead"]
    assert said["items"][0] == {"kind": "figure", "id": "digital-deficit-japan", "score": 1.0}
    cited = said["citations"][0]
    assert cited["archive"] == "000_e173792c4d2d60be.txt"
    assert cited["at"] == "line 22"
    assert (cited["kind"], cited["published"]) == ("stakeholder", "2025-10-15")
    assert {"source", "title", "publisher", "read"} <= cited.keys()


def test_the_fourth_council_with_the_precision_it_has(briefing: Run) -> None:
    said = answer(briefing, "/milestones")
    assert "Fourth Digital Partnership Council: planned for 2026, day not announced (Brussels)" in said["text"]
    assert "reported, not confirmed: held on 5 May 2026" in said["text"]


def test_what_was_known_on_an_earlier_day(briefing: Run) -> None:
    said = answer(briefing, "/milestone council-4", "--known-on", "2026-02-01")
    assert said["lead"] == "Planned for 2026, day not announced (Brussels)."
    before = answer(briefing, "/milestone council-4", "--known-on", "2025-01-01")
    assert before["found"] is False


def test_what_is_not_held_is_done_and_says_so(briefing: Run) -> None:
    said = answer(briefing, "/figure price of rice in 1850")
    assert said["found"] is False
    assert said["citations"] == []


def test_a_misspelling_is_met_with_what_may_be_meant(briefing: Run) -> None:
    said = answer(briefing, "/term dftf")
    assert "/term dfft" in [button["command"] for button in said["buttons"]]


def test_plain_text_without_a_terminal(briefing: Run) -> None:
    done = briefing("say", "/about")
    assert done.returncode == 0
    assert done.stdout.startswith("About this briefing desk")
    assert "\x1b" not in done.stdout


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (["say", "/about", "--now", "yesterday"], 2, "is no moment"),
        (["say", "/about", "--place", "console:none"], 1, "There is no place console:none"),
        (["say", "/about", "--briefs", "nowhere"], 1, "There is no folder nowhere"),
        (["say", "/about", "--config", "nowhere"], 1, "There is no folder nowhere"),
        (["nonsense"], 2, "No such command"),
    ],
)
def test_a_wrong_call_is_a_sentence_and_no_traceback(briefing: Run, words: list[str], status: int, said: str) -> None:
    done = briefing(*words)
    assert (done.returncode, done.stdout) == (status, "")
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_reader_is_told_apart_from_an_admin(briefing: Run) -> None:
    assert answer(briefing, "/help", "--role", "reader")["found"] is True


HEAVY = {"discord", "slack_bolt", "aiohttp", "sqlalchemy", "matplotlib", "apscheduler", "alembic", "watchfiles", "edtf"}


def test_one_answer_imports_nothing_heavy() -> None:
    code = (
        "import sys; sys.argv = ['briefing', 'say', '/figure digital deficit']\n"
        "from bot.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        f"print(sorted({HEAVY!r} & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


def test_chat_answers_line_after_line(briefing: Run) -> None:
    done = briefing("chat", stdin="/term dfft\n/nonsense\nexit\n/about\n")
    assert done.returncode == 0
    assert "Data Free Flow with Trust" in done.stdout
    assert "There is no command “nonsense”" in done.stdout
    assert "About this briefing desk" not in done.stdout


def test_chat_gives_one_json_object_a_line(briefing: Run) -> None:
    done = briefing("chat", "--json", stdin="/term dfft\n/about\n")
    assert [json.loads(line)["command"] for line in done.stdout.splitlines()] == ["/term dfft", "/about"]


@pytest.mark.parametrize(("line", "status"), [("/nosuch", 1), ("/milestones within:soon", 1), ("/term nosuch", 0)])
def test_what_cannot_be_done_ends_with_1_and_what_is_not_held_with_0(briefing: Run, line: str, status: int) -> None:
    assert briefing("say", line).returncode == status


@pytest.mark.parametrize(
    "words",
    [
        ["preview", "--place", "console:none"],
        ["preview", "--from", "2026-12-31", "--until", "2026-12-01"],
        ["preview", "--from", "9999-12-31"],
        ["say", "/about", "--now", "0001-01-01T00:00:00+14:00"],
    ],
)
def test_a_span_or_place_that_makes_no_sense_is_a_sentence(briefing: Run, words: list[str]) -> None:
    done = briefing(*words)
    assert done.returncode in (1, 2)
    assert done.stderr
    assert "Traceback" not in done.stderr
