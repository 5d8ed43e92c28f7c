import pytest

from tests.checks.conftest import Files

AI, CHIPS = "briefs/topics/ai.yaml", "briefs/topics/chips.yaml"
VALUE = "{id: one, value: 1, unit: percent, recorded: 2026-11-22, cites: [{source: release}]}"
REPORT = "{id: one, event: held, reported: 2026, recorded: 2026-11-22, cites: [{source: release}]}"


def figure(id: str, title: str, rest: str = "") -> str:
    return f"{{id: {id}, title: {{en: {title}}}, definition: {{en: d}}, observations: [{VALUE}]{rest}}}"


def figures(files: Files, *given: str) -> None:
    text = (files.folder / CHIPS).read_text()
    files.write(CHIPS, text + "figures:\n" + "".join(f"  - {one}\n" for one in given))


@pytest.mark.parametrize(
    ("name", "content", "place"),
    [
        (CHIPS, "aliases: [A.I.!, ai]\n", "1:1"),
        (CHIPS, f"figures:\n  - {figure('share-2', 'SHARE')}\n", "7:5"),
        (
            CHIPS,
            f"milestones:\n  - {{id: c4, title: {{en: The fourth}}, aliases: [council], reports: [{REPORT}]}}\n",
            "7:5",
        ),
        (
            "briefs/glossary.yaml",
            "  - {id: t, name: {en: T}, expansion: {en: ＤＦＦＴ}, definition: {en: d}, cites: [{source: release}]}\n",
            "7:5",
        ),
        ("briefs/people.yaml", "  - {id: other, name: {en: Taira}, roles: []}\n", "7:5"),
    ],
)
def test_a_name_that_two_things_of_one_kind_share_is_a_fault(files: Files, name: str, content: str, place: str) -> None:
    files.write(name, (files.folder / name).read_text() + content)
    assert f"{name}:{place} duplicate-name" in files.faults()


def test_the_fault_names_the_other_thing(files: Files) -> None:
    figures(files, figure("share-2", "Share"))
    assert files.read().faults[0].message == "“share” also names “share”."


def test_figures_of_one_family_may_share_a_name(files: Files) -> None:
    figures(files, figure("a", "Deficit", ", family: deficit"), figure("b", "Deficit", ", family: deficit"))
    assert files.faults() == []


def test_figures_of_different_families_may_not(files: Files) -> None:
    figures(files, figure("a", "Deficit", ", family: digital"), figure("b", "Deficit", ", family: trade"))
    assert files.faults() == [f"{CHIPS}:8:5 duplicate-name"]


def test_things_of_different_kinds_may_share_a_name(files: Files) -> None:
    files.change(AI, "title: {en: Council}", "title: {en: Share}")
    files.change("briefs/glossary.yaml", "name: {en: DFFT}", "name: {en: AI}")
    assert files.faults() == []
