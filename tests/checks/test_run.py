import shutil

import pytest

from bot import checks
from bot.core.errors import SetupError
from tests.checks.conftest import Files


def test_a_desk_in_which_nothing_is_wrong_has_neither_faults_nor_warnings(files: Files) -> None:
    read = files.read()
    assert (read.faults, read.warnings) == ((), ())
    assert read.settings is not None
    assert ([*read.library.briefs], [*read.settings.subscriptions]) == (["ai", "chips"], ["weekly"])


def test_all_faults_of_all_files_are_told_at_once_in_the_order_of_the_files(files: Files) -> None:
    files.change(
        "briefs/topics/ai.yaml", "unit: percent, recorded: 2026-11-22, cites: [{source: release}], ", "unit: %, "
    )
    files.change("briefs/topics/chips.yaml", "P3M", "quarterly")
    files.change("briefs/glossary.yaml", "release", "relase")
    files.change("config/schedule.yaml", "digest", "digset")
    assert files.faults() == [
        "briefs/glossary.yaml:6:14 unknown-source",
        "briefs/topics/ai.yaml:19:36 yaml",
        "briefs/topics/chips.yaml:5:1 value-error",
        "config/schedule.yaml:2:18 unknown-reference",
    ]


def test_every_fault_says_what_to_do(files: Files) -> None:
    files.change("briefs/topics/ai.yaml", "id: council", "id: Council 4")
    (fault,) = files.read().faults
    assert (fault.message, fault.remedy) == (
        "“Council 4” cannot be an id.",
        "Use small letters, digits and single hyphens, such as council-4.",
    )


def test_a_warning_is_no_fault(files: Files) -> None:
    files.change("briefs/topics/chips.yaml", "reviewed: 2026-11-22", "reviewed: 2025-11-22")
    assert (files.faults(), files.warnings()) == ([], ["briefs/topics/chips.yaml:4:1 review-overdue"])


@pytest.mark.parametrize("name", ["briefs", "config"])
def test_a_missing_folder_stops_everything(files: Files, name: str) -> None:
    shutil.rmtree(files.folder / name)
    with pytest.raises(SetupError, match=rf"There is no folder .*{name}"):
        files.read()


@pytest.mark.parametrize("limit", ["0", "-5"])
def test_a_limit_that_would_let_nobody_ask_is_a_fault(files: Files, limit: str) -> None:
    files.change("config/bot.yaml", "zone: Europe/Brussels", f"zone: Europe/Brussels\nquestions_per_minute: {limit}")
    assert [fault.line for fault in files.read().faults] == [2]


def test_a_new_file_is_all_that_a_new_rule_needs(files: Files, monkeypatch: pytest.MonkeyPatch) -> None:
    rules = files.folder / "rules"
    rules.mkdir()
    (rules / "doubt.py").write_text(
        "from bot.checks.held import Level, Rule, topics\n"
        "def check(held):\n"
        "    documents = [document for document, _ in topics(held)]\n"
        "    return [document.fault((), 'doubt', 'Doubtful.', 'Think.') for document in reversed(documents)]\n"
        "RULE = Rule(check, Level.WARNING)\n"
    )
    monkeypatch.setattr(checks, "__path__", [*checks.__path__, str(rules)])
    assert files.warnings() == ["briefs/topics/ai.yaml:1:1 doubt", "briefs/topics/chips.yaml:1:1 doubt"]
