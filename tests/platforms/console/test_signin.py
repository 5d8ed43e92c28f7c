"""The sign-in, for consoles with a token."""

import asyncio
import time
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.platforms.console.signin import MAX_WRONG
from bot.platforms.console.visitors import COOKIE
from tests.platforms.console.support import FAULT, GENERAL, Running, running

TOKEN = "a-long-token-of-the-desk"
EDITOR_TOKEN = "another-one-for-editors"


@pytest.fixture
async def console(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Running]:
    monkeypatch.setenv("CONSOLE_TOKEN", TOKEN)
    monkeypatch.setenv("CONSOLE_EDITOR_TOKEN", EDITOR_TOKEN)
    async with running(tmp_path) as started:
        yield started


async def sign_in(console: Running, name: str = "Anna", token: str = TOKEN) -> tuple[int, str]:
    return await console.post("/signin", data={"name": name, "token": token})


def cookie(console: Running) -> str:
    (found,) = [morsel for morsel in console.http.cookie_jar if morsel.key == COOKIE]
    return found.value


async def test_without_signing_in_there_is_only_the_form(console: Running) -> None:
    async with console.http.get(console.url) as response:
        assert response.url.path == "/signin"
        assert "Your name" in await response.text()
    for path in ("/api/state", "/api/history?place=console:general", "/api/complete", "/api/events"):
        async with console.http.get(console.url + path) as response:
            assert response.status == 401
    assert (await console.post(json={"place": GENERAL.id, "line": "/help"}))[0] == 401


async def test_the_token_opens_the_console(console: Running) -> None:
    assert (await sign_in(console, "  Anna   Smith "))[0] == 303
    assert (await console.get("/api/state"))["asker"] == "Anna Smith"
    question, _ = await console.ask("/brief chips")
    assert question["author"] == "Anna Smith"


async def test_the_cookie_is_for_this_server_alone_and_hides_the_token(console: Running) -> None:
    body = {"name": "Anna", "token": TOKEN}
    headers = {"Origin": console.url}
    async with console.http.post(
        f"{console.url}/signin", data=body, headers=headers, allow_redirects=False
    ) as response:
        header = response.headers["Set-Cookie"]
    assert "HttpOnly" in header
    assert "SameSite=Strict" in header
    assert "Secure" not in header
    assert TOKEN not in header


async def test_behind_tls_the_cookie_stays_within_tls(console: Running) -> None:
    origin = console.url.replace("http:", "https:")
    body = {"name": "Anna", "token": TOKEN}
    headers = {"Origin": origin}
    async with console.http.post(
        f"{console.url}/signin", data=body, headers=headers, allow_redirects=False
    ) as response:
        assert "Secure" in response.headers["Set-Cookie"]


@pytest.mark.parametrize("bad", ["", "x", "a.b.c", "416e6e61.9999999999.0000", "é", "\udcff", "..", "416e6e61.x.y"])
async def test_a_forged_cookie_opens_nothing(console: Running, bad: str) -> None:
    header = f"{COOKIE}={bad}".encode("utf-8", "surrogateescape").decode("latin-1")
    async with console.http.get(f"{console.url}/api/state", headers={"Cookie": header}) as response:
        assert response.status == 401


async def test_a_name_cannot_be_changed_in_the_cookie(console: Running) -> None:
    await sign_in(console)
    name, rest = cookie(console).split(".", 1)
    assert name == "416e6e61"
    console.http.cookie_jar.clear()
    async with console.http.get(f"{console.url}/api/state", headers={"Cookie": f"{COOKIE}=426f62.{rest}"}) as response:
        assert response.status == 401


async def test_a_cookie_ends(console: Running) -> None:
    await sign_in(console)
    console.world.clock.turn(timedelta(days=31))
    assert (await console.post(json={"place": GENERAL.id, "line": "/help"}))[0] == 401


async def test_a_wrong_token_is_refused_after_a_wait(console: Running) -> None:
    begun = time.monotonic()
    status, page = await sign_in(console, token="wrong")
    assert status == 403
    assert "not the token" in page
    assert 'value="Anna"' in page
    assert time.monotonic() - begun >= 1


async def test_after_several_wrong_tokens_no_more_are_counted_but_the_right_one_still_opens(console: Running) -> None:
    tries = await asyncio.gather(*(sign_in(console, token=f"wrong {n}") for n in range(MAX_WRONG + 3)))
    assert sorted(status for status, _ in tries) == [403] * MAX_WRONG + [429] * 3
    assert (await sign_in(console, token="wrong again"))[0] == 429
    assert (await sign_in(console))[0] == 303


async def test_one_who_takes_anothers_name_does_not_see_her_private_answers(console: Running) -> None:
    await sign_in(console, "Anna")
    await console.ask("/brief nonsense")
    console.http.cookie_jar.clear()
    await sign_in(console, "Anna")
    assert (await console.get("/api/history", place="console:general"))["messages"] == []


@pytest.mark.parametrize("name", ["", "  ", "x" * 41, "a\u202eb"])
async def test_a_name_is_needed(console: Running, name: str) -> None:
    status, page = await sign_in(console, name)
    assert status == 400
    assert "1 to 40 letters" in page


async def test_markup_in_a_name_is_escaped(console: Running) -> None:
    _, page = await sign_in(console, '"><script>', "wrong")
    assert "<script>" not in page


async def test_another_sites_form_cannot_sign_in(console: Running) -> None:
    status, _ = await console.post(
        "/signin", headers={"Origin": "https://evil.example"}, data={"name": "A", "token": TOKEN}
    )
    assert status == 403


async def test_signing_out_ends_it(console: Running) -> None:
    await sign_in(console)
    assert (await console.post("/signout", json={}))[0] == 200
    assert (await console.post(json={"place": GENERAL.id, "line": "/help"}))[0] == 401


async def test_the_token_decides_the_role_and_a_name_never_does(console: Running) -> None:
    console.world.faults.append(FAULT)
    await sign_in(console, "Admin")
    assert (await console.get("/api/state"))["faults"] == []
    await sign_in(console, "Anna", EDITOR_TOKEN)
    assert len((await console.get("/api/state"))["faults"]) == 1


async def test_a_role_cannot_be_changed_in_the_cookie(console: Running) -> None:
    await sign_in(console)
    raised = cookie(console).replace(".reader.", ".admin.")
    console.http.cookie_jar.clear()
    async with console.http.get(f"{console.url}/api/state", headers={"Cookie": f"{COOKIE}={raised}"}) as response:
        assert response.status == 401


async def test_private_answers_are_for_the_asker_alone(console: Running) -> None:
    await sign_in(console, "Anna")
    question, answer = await console.ask("/brief nonsense")
    assert "Only you can see this" in answer["html"]
    _, shared = await console.ask("/brief chips")
    assert len((await console.get("/api/history", place="console:general"))["messages"]) == 4
    await sign_in(console, "Bob")
    seen = (await console.get("/api/history", place="console:general"))["messages"]
    assert [message["id"] for message in seen] == [shared["id"] - 1, shared["id"]]
    assert question["id"] not in [message["id"] for message in seen]
