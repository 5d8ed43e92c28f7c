"""The page in a real browser: what the cards offer to press."""

from playwright.async_api import Page, expect

from bot.core.card import Picture
from tests.platforms.console.support import GENERAL, HOSTILE, Running, ask, opened, post_card


async def test_markup_in_content_stays_text(page: Page, console: Running) -> None:
    await opened(page, console)
    answer = await ask(page, "/brief chips")
    await expect(answer).to_contain_text(f"A point with {HOSTILE} in it.")
    await expect(await ask(page, HOSTILE)).to_contain_text("There is no command")
    await expect(page.locator("article img")).to_have_count(0)
    assert await page.title() == "#general – Briefing Bot"


async def test_a_button_asks(page: Page, console: Running) -> None:
    await opened(page, console)
    answer = await ask(page, "/figure deficit")
    await answer.get_by_role("button", name="Brief: Chips").click()
    await expect(page.locator("article .line").last).to_have_text("/brief chips")
    await expect(page.get_by_role("heading", name="Chips")).to_be_visible()


async def test_a_list_asks_only_when_its_button_is_pressed(page: Page, console: Running) -> None:
    await opened(page, console)
    answer = await ask(page, "/brief chips")
    await answer.get_by_label("Open a figure…").select_option("Figure other-deficit")
    await expect(page.locator("article")).to_have_count(2)
    await answer.get_by_role("button", name="Open").click()
    await expect(page.locator("article .line").last).to_have_text("/figure other-deficit")
    await expect(page.get_by_role("heading", name="Figure other-deficit").first).to_be_visible()


async def test_a_form_updates_its_message_and_stays_open(page: Page, console: Running) -> None:
    await opened(page, console)
    answer = await ask(page, "/milestones")
    await answer.get_by_text("Filter").click()
    await answer.get_by_label("Topic").select_option("Chips")
    await answer.get_by_label("Within how many days").fill("60")
    await page.keyboard.press("Enter")
    await expect(answer.get_by_role("heading", name="Upcoming milestones: Chips")).to_be_visible()
    await expect(answer.get_by_role("button", name="Show")).to_be_visible()
    await expect(answer.get_by_label("Within how many days")).to_be_focused()
    await expect(page.locator("article")).to_have_count(2)


async def test_a_pager_turns_by_keyboard_and_keeps_the_focus(page: Page, console: Running) -> None:
    await opened(page, console)
    answer = await ask(page, "/milestones when:all")
    await answer.get_by_role("button", name="Next").focus()
    await page.keyboard.press("Enter")
    await expect(answer.get_by_text("Page 2 of 2")).to_be_visible()
    await expect(answer).to_be_focused()
    await answer.get_by_role("button", name="Previous").press("Space")
    await expect(answer.get_by_text("Page 1 of 2")).to_be_visible()
    await expect(page.locator("article")).to_have_count(2)


async def test_a_reference_leads_to_its_source(page: Page, console: Running) -> None:
    await opened(page, console)
    answer = await ask(page, "/brief chips")
    await ask(page, "/brief chips")
    await answer.locator("a.ref").first.click()
    source = answer.locator("li:target")
    await expect(source).to_contain_text("Title of release. European Commission, 12 May 2025, line 1")
    await expect(source).to_be_in_viewport()
    await expect(page.get_by_role("heading", name="#general")).to_be_visible()


async def test_a_long_answer_is_shown_from_its_question(page: Page, console: Running) -> None:
    await opened(page, console)
    for _ in range(3):
        answer = await ask(page, "/brief chips")
    await expect(page.locator("article .line").last).to_be_in_viewport()
    await expect(answer.get_by_role("heading", name="Chips")).to_be_in_viewport()
    await expect(answer.get_by_role("heading", name="Sources")).not_to_be_in_viewport()


async def test_a_picture_is_drawn_from_the_card_itself(page: Page, console: Running) -> None:
    dot = (
        b'<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><script>document.title="owned"</script></svg>'
    )
    await console.console.send(GENERAL, post_card(parts=(Picture("A chart of one dot", "image/svg+xml", dot),)), "m1")
    await opened(page, console)
    picture = page.get_by_role("img", name="A chart of one dot")
    await expect(picture).to_have_js_property("naturalWidth", 30)
    assert await page.title() == "#general – Briefing Bot"
