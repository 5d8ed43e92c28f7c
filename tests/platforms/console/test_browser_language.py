"""The page in a real browser: it speaks the language of the person who looks at it."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, Locator, Page, expect

from tests.platforms.console.speaking import JAPANESE, TOKEN, speaking
from tests.platforms.console.support import GENERAL, Running, ask, opened, post_card

NAMES = ("Briefing Bot", "#general", "#milestones")
"""What is the same in every language."""


@pytest.fixture
async def console(tmp_path: Path) -> AsyncIterator[Running]:
    async with speaking(tmp_path) as started:
        yield started


@pytest.fixture
async def tokyo(browser: Browser) -> AsyncIterator[Page]:
    """A page of a Japanese browser."""
    context = await browser.new_context(locale="ja-JP")
    page = await context.new_page()
    page.set_default_timeout(8000)
    yield page
    await context.close()


def send(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name, exact=True)


async def english(page: Page) -> list[str]:
    """The words in Latin letters that one sees, or hears from a screen reader, besides names."""
    seen = await page.locator("body").inner_text()
    spoken = "[...document.querySelectorAll('[aria-label], [placeholder]')].map(n => `${n.ariaLabel} ${n.placeholder}`)"
    said = "\n".join([seen, *await page.evaluate(spoken)])
    for name in (*NAMES, "null", "undefined"):
        said = said.replace(name, "")
    return re.findall(r"[A-Za-z]{2,}", said)


async def test_a_japanese_browser_gets_a_japanese_page(tokyo: Page, console: Running) -> None:
    await opened(tokyo, console)
    await expect(tokyo.locator("html")).to_have_attribute("lang", "ja")
    await expect(send(tokyo, "送信")).to_be_enabled()
    await expect(tokyo.get_by_role("combobox", name="デスクに尋ねる")).to_have_attribute(
        "placeholder", "/ でコマンドを表示"
    )
    await expect(tokyo.get_by_role("log", name="#generalのメッセージ")).to_be_visible()
    await expect(tokyo.locator("#times")).to_have_text("ブリュッセル時間")
    await expect(tokyo.get_by_text("まだメッセージがありません。")).to_be_visible()
    assert await english(tokyo) == []


async def test_questions_are_completed_and_answered_in_japanese(tokyo: Page, console: Running) -> None:
    await opened(tokyo, console)
    await tokyo.keyboard.type("/milestones when:過")
    option = tokyo.get_by_role("option")
    await expect(option).to_have_count(1)
    await expect(option).to_contain_text("過去")
    await expect(tokyo.get_by_role("listbox", name="候補")).to_be_visible()
    await expect(tokyo.locator("#status")).to_have_text("候補：1件")
    answer = await ask(tokyo, "/help")
    await expect(answer.get_by_role("heading", name=JAPANESE)).to_be_visible()
    await expect(answer.get_by_role("button", name="開く")).to_be_visible()
    await expect(tokyo.locator("article.question .author")).to_have_text("あなた")
    await expect(answer.locator("time")).to_have_text("11月22日 11:00")


async def test_the_page_changes_at_once_when_somebody_chooses_another_language(page: Page, console: Running) -> None:
    await opened(page, console)
    await ask(page, "/settings language:ja")
    await expect(send(page, "送信")).to_be_enabled()
    await expect(page.locator("html")).to_have_attribute("lang", "ja")
    await expect(page.locator("#times")).to_have_text("ブリュッセル時間")
    await expect(page.get_by_role("log", name="#generalのメッセージ")).to_be_visible()
    await page.reload()
    await expect(send(page, "送信")).to_be_enabled()
    await ask(page, "/settings English")
    await expect(send(page, "Ask")).to_be_enabled()


async def test_what_stands_above_the_messages_changes_with_it(page: Page, console: Running) -> None:
    await console.console.send(GENERAL, post_card(), "a" * 25)
    await opened(page, console)
    await ask(page, "/help")
    await expect(page.locator("article.question .author")).to_have_text("You")
    await ask(page, "/settings language:ja")
    await expect(page.locator("article.question .author").first).to_have_text("あなた")
    await expect(page.locator("article.post header")).to_have_text("Briefing Bot投稿11月22日 11:00")
    await expect(page.locator("article.post")).to_have_attribute("aria-label", "Briefing Bot, 11月22日 11:00")


async def test_a_button_of_the_settings_does_the_same(page: Page, console: Running) -> None:
    await opened(page, console)
    settings = await ask(page, "/settings")
    await settings.get_by_role("button", name="日本語").click()
    await expect(settings.get_by_role("heading", name="個人設定")).to_be_visible()
    await expect(send(page, "送信")).to_be_enabled()
    await settings.get_by_role("button", name="自動").click()
    await expect(settings.get_by_role("heading", name="Your settings")).to_be_visible()
    await expect(send(page, "Ask")).to_be_enabled()


async def test_in_a_channel_for_which_english_was_chosen_the_page_is_in_english(tokyo: Page, console: Running) -> None:
    await opened(tokyo, console)
    await expect(send(tokyo, "送信")).to_be_enabled()
    await tokyo.get_by_role("link", name="#milestones").click()
    await expect(send(tokyo, "Ask")).to_be_enabled()
    await expect(tokyo.locator("#times")).to_have_text("Tokyo time")
    await tokyo.get_by_role("link", name="#general").click()
    await expect(send(tokyo, "送信")).to_be_enabled()


async def test_what_is_new_in_another_channel_is_marked_in_japanese(tokyo: Page, console: Running) -> None:
    await opened(tokyo, console)
    await console.ask("/help", console.world.places["console:milestones"])
    await expect(tokyo.get_by_role("link", name="#milestones")).to_contain_text("(未読)")


async def test_a_lost_connection_is_told_in_japanese(tokyo: Page, console: Running) -> None:
    await opened(tokyo, console)
    await console.wiring.web.stop()
    await expect(tokyo.get_by_text("ボットとの接続が切れました。再接続しています…")).to_be_visible()
    await tokyo.fill("#line", "/help")
    await tokyo.keyboard.press("Enter")
    await expect(tokyo.get_by_text("ボットに届きませんでした。")).to_be_visible()


async def test_one_signs_in_on_a_japanese_page(tokyo: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONSOLE_TOKEN", TOKEN)
    async with speaking(tmp_path) as console:
        await tokyo.goto(console.url)
        await expect(tokyo).to_have_title("サインイン – Briefing Bot")
        assert await english(tokyo) == []
        await tokyo.get_by_label("お名前").fill("平 将明")
        await tokyo.get_by_label("トークン").fill(TOKEN)
        await send(tokyo, "サインイン").click()
        await expect(send(tokyo, "送信")).to_be_enabled()
        await expect(send(tokyo, "サインアウト")).to_be_visible()
