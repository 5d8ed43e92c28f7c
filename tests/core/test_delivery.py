from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core import delivery as states
from bot.core.delivery import Delivery, DeliveryState
from bot.core.errors import SendError
from tests.factories import HOUR, NOW

S = DeliveryState
DROPPED = SendError("connection dropped", ambiguous=True)


def claimed(**rest: object) -> Delivery:
    planned = Delivery(
        key="weekly|console:general|2026-11-23",
        subscription="weekly",
        kind="digest",
        place="console:general",
        occasion="2026-11-23",
        thread="digest",
        due=NOW,
        state=S.CLAIMED,
        attempts=1,
        claimed_by="worker-1",
        claimed_until=NOW + states.LEASE,
    )
    return replace(planned, **rest)  # type: ignore[arg-type]


@pytest.mark.parametrize(("seconds", "state"), [(0, S.SENT), (60, S.SENT), (61, S.LATE), (86_400, S.LATE)])
def test_what_goes_out_more_than_a_minute_after_its_moment_is_late(seconds: int, state: DeliveryState) -> None:
    now = NOW + timedelta(seconds=seconds)
    done = states.after_success(claimed(reason="429", not_before=NOW), now)
    assert (done.state, done.reason, done.settled, done.not_before) == (state, "", now, None)


def test_a_part_that_went_out_is_noted_and_the_lease_begins_anew() -> None:
    part = states.after_part(claimed(unsure=True, messages=("m1",)), "m2", NOW + HOUR)
    assert (part.messages, part.unsure, part.claimed_until) == (("m1", "m2"), False, NOW + HOUR + states.LEASE)


def test_a_renewed_claim_stays_with_its_worker() -> None:
    again = states.renewed(claimed(), NOW + HOUR)
    assert (again.claimed_by, again.claimed_until) == ("worker-1", NOW + HOUR + states.LEASE)


@pytest.mark.parametrize(
    ("settle", "state"),
    [(states.skipped, S.SKIPPED), (states.unverifiable, S.AMBIGUOUS)],
)
def test_a_delivery_that_is_given_up_says_when_and_why_and_is_free(
    settle: Callable[[Delivery, str, datetime], Delivery], state: DeliveryState
) -> None:
    done = settle(claimed(), "the reason", NOW)
    assert (done.state, done.reason, done.settled, done.claimed_by) == (state, "the reason", NOW, None)


def test_what_can_never_be_sent_is_undeliverable_at_once() -> None:
    done = states.after_error(claimed(), SendError("403 Forbidden", permanent=True), NOW)
    assert (done.state, done.reason, done.claimed_by) == (S.UNDELIVERABLE, "403 Forbidden", None)


def test_waits_grow_and_the_longest_repeats() -> None:
    tried = [states.after_error(claimed(attempts=n), SendError("500"), NOW) for n in range(1, 9)]
    waits = [one.not_before - NOW for one in tried if one.not_before]
    assert waits[:6] == sorted(set(waits))
    assert waits[6:] == [waits[5]] * 2
    assert {one.state for one in tried} == {S.PLANNED}


def test_what_was_never_tried_is_missed_and_what_always_failed_is_undeliverable() -> None:
    assert states.given_up(claimed(), NOW).state is S.MISSED
    failed = states.given_up(claimed(attempts=5, reason="500", messages=("m1",)), NOW)
    assert (failed.state, failed.reason) == (S.UNDELIVERABLE, "gave up after 4 tries, 1 parts out: 500")


def test_what_is_tried_again_is_free_for_any_worker_and_says_why() -> None:
    again = states.after_error(claimed(messages=("m1",)), SendError("500"), NOW)
    assert (again.claimed_by, again.claimed_until, again.settled) == (None, None, None)
    assert (again.reason, again.messages) == ("500", ("m1",))


@pytest.mark.parametrize(("asked", "waits"), [(90, 90), (1, 5), (0, 5), (7200.5, 7200.5)])
def test_a_platform_that_asks_for_a_longer_wait_gets_it(asked: float, waits: float) -> None:
    again = states.after_error(claimed(), SendError("429", retry_after=asked), NOW)
    assert again.not_before == NOW + timedelta(seconds=waits)


def test_after_a_dropped_connection_the_next_worker_must_look_first() -> None:
    assert states.after_error(claimed(), DROPPED, NOW).unsure
    assert not states.after_error(claimed(), SendError("500"), NOW).unsure


def test_a_doubt_lasts_until_a_part_is_surely_stored() -> None:
    doubtful = states.after_error(claimed(), DROPPED, NOW)
    assert states.after_error(doubtful, SendError("500"), NOW).unsure
    assert states.after_error(doubtful, SendError("403", permanent=True), NOW).unsure


def test_from_the_moment_of_sending_until_the_answer_nobody_knows() -> None:
    leaving = states.about_to_send(claimed(messages=("m1",)), NOW)
    assert leaving.unsure
    assert states.handed_back(leaving).unsure, "a worker that had to stop leaves its doubt"
    assert not states.not_sent(leaving).unsure
    assert states.not_sent(leaving, ambiguous=True).unsure


def test_what_was_handed_back_unsent_leaves_no_doubt() -> None:
    back = states.handed_back(claimed())
    assert (back.state, back.unsure, back.claimed_until) == (S.PLANNED, False, None)


@pytest.mark.parametrize(
    ("late", "messages", "too_late"), [(24, (), False), (25, (), True), (25, ("m1",), False), (200, ("m1",), True)]
)
def test_what_has_begun_to_go_out_has_a_week_more_to_finish(
    late: int, messages: tuple[str, ...], too_late: bool
) -> None:
    assert states.too_late(claimed(messages=messages), 24 * HOUR, NOW + late * HOUR) is too_late


def test_an_operator_hears_of_every_failure_and_no_success() -> None:
    assert {S.UNDELIVERABLE, S.AMBIGUOUS, S.MISSED} == states.FAILED
    assert not states.FAILED & states.DONE


def test_the_same_occasion_has_the_same_key_and_any_other_another() -> None:
    key = states.delivery_key("weekly", "console:general", "2026-11-23")
    assert key == states.delivery_key("weekly", "console:general", "2026-11-23")
    others = [("weekly", "console:ai", "2026-11-23"), ("daily", "console:general", "2026-11-23")]
    others.append(("weekly", "console:general", "2026-11-30"))
    assert key not in [states.delivery_key(*other) for other in others]


def test_a_marker_stays_what_it_was_in_older_versions() -> None:
    assert states.marker("weekly|console:general|2026-11-23", 0) == "436bc46b6e3a99a0668ea7b3c"


@given(st.text(), st.integers(0, 50))
def test_a_marker_fits_into_a_nonce_and_differs_for_every_part(key: str, part: int) -> None:
    markers = {states.marker(key, part), states.marker(key, part + 1), states.marker(f"{key}x", part)}
    assert len(markers) == 3
    assert all(len(one) <= 25 and one.isalnum() for one in markers)


def test_what_may_still_be_on_its_way_is_not_looked_for_before_a_minute_has_passed() -> None:
    waiting = states.after_error(claimed(), DROPPED, NOW)
    assert waiting.not_before is not None
    assert waiting.not_before - NOW >= timedelta(seconds=60)
    refused = states.after_error(claimed(), SendError("503"), NOW)
    assert refused.not_before == NOW + states.RETRY_WAITS[0]
