import re
from datetime import date

from bot.core.milestone import Event
from bot.core.person import Role
from tests.commands.asking import Desk, commands_of, said
from tests.factories import brief, cites, edtf, library, milestone, person, point, report, source, text

EARLY = Role(title=text("Minister"), as_of=edtf("2024-10"), cites=cites("early"))
LATE = Role(title=text("Executive Vice-President"), as_of=edtf("2025-05-12"), cites=cites("release"))
WHO = person("henna", "Henna Virkkunen", EARLY, LATE, topics=("ai", "gone"), aliases=("Virkkunen Henna",))
HELD = library(
    [
        brief(
            "ai",
            title=text("AI"),
            key_points=(point("She opened the talks.", people=("henna",)), point("Others spoke.")),
            milestones=(
                milestone(
                    "third", report("held", Event.HELD, "2025-05-12", people=("henna",)), title=text("Third Council")
                ),
                milestone("fourth"),
            ),
        )
    ],
    sources=[source("early", published=edtf("2024-10-01"))],
    people=[WHO, person("other", "Somebody Else")],
)


async def test_a_person_is_who_a_source_said_and_when() -> None:
    card = await Desk(HELD).ask("/person Virkkunen Henna")
    assert card.title == "Henna Virkkunen"
    assert card.lead == "Henna Virkkunen: Executive Vice-President (as of 12 May 2025)."
    assert card.citations[card.lead_cites[0] - 1].source == "release"


async def test_several_roles_stand_newest_first_each_with_its_date() -> None:
    card = await Desk(HELD).ask("/person henna")
    assert said(card)["Roles"] == [
        "Executive Vice-President (as of 12 May 2025)",
        "Minister (as of October 2024)",
    ]


async def test_no_role_ever_stands_without_a_date() -> None:
    card = await Desk(HELD).ask("/person henna")
    for title in ("Executive Vice-President", "Minister"):
        assert len(re.findall(title, card.text)) == len(re.findall(rf"{title} \(as of [^)]*\d{{4}}\)", card.text))


async def test_what_a_person_did_and_said_is_listed() -> None:
    card = await Desk(HELD).ask("/person henna")
    assert said(card)["In our briefs"] == ["She opened the talks."]
    assert said(card)["Took part in"] == ["Third Council: held on 12 May 2025"]


async def test_a_person_of_whom_we_know_only_a_role_has_only_that() -> None:
    card = await Desk(HELD).ask("/person somebody else")
    assert (card.found, said(card), commands_of(card)) == (True, {}, [])


async def test_a_person_leads_on_to_the_topics_that_there_are() -> None:
    assert commands_of(await Desk(HELD).ask("/person henna")) == ["/brief ai"]


async def test_a_role_that_was_not_yet_known_is_not_shown_for_an_earlier_day() -> None:
    card = await Desk(HELD).ask("/person henna", known_on=date(2024, 12, 31))
    assert "Executive Vice-President" not in card.text
