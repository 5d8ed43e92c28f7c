"""A console for each test, and a browser that looks at it."""

import os
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, async_playwright, expect

from tests.platforms.console.support import Running, running

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"),
    *("--disable-sync", "--no-first-run"),
)

expect.set_options(timeout=10_000)  # a busy machine is no fault of the page


@pytest.fixture
async def console(tmp_path: Path) -> AsyncIterator[Running]:
    async with running(tmp_path) as started:
        yield started


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None and os.environ.get("CI"):
        pytest.fail("Install Chromium: this machine must try the console's page.")
    if path is None:
        pytest.skip(
            "There is no Chromium here, so the console's page was not tried. Install one (apt install chromium)."
        )
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        await browser.close()


@pytest.fixture
async def page(browser: Browser) -> AsyncIterator[Page]:
    """An empty page. In the end there must be no errors of scripts, missing files or breaches of the policy."""
    complaints: list[str] = []
    context = await browser.new_context(viewport={"width": 1000, "height": 700})
    page = await context.new_page()
    page.set_default_timeout(8000)
    page.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    await context.close()
    # A server that stops or wants a new sign-in is no fault of the page; it happens at the end of every test.
    assert [said for said in complaints if not any(known in said for known in ("net::ERR_", "401"))] == []
