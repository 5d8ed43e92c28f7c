"""In which language the terminal is answered."""

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import ROOT, Run

ENGLISH, JAPANESE = "What you can ask", "質問できること"


def title(briefing: Run, *options: str, line: str = "/help", cwd: Path = ROOT) -> str:
    done = briefing("say", line, *options, cwd=cwd)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()[0]


def speaks(monkeypatch: pytest.MonkeyPatch, **variables: str) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)


@pytest.fixture
def tokyo(tmp_path: Path) -> Path:
    """A desk whose own language is Japanese, with one channel for which English was chosen."""
    for folder in ("briefs", "config"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    settings = tmp_path / "config" / "bot.yaml"
    changed = settings.read_text(encoding="utf-8").replace("language: en", "language: ja", 1)
    settings.write_text(changed.replace('name: "#general"', 'name: "#general"\n    language: en', 1), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("variables", "said"),
    [
        ({"LANG": "ja_JP.UTF-8"}, JAPANESE),
        ({"LANG": "ja"}, JAPANESE),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "ja_JP@x"}, JAPANESE),
        ({"LANG": "ja_JP.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"}, ENGLISH),
        ({"LC_MESSAGES": "en_GB.UTF-8", "LC_ALL": "ja_JP.UTF-8"}, JAPANESE),
        ({"LANG": "ja_JP.UTF-8", "LC_ALL": "en_GB.UTF-8"}, ENGLISH),
        ({"LANG": "ja_JP.UTF-8", "LC_ALL": "", "LC_MESSAGES": ""}, JAPANESE),
        ({"LANG": "ja_JP.UTF-8", "LC_ALL": "C"}, ENGLISH),
        ({"LANG": "fr_FR.UTF-8"}, ENGLISH),
        ({}, ENGLISH),
    ],
)
def test_a_terminal_is_answered_in_its_own_language(
    briefing: Run, monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], said: str
) -> None:
    speaks(monkeypatch, **variables)
    assert title(briefing) == said


def test_a_terminal_that_says_nothing_is_answered_in_the_desks_own(
    briefing: Run, tokyo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert title(briefing, cwd=tokyo) == JAPANESE
    speaks(monkeypatch, LANG="C.UTF-8")
    assert title(briefing, cwd=tokyo) == JAPANESE
    speaks(monkeypatch, LANG="en_US.UTF-8")
    assert title(briefing, cwd=tokyo) == ENGLISH


def test_what_was_chosen_for_a_channel_comes_before_the_terminals_own(
    briefing: Run, tokyo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    speaks(monkeypatch, LANG="ja_JP.UTF-8")
    assert title(briefing, "--place", "console:general", cwd=tokyo) == ENGLISH
    speaks(monkeypatch, LANG="en_US.UTF-8")
    assert title(briefing, "--place", "console:milestones", cwd=tokyo) == ENGLISH
    monkeypatch.delenv("LANG")
    assert title(briefing, "--place", "console:milestones", cwd=tokyo) == JAPANESE


@pytest.mark.parametrize(("locale", "said"), [("en", ENGLISH), ("ja", JAPANESE)])
def test_what_is_asked_for_by_locale_comes_before_all(
    briefing: Run, tokyo: Path, monkeypatch: pytest.MonkeyPatch, locale: str, said: str
) -> None:
    speaks(monkeypatch, LANG="ja_JP.UTF-8")
    assert title(briefing, "--locale", locale, "--place", "console:general", cwd=tokyo) == said


def test_json_tells_which_language_it_was(briefing: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    speaks(monkeypatch, LANG="ja_JP.UTF-8")
    answer = json.loads(briefing("say", "/figure digital-deficit-japan", "--json").stdout)
    assert (answer["command"], answer["locale"]) == ("/figure digital-deficit-japan", "ja")
    assert "6.65兆円(380億ユーロ)、2024年" in answer["lead"]
    assert json.loads(briefing("say", "/about", "--json", "--locale", "en").stdout)["locale"] == "en"


def test_errors_are_told_in_it_too(briefing: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    speaks(monkeypatch, LANG="ja_JP.UTF-8")
    done = briefing("say", "/nosuch")
    assert done.returncode == 1
    assert "「nosuch」というコマンドはありません。" in done.stdout


def chat(briefing: Run, *lines: str, options: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    """Language and title of each answer of one conversation."""
    done = briefing("chat", "--json", *options, stdin="".join(f"{line}\n" for line in lines))
    assert done.returncode == 0, done.stderr
    return [(card["locale"], card["title"]) for card in map(json.loads, done.stdout.splitlines())]


def test_what_is_set_in_a_conversation_holds_until_its_end(briefing: Run) -> None:
    said = chat(briefing, "/help", "/settings language:ja", "/help", "/settings language:auto", "/help")
    assert [language for language, _ in said] == ["en", "ja", "ja", "en", "en"]
    assert chat(briefing, "/help") == [("en", ENGLISH)]


def test_a_conversation_begins_in_the_language_that_it_was_given(
    briefing: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert chat(briefing, "/help", "/settings English", "/help", options=("--locale", "ja"))[::2] == [
        ("ja", JAPANESE),
        ("en", ENGLISH),
    ]
    speaks(monkeypatch, LANG="ja_JP.UTF-8")
    assert chat(briefing, "/help") == [("ja", JAPANESE)]
    assert chat(briefing, "/help", options=("--locale", "en")) == [("en", ENGLISH)]


def test_one_who_goes_back_to_automatic_gets_the_terminals_language(
    briefing: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    speaks(monkeypatch, LANG="ja_JP.UTF-8")
    said = chat(briefing, "/settings language:auto", "/help", options=("--locale", "en"))
    assert [language for language, _ in said] == ["ja", "ja"]


def test_no_other_language_can_be_asked_for(briefing: Run) -> None:
    done = briefing("say", "/help", "--locale", "fr")
    assert (done.returncode, done.stdout) == (2, "")
