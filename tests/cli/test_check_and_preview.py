"""`briefing check` and `briefing preview`."""

import json
import shutil
from datetime import date, datetime
from pathlib import Path

from bot.desk import Desk
from tests.cli.conftest import ROOT, Run
from tests.factories import DAY
from tests.support import Bench


def test_our_own_content_has_no_fault(briefing: Run) -> None:
    done = briefing("check", "--json", "--now", "2026-11-22")
    found = json.loads(done.stdout)
    assert (done.returncode, found["faults"], found["warnings"]) == (0, [], [])
    assert found["counts"]["briefs"] >= 6


def test_a_fault_names_file_line_rule_and_remedy(briefing: Run, tmp_path: Path) -> None:
    for folder in ("briefs", "config"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    topic = tmp_path / "briefs" / "topics" / "quantum.yaml"
    topic.write_text(topic.read_text(encoding="utf-8").replace("owner:", "ownr:", 1), encoding="utf-8")
    done = briefing("check", "--json", cwd=tmp_path)
    faults = json.loads(done.stdout)["faults"]
    assert done.returncode == 1
    assert {fault["file"] for fault in faults} == {"briefs/topics/quantum.yaml"}
    assert any("Did you mean “owner”?" in fault["remedy"] and fault["line"] > 1 for fault in faults)


SPAN = ("--from", "2026-11-22", "--until", "2026-12-31")


async def test_preview_lists_the_very_keys_that_the_running_bot_then_uses(briefing: Run, bench: Bench) -> None:
    previewed = json.loads(briefing("preview", *SPAN, "--now", "2026-11-22", "--json").stdout)
    assert previewed
    assert [post["at"] for post in previewed] == sorted(post["at"] for post in previewed)
    desk = Desk(ROOT / "briefs", ROOT / "config", lambda: date(2026, 11, 22))
    bench.library, bench.subscriptions = desk.library, dict(desk.settings.subscriptions)
    bench.places = dict(desk.settings.places)
    await bench.run(datetime.fromisoformat("2026-11-22T00:00:00+01:00"))
    for day in range(40):
        await bench.run(datetime.fromisoformat("2026-11-22T09:00:00+01:00") + day * DAY)
    sent = {delivery.key for delivery in await bench.store.deliveries() if delivery.messages}
    assert sent == {post["key"] for post in previewed}
    texts = {card.text.removeprefix("This post is late") for _, _, card in bench.platform.stored}
    assert {post["text"] for post in previewed} <= texts


def test_preview_as_known_on_an_earlier_day(briefing: Run) -> None:
    span = ("--from", "2026-02-01", "--until", "2026-12-31", "--known-on", "2026-02-01")
    posts = json.loads(briefing("preview", *span, "--json").stdout)
    council = [post for post in posts if "council-4" in post["key"]]
    assert council
    assert all("Planned for 2026, day not announced" in post["text"] for post in council)
    assert not any("5 May 2026" in post["text"] for post in posts)


def test_preview_of_one_place_shows_no_other(briefing: Run) -> None:
    posts = json.loads(briefing("preview", *SPAN, "--place", "console:milestones", "--json").stdout)
    assert {post["place"] for post in posts} == {"console:milestones"}
