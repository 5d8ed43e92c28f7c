"""The page in a real browser: typing commands."""

import asyncio

import pytest
from playwright.async_api import Page, Route, expect

from bot.platforms.console import api
from tests.platforms.console.support import Running, opened

ENGLISH = api.page_words("en")


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


async def test_the_page_speaks_the_channels_language(
    page: Page, console: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(api, "page_words", lambda language: {key: f"~{word}" for key, word in ENGLISH.items()})
    await opened(page, console)
    await expect(page.get_by_role("button", name="~Ask")).to_be_visible()
    await expect(page.get_by_role("combobox", name="~Ask the desk")).to_have_attribute(
        "placeholder", "~Type / for commands"
    )
    await expect(page.get_by_role("log", name="~Messages in #general")).to_be_visible()
    await expect(page.locator("html")).to_have_attribute("lang", "en")


async def test_help_for_all_names_is_said_once(page: Page, console: Running) -> None:
    await opened(page, console)
    await page.keyboard.type("/brief ")
    await expect(page.get_by_role("option")).to_have_count(12)
    await expect(page.locator("#hint")).to_have_text("A topic, such as semiconductors.")
    await expect(page.locator("#suggestions .help")).to_have_count(0)
    await page.keyboard.press("Escape")
    await expect(page.locator("#hint")).to_be_empty()


async def test_what_is_sent_before_the_page_is_ready_stays_in_the_line(page: Page, console: Running) -> None:
    ready = asyncio.Event()

    async def held_up(route: Route) -> None:
        await ready.wait()
        await route.continue_()

    await page.route("**/api/state*", held_up)
    await page.goto(console.url)
    await page.fill("#line", "/briefs")
    await page.keyboard.press("Enter")
    await expect(page.locator("#line")).to_have_value("/briefs")
    ready.set()
    await expect(page.get_by_role("button", name="Ask", exact=True)).to_be_enabled()
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("heading", name="Briefs")).to_be_visible()
