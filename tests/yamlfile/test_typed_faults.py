from pathlib import Path

import pytest

from tests.yamlfile.trees import faults


@pytest.mark.parametrize(
    ("content", "place", "message", "remedy"),
    [
        ("when: 2026\n", (1, 1), "“leaves” is missing.", "Add it."),
        ("leaves:\n  - number: 1\n", (2, 5), "“name” is missing.", "Add it."),
        (
            "leaves: [{name: a, numbr: 1}]\n",
            (1, 20),
            "“numbr” is not known here.",
            "Did you mean “number”? Known here: name,",
        ),
        ("leaves: []\nleafs: 1\n", (2, 1), "“leafs” is not known here.", "Did you mean “leaves”?"),
        ("leaves: []\nxyz: 1\n", (2, 1), "“xyz” is not known here.", "Known here: leaves, one,"),
        ("leaves: []\none: {name: a, nmae: b}\n", (2, 16), "“nmae” is not known here.", "Did you mean “name”?"),
        ("leaves: []\nby_name: {x: {name: a, dya: b}}\n", (2, 24), "“dya” is not known here.", "Did you mean “day”?"),
        ("leaves:\n", (1, 1), "“leaves” is empty.", "Write its value, or delete the line."),
        ("leaves:\n  - name:\n", (2, 5), "“name” is empty.", "Write its value, or delete the line."),
        ("leaves: a\n", (1, 1), "“leaves”: Here belongs a list.", "Begin each item with “- ”."),
        ("leaves: {name: a}\n", (1, 1), "“leaves”: Here belongs a list.", "Begin each item with “- ”."),
        ("leaves: [a]\n", (1, 10), "Here belongs a block of keys.", "Write “key: value” lines, indented."),
        ("leaves: []\nby_name: []\n", (2, 1), "Here belongs a block of keys.", "Write “key: value” lines"),
        ("leaves: [{name: [a]}]\n", (1, 11), "“name”: Here belongs a text.", "Write it after the colon"),
        (
            "leaves: [{name: a, number: 1.5}]\n",
            (1, 20),
            "“number”: Here belongs a whole number.",
            "Write it in digits.",
        ),
        ("leaves: [{name: a, on: maybe}]\n", (1, 20), "“on”: Here belongs yes or no.", "Write true or false."),
        ("leaves: [{name: a, day: 12 May}]\n", (1, 20), "“12 May” is no day.", "Write it as 2026-05-12."),
        ("leaves: [{name: a, day: 2026-02-30}]\n", (1, 20), "“2026-02-30” is no day.", "Write it as 2026-05-12."),
        (
            "leaves: [{name: a, role: boss}]\n",
            (1, 20),
            "“boss” cannot stand here.",
            "one of: 'reader', 'editor' or 'admin'.",
        ),
        (
            "leaves: [{name: a, colour: green}]\n",
            (1, 20),
            "“green” cannot stand here.",
            "Write one of: 'red' or 'blue'.",
        ),
        ("leaves: [{name: a, at: nine}]\n", (1, 20), "“at”: Here belongs a time of day.", "Write it as 09:00."),
        ("leaves: [{name: a, wait: soon}]\n", (1, 20), "“wait”: Here belongs a duration.", "Write it as PT30M"),
        (
            "leaves: []\nwhen: 2026-13\n",
            (2, 1),
            "“2026-13” is no date: there is no month 13.",
            "Write a date as 2026-05-12",
        ),
        ("leaves: []\nwhen: 2026-24\n", (2, 1), "a winter spans two years, so write its months.", "Write a date as"),
        ("leaves: []\nwhen: 12. May 2025\n", (2, 1), "“12. May 2025” is no date that we can read.", "Write a date as"),
        ("leaves: []\nevery: 3 months\n", (2, 1), "“3 months” is no period.", "Write it as P3M (months)"),
        ("leaves: []\namount: 17,500\n", (2, 1), "“17,500” is no number.", "Write it as 17500"),
        ("leaves: []\ntags: a, b\n", (2, 1), "“tags”: Here belongs a list.", "Begin each item with “- ”."),
        ("", (1, 1), "The file is empty.", "Fill it in, or delete it."),
        ("# nothing\n", (1, 1), "The file is empty.", "Fill it in, or delete it."),
        ("- a\n", (1, 1), "“the file”: Here belongs a block of keys.", "Write “key: value” lines, indented."),
        ("just words\n", (1, 1), "Here belongs a block of keys.", "Write “key: value” lines, indented."),
    ],
)
def test_what_is_wrong_is_told_in_words_at_its_place(
    tmp_path: Path, content: str, place: tuple[int, int], message: str, remedy: str
) -> None:
    (found,) = faults(tmp_path, content)
    assert (found.file, found.line, found.column) == ("briefs/x.yaml", *place)
    assert found.message.endswith(message)
    assert remedy in found.remedy
