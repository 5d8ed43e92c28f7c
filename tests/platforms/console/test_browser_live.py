"""The page in a real browser: what comes by itself, what was missed, and several channels."""

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from bot.platforms.console.channels import PAGE
from tests import factories as make
from tests.platforms.console.support import (
    FAULT,
    GENERAL,
    MILESTONES,
    Running,
    ask,
    free_port,
    opened,
    post_card,
    running,
)


async def test_a_post_appears_by_itself(page: Page, console: Running) -> None:
    await opened(page, console)
    await expect(page.get_by_role("log")).to_contain_text("Nothing has been said here yet")
    await console.console.send(GENERAL, post_card(), "m1")
    post = page.locator("article.post")
    await expect(post.get_by_role("heading", name="Weekly digest")).to_be_visible()
    await expect(post.locator("header")).to_have_text("Briefing BotPost22 Nov, 11:00")
    await expect(page.get_by_text("Nothing has been said here yet")).to_be_hidden()


async def test_another_channel_tells_that_it_holds_something_new(page: Page, console: Running) -> None:
    await opened(page, console)
    await console.console.send(MILESTONES, post_card("Council in 30 days"), "m1")
    await page.get_by_role("link", name="#milestones (unread)").click()
    await expect(page.get_by_role("heading", name="Council in 30 days")).to_be_visible()
    await expect(page.locator("#times")).to_contain_text("Tokyo")
    assert page.url.endswith("?place=console%3Amilestones")
    await expect(page.get_by_role("link", name="#milestones", exact=True)).to_have_attribute("aria-current", "page")
    await page.reload()
    await expect(page.get_by_role("heading", name="Council in 30 days")).to_be_visible()
    await expect(page.get_by_text("unread")).to_have_count(0)
    await page.go_back()
    await expect(page.get_by_role("heading", name="#general")).to_be_visible()


async def test_earlier_messages_come_without_moving_what_one_reads(page: Page, console: Running) -> None:
    for number in range(PAGE + 5):
        await console.console.send(GENERAL, post_card(f"Post {number}"), f"m{number}")
    await opened(page, console)
    oldest = page.get_by_role("heading", name="Post 5", exact=True)
    await expect(page.locator("article")).to_have_count(PAGE)
    await expect(page.get_by_role("heading", name=f"Post {PAGE + 4}")).to_be_in_viewport()
    button = page.get_by_role("button", name="Earlier messages")
    await button.scroll_into_view_if_needed()
    before = await oldest.bounding_box()
    await button.click()
    await expect(page.locator("article")).to_have_count(PAGE + 5)
    after = await oldest.bounding_box()
    assert before
    assert after
    assert abs(before["y"] - after["y"]) < 2
    await expect(button).to_be_hidden()


async def test_who_reads_back_is_not_moved_but_told(page: Page, console: Running) -> None:
    for number in range(12):
        await console.console.send(GENERAL, post_card(f"Post {number}"), f"m{number}")
    await opened(page, console)
    await expect(page.get_by_role("heading", name="Post 11")).to_be_in_viewport()
    first = page.get_by_role("heading", name="Post 0")
    await first.scroll_into_view_if_needed()
    await console.console.send(GENERAL, post_card("The newest"), "newest")
    below = page.get_by_role("button", name="New messages below")
    await expect(below).to_be_visible()
    await expect(first).to_be_in_viewport()
    await below.click()
    await expect(page.get_by_role("heading", name="The newest")).to_be_in_viewport()
    await expect(below).to_be_hidden()


async def test_a_reply_leads_back_to_its_post_however_old(page: Page, console: Running) -> None:
    await console.console.send(GENERAL, post_card("Council announced"), "first")
    for number in range(PAGE):
        await console.console.send(GENERAL, post_card(f"Post {number}"), f"m{number}")
    await console.console.send(GENERAL, post_card("Council moved", reply_to="first"), "second")
    await opened(page, console)
    await page.get_by_role("link", name="In reply to: Council announced").click()
    await expect(page.get_by_role("heading", name="Council announced")).to_be_in_viewport()


async def test_after_a_restart_nothing_is_missing(page: Page, tmp_path: Path) -> None:
    port = free_port()
    async with running(tmp_path, port=port) as console:
        await opened(page, console)
        await ask(page, "/brief chips")
    await expect(page.locator("#connection")).to_have_text("The connection to the bot is lost. Trying again…")
    await page.fill("#line", "/help")
    await page.keyboard.press("Enter")
    await expect(page.get_by_role("alert")).to_contain_text("did not reach the bot")
    await expect(page.locator("#line")).to_have_value("/help")
    async with running(tmp_path, port=port) as console:
        await console.console.send(GENERAL, post_card("Said meanwhile"), "m1")
        await expect(page.get_by_role("heading", name="Said meanwhile")).to_be_visible()
        await expect(page.locator("#connection")).to_have_text("Connected again.")
        await expect(page.locator("article")).to_have_count(3)
        await ask(page, "/help")


async def test_refused_changes_are_shown_until_they_are_mended(page: Page, console: Running) -> None:
    await opened(page, console)
    console.world.faults.append(FAULT)
    console.reload()
    bar = page.locator("#faults")
    await expect(bar).to_contain_text("A change was refused")
    await expect(bar).to_contain_text("briefs/topics/ai.yaml, line 7, column 3: There is no key “titel”. Write title.")
    await page.reload()
    await expect(bar).to_contain_text("A change was refused")
    console.world.faults.clear()
    console.reload()
    await expect(bar).to_be_empty()


async def test_the_end_stays_in_view_when_the_bar_opens(page: Page, console: Running) -> None:
    for number in range(12):
        await console.console.send(GENERAL, post_card(f"Post {number}", "Last words."), f"m{number}")
    console.world.faults.extend([FAULT] * 4)
    await opened(page, console)
    await expect(page.locator("#faults li")).to_have_count(4)
    await expect(page.get_by_text("Last words.").last).to_be_in_viewport(ratio=1)


async def test_channels_follow_a_reload(page: Page, console: Running) -> None:
    await opened(page, console)
    console.world.places["console:press"] = make.place("console:press", name="#press")
    del console.world.places["console:general"]
    console.reload()
    await expect(page.get_by_role("link", name="#press")).to_be_visible()
    await expect(page.get_by_role("heading", name="#milestones")).to_be_visible()
    console.world.places.clear()
    console.reload()
    await expect(page.get_by_role("alert")).to_contain_text("The console has no channels")
    console.world.places["console:general"] = replace(GENERAL, name="#again")
    console.reload()
    await expect(page.get_by_role("heading", name="#again")).to_be_visible()
    await ask(page, "/help")


async def test_one_signs_in_and_out(page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONSOLE_TOKEN", "the-token")
    async with running(tmp_path) as console:
        await page.goto(console.url)
        await page.get_by_label("Your name").fill("Anna")
        await page.get_by_label("Token").fill("the-token")
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("heading", name="#general")).to_be_visible()
        answer = await ask(page, "/nonsense")
        await expect(answer).to_contain_text("Only you can see this.")
        await expect(page.locator("#asker")).to_have_text("Anna")
        await page.get_by_role("button", name="Sign out").click()
        await expect(page.get_by_label("Token")).to_be_visible()


async def test_who_is_no_longer_signed_in_is_asked_to_sign_in(
    page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CONSOLE_TOKEN", "the-token")
    port = free_port()
    async with running(tmp_path, port=port) as console:
        await page.goto(console.url)
        await page.get_by_label("Your name").fill("Anna")
        await page.get_by_label("Token").fill("the-token")
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("heading", name="#general")).to_be_visible()
    monkeypatch.setenv("CONSOLE_TOKEN", "another-token")
    async with running(tmp_path, port=port):
        await expect(page.get_by_label("Token")).to_be_visible(timeout=10_000)
