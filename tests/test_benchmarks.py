"""The benchmarks run; what they measure is no test's business."""

from datetime import date
from pathlib import Path

from benchmarks.load import generate
from benchmarks.timing import Row, quantile, table
from bot.desk import read


def test_generated_briefs_are_faultless_so_that_loading_is_what_is_measured(tmp_path: Path) -> None:
    generate(tmp_path / "briefs", 3)
    found = read(tmp_path / "briefs", Path(__file__).parents[1] / "config", date(2026, 11, 22))
    assert found.faults == ()
    assert "generated-2" in found.library.briefs


def test_a_table_shows_the_ratio_to_the_named_peer() -> None:
    assert "| answer | 30.0 ms | bare | 10.0 ms | 3.0 |" in table([Row("answer", 30, "bare", 10)])


def test_a_quantile_is_one_of_the_samples() -> None:
    assert quantile([0.003, 0.001, 0.002], 0.99) == 3.0
