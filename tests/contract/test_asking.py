"""Asking, pressing, privacy and length, alike on every platform."""

from tests.contract.rig import POINTS, Rig


async def test_a_question_gets_its_card_with_its_source(rig: Rig) -> None:
    said = await rig.ask("/brief partnership")
    for text in ("Brief partnership", "A short summary.", "The two sides met.", "[1]", "European Commission"):
        assert text in said.text


async def test_a_button_leads_to_its_card(rig: Rig) -> None:
    said = await rig.ask("/brief partnership")
    milestones = await said.press["All milestones"]()
    assert "Milestone council" in milestones.text
    assert "9 December 2026" in milestones.text


async def test_an_entry_of_a_list_leads_to_its_card(rig: Rig) -> None:
    said = await (await rig.ask("/milestones")).press["Milestone council"]()
    assert "What was reported" in said.text


async def test_what_we_do_not_hold_is_said_to_the_asker_alone(rig: Rig) -> None:
    before = await rig.public()
    said = await rig.ask("/brief partnreship")
    assert "Did you mean" in said.text
    assert "The two sides met." in (await said.press["Brief partnership"]()).text
    assert not any("Did you mean" in text for text in await rig.public())
    assert before == []


async def test_where_answers_are_private_nobody_else_sees_them_until_they_are_shown(rig: Rig) -> None:
    said = await rig.ask("/brief partnership")
    if not rig.private:
        assert any("The two sides met." in text for text in await rig.public()), "the team's console is for all"
        return
    assert await rig.public() == []
    if rig.place.platform == "terminal":
        return  # nobody else looks at it
    await said.press["Show to everyone"]()
    (shown,) = await rig.public()
    assert "Shown to everyone by" in shown
    assert "The two sides met." in shown


async def test_a_long_answer_is_cut_nowhere(rig: Rig) -> None:
    whole = await (await rig.ask("/brief chips")).whole()
    assert [n for n in range(POINTS) if f"Point {n}: of very" not in " ".join(whole.split())] == []


async def test_after_a_restart_old_buttons_still_work(rig: Rig) -> None:
    said = await rig.ask("/brief partnership")
    await rig.restart()
    assert "Milestone council" in (await said.press["All milestones"]()).text


async def test_a_question_that_cannot_be_answered_gets_a_sentence(rig: Rig) -> None:
    said = await rig.ask("/brief <!channel> & @everyone *bold* `code`")
    assert "briefs lists the topics" in said.text
    if rig.typed:
        assert "There is no command “nonsense”" in (await rig.ask("/nonsense")).text
        assert "Please say which topic" in (await rig.ask("/brief")).text
