"""The page in a real browser: typing commands, and pressing what the cards offer."""

from playwright.async_api import Locator, Page, expect

from tests.platforms.console.support import HOSTILE, Running


async def opened(page: Page, console: Running) -> Page:
    await page.goto(console.url)
    await expect(page.get_by_role("heading", name="#general")).to_be_visible()
    return page


async def ask(page: Page, line: str) -> Locator:
    """Send a line by keyboard; the answer's element."""
    before = await page.locator("article.answer").count()
    await page.fill("#line", line)
    await page.keyboard.press("Escape")
    await page.keyboard.press("Enter")
    answer = page.locator("article.answer").nth(before)
    await expect(answer).to_be_visible()
    return answer


async def test_commands_and_names_are_completed_by_keyboard(page: Page, console: Running) -> None:
    await opened(page, console)
    line, options = page.get_by_role("combobox", name="Ask the desk"), page.get_by_role("option")
    await expect(line).to_be_focused()
    await page.keyboard.type("/bri")
    await expect(options).to_have_count(2)
    await expect(line).to_have_attribute("aria-expanded", "true")
    await page.keyboard.press("ArrowUp")
    await page.keyboard.press("ArrowDown")
    await expect(options.first).to_have_attribute("aria-selected", "true")
    await expect(line).to_have_attribute("aria-activedescendant", "suggestion-0")
    await page.keyboard.press("Enter")
    await expect(line).to_have_value("/brief ")
    await page.keyboard.type("ch")
    await expect(options.first).to_contain_text("Chips")
    await page.keyboard.press("Tab")
    await expect(line).to_have_value("/brief chips")
    await expect(options).to_have_count(0)
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", name="Chips")).to_be_visible()
    await expect(line).to_have_value("")


async def test_commands_are_completed_by_mouse(page: Page, console: Running) -> None:
    await opened(page, console)
    await page.keyboard.type("/")
    await page.get_by_role("option", name="/briefs").click()
    await expect(page.locator("#line")).to_have_value("/briefs ")
    await expect(page.locator("#line")).to_be_focused()
    await page.get_by_role("button", name="Ask", exact=True).click()
    await expect(page.get_by_role("heading", name="Briefs")).to_be_visible()


async def test_the_list_closes_and_a_line_goes_as_it_stands(page: Page, console: Running) -> None:
    await opened(page, console)
    await page.keyboard.type("/brief")
    await expect(page.get_by_role("option")).to_have_count(2)
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("option")).to_have_count(0)
    await page.keyboard.press("ArrowDown")
    await expect(page.get_by_role("option")).to_have_count(2)
    await page.keyboard.press("Enter")
    await expect(page.get_by_text("Please say which topic")).to_be_visible()
    await page.keyboard.press("ArrowUp")
    await expect(page.locator("#line")).to_have_value("/brief")


async def test_an_input_method_keeps_its_own_enter(page: Page, console: Running) -> None:
    await opened(page, console)
    keyboard = await page.context.new_cdp_session(page)
    await keyboard.send("Input.imeSetComposition", {"text": "にほん", "selectionStart": 3, "selectionEnd": 3})
    await page.keyboard.press("Enter")
    await page.keyboard.press("ArrowUp")
    await expect(page.locator("#line")).to_have_value("にほん")
    await expect(page.locator("article")).to_have_count(0)
    await keyboard.send("Input.insertText", {"text": "日本"})
    await page.keyboard.press("Enter")
    await expect(page.locator("article .line")).to_have_text("日本")


async def test_a_line_without_a_slash_gets_a_hint_and_is_sent(page: Page, console: Running) -> None:
    await opened(page, console)
    await page.keyboard.type("help")
    await expect(page.locator("#hint")).to_contain_text("Commands begin with /")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", name="What you can ask")).to_be_visible()
    await expect(page.locator("#hint")).to_be_empty()


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
