from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.ratelimit import FORGET_ABOVE, RateLimit
from tests.factories import NOW

SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)


def asked(limit: RateLimit, times: int, person: str = "anna") -> int:
    """How many of so many questions at once are answered."""
    return sum(limit.wait(person, NOW) == 0 for _ in range(times))


def test_a_person_may_ask_as_often_as_the_limit_says_at_once() -> None:
    assert asked(RateLimit(5), 8) == 5


def test_each_person_has_a_limit_of_their_own() -> None:
    limit = RateLimit(2)
    assert asked(limit, 3, "anna") == asked(limit, 3, "ben") == 2


def test_questions_come_back_one_by_one() -> None:
    limit = RateLimit(6)
    asked(limit, 6)
    assert limit.wait("anna", NOW + 9 * SECOND) > 0
    assert limit.wait("anna", NOW + 10 * SECOND) == 0
    assert limit.wait("anna", NOW + 10 * SECOND) > 0


def test_no_more_than_the_limit_is_saved_up() -> None:
    limit = RateLimit(3)
    asked(limit, 3)
    later = NOW + timedelta(days=1)
    assert sum(limit.wait("anna", later) == 0 for _ in range(9)) == 3


def test_a_question_that_is_refused_costs_nothing() -> None:
    limit = RateLimit(1)
    asked(limit, 50)
    assert limit.wait("anna", NOW + MINUTE) == 0


def test_a_clock_that_is_set_back_gives_and_takes_nothing() -> None:
    limit = RateLimit(2)
    asked(limit, 1)
    assert limit.wait("anna", NOW - timedelta(hours=1)) == 0
    assert limit.wait("anna", NOW - timedelta(hours=1)) > 0


pauses = st.lists(st.integers(0, 90_000).map(lambda ms: timedelta(milliseconds=ms)), max_size=60)


@given(st.integers(1, 30), pauses)
@settings(deadline=None)
def test_no_minute_has_more_questions_than_were_saved_up_and_came_back(
    per_minute: int, pauses: list[timedelta]
) -> None:
    limit, now, answered = RateLimit(per_minute), NOW, []
    for pause in pauses:
        now += pause
        answered += [now for _ in range(3) if limit.wait("anna", now) == 0]
    for start in answered:
        assert sum(start <= moment < start + MINUTE for moment in answered) <= 2 * per_minute


@given(st.integers(1, 100), pauses)
@settings(deadline=None)
def test_the_wait_that_is_told_is_the_wait_that_is_needed(per_minute: int, pauses: list[timedelta]) -> None:
    limit, now = RateLimit(per_minute), NOW
    for pause in pauses:
        now += pause
        wait = next(wait for _ in range(per_minute + 1) if (wait := limit.wait("anna", now)))
        moment = timedelta(milliseconds=1)
        told = timedelta(seconds=wait)
        if told > 2 * moment:
            assert limit.wait("anna", now + told - moment) > 0
        now += told + moment
        assert limit.wait("anna", now) == 0


def test_people_whose_bucket_is_full_again_are_forgotten() -> None:
    limit = RateLimit(60)
    for number in range(FORGET_ABOVE):
        limit.wait(f"person {number}", NOW)
    assert len(limit.buckets) == FORGET_ABOVE
    limit.wait("anna", NOW + MINUTE)
    assert set(limit.buckets) == {"anna"}


def test_people_who_must_still_wait_are_not_forgotten() -> None:
    limit = RateLimit(1)
    asked(limit, 1, "eager")
    for number in range(FORGET_ABOVE + 1):
        limit.wait(f"person {number}", NOW)
    assert limit.wait("eager", NOW) > 0
