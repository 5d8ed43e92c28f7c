import contextlib
from datetime import date

from edtf import parse_edtf
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.content.words import words_in
from bot.core.edtf import EDTFDate
from bot.core.wording import date_words

days = st.dates(min_value=date(1000, 1, 1), max_value=date(9989, 12, 31))
years = days.map(lambda day: f"{day:%Y}")
months = days.map(lambda day: f"{day:%Y-%m}")
parts = st.builds(
    lambda year, part: f"{year}-{part}", years, st.sampled_from(["21", "22", "23", "33", "34", "35", "36", "40", "41"])
)
marked = st.builds(str.__add__, st.one_of(years, months, days.map(str)), st.sampled_from(["", "?", "~", "%"]))
plain = st.one_of(marked, parts)
ends = st.one_of(years, months, days.map(str))

edtf_like = st.text("0123456789XYQH?~%/.-[]{}, :T", max_size=14)
starts = st.sampled_from(["2024", "199X", "2024-02-29", "9999", "2026-05", "[2024-02-29.."])
nearly_dates = st.builds(str.__add__, starts, edtf_like)


@given(st.one_of(st.text(max_size=30), edtf_like, nearly_dates))
@settings(deadline=None, max_examples=300)
@example("999X")
@example("9X99")
@example("2024-02-29 %")
@example("[2024-02-29..2024-03-05]")
@example("1" * 5000)
def test_any_text_is_a_date_or_is_refused_with_a_remedy(text: str) -> None:
    try:
        EDTFDate.parse(text)
    except ValueError as refused:
        assert "Write a date as" in str(refused)  # noqa: PT017  (most texts are refused, some are dates)


@given(plain)
@settings(deadline=None)
def test_a_plain_form_has_the_window_that_the_edtf_package_gives_it(text: str) -> None:
    theirs, ours = parse_edtf(text), EDTFDate.parse(text)
    assert ours.first == date(*theirs.lower_strict()[:3])
    assert ours.last == date(*theirs.upper_strict()[:3])


@given(ends, ends)
@settings(deadline=None)
def test_a_span_has_the_window_that_the_edtf_package_gives_it(begin: str, close: str) -> None:
    text = f"{begin}/{close}"
    try:
        ours = EDTFDate.parse(text)
    except ValueError:
        assert EDTFDate.parse(begin).first > EDTFDate.parse(close).last  # type: ignore[operator]
        return
    theirs = parse_edtf(text)
    assert ours.first == date(*theirs.lower_strict()[:3])
    assert ours.last == date(*theirs.upper_strict()[:3])


@given(st.one_of(plain, ends.map(lambda end: f"{end}/.."), st.builds("{}/{}".format, ends, ends)))
@settings(deadline=None)
def test_what_is_kept_reads_as_the_same_date_again(text: str) -> None:
    with contextlib.suppress(ValueError):
        read = EDTFDate.parse(text)
        assert EDTFDate.parse(read.text) == read


@given(plain)
@settings(deadline=None)
def test_a_window_is_never_empty_and_as_wide_as_its_precision(text: str) -> None:
    read = EDTFDate.parse(text)
    assert read.first is not None
    assert read.last is not None
    width = (read.last - read.first).days + 1
    widths = {"day": (1, 1), "month": (28, 31), "quarter": (90, 92), "season": (91, 92), "half": (181, 184)}
    low, high = widths.get(read.precision, (365, 366))
    assert low <= width <= high


@given(nearly_dates)
@settings(deadline=None, max_examples=150)
@example("2004-06-XX")
@example("19XX")
@example("[2020,2021]")
@example("{2026-05,2026-07}")
@example("{9999-11,9999-12}")
@example("?2004-06-11")
@example("2024-02-28 ?")
def test_whatever_is_read_as_a_date_can_be_said(text: str) -> None:
    with contextlib.suppress(ValueError):
        assert date_words(EDTFDate.parse(text), words_in("en"))
