from hypothesis import example, given
from hypothesis import strategies as st

from bot.core.press import KEY_LENGTH, Act, Press, fitted, key_of

lines = st.text(min_size=1).map(lambda text: f"/{text}")


def test_a_code_is_a_command_that_one_can_read() -> None:
    assert Press(Act.RUN, "/figure deficit").code() == "r/figure deficit"
    assert Press(Act.PAGE, "/brief ai", 2).code() == "p2/brief ai"


@given(st.sampled_from(Act), lines, st.integers(1, 999_999))
@example(Act.RUN, "/term\nDFFT", 1)
@example(Act.RUN, "/2/brief", 1)
def test_what_a_button_carries_is_what_is_pressed(act: Act, line: str, page: int) -> None:
    press = Press(act, line, page)
    read = Press.read(press.code())
    assert read is not None
    assert read.code() == press.code()
    assert (read.act, read.page) == (act, page)


def test_a_line_that_was_typed_without_a_slash_or_with_a_japanese_one_is_the_same_command() -> None:
    codes = {Press(Act.RUN, line).code() for line in ("/brief ai", "brief ai", "／brief ai", "  /brief ai ")}
    assert codes == {"r/brief ai"}


@given(st.text())
@example("")
@example("r/")
@example("r brief ai")
@example("x/brief ai")
@example("p0/brief ai")
@example("p-1/brief ai")
@example("p٢/brief ai")
@example(f"p{'9' * 5000}/brief ai")
@example(key_of("r/brief ai"))
def test_what_none_of_our_buttons_carries_is_no_press(code: str) -> None:
    press = Press.read(code)
    assert press is None or (code[0] in "rups" and "/" in code and press.page >= 1)


def test_a_page_is_counted_from_one() -> None:
    for code in ("p0/brief ai", "p-1/brief ai", "p٢/brief ai", f"p{'9' * 5000}/brief ai"):
        assert Press.read(code) is None


@given(st.text(max_size=200), st.integers(KEY_LENGTH + 1, 150))
@example("x" * 100, 100)
@example("x" * 101, 100)
def test_a_code_that_is_too_long_is_carried_by_a_short_key(code: str, limit: int) -> None:
    carried = fitted(code, limit)
    assert len(carried) <= limit
    assert (carried == code) == (len(code) <= limit)
    assert carried == code or Press.read(carried) is None


def test_the_same_command_has_the_same_key_and_another_has_another() -> None:
    assert key_of("r/brief ai") == key_of("r/brief ai") != key_of("r/brief data")
