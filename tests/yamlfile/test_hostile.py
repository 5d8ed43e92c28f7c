import os
import subprocess
import sys
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.core.errors import Fault
from bot.yamlfile import Document, read
from tests.yamlfile.reading import fault, written

BOMB = "a: &a [x, x]\n" + "".join(
    f"{new}: &{new} [*{old}, *{old}]\n" for old, new in zip("abcdefghi", "bcdefghij", strict=True)
)
DEEP = {
    "brackets": "[" * 30_000,
    "closed brackets": "[" * 30_000 + "]" * 30_000,
    "dashes": "- " * 40_000,
    "blocks": "{a: " * 20_000,
    "indents": "".join(f"{' ' * depth}a:\n" for depth in range(1000)),
}


@pytest.mark.parametrize("content", DEEP.values(), ids=DEEP.keys())
def test_what_is_nested_too_deep_is_refused(tmp_path: Path, content: str) -> None:
    assert fault(tmp_path, content).rule == "too-deep"


def test_what_content_needs_is_not_too_deep(tmp_path: Path) -> None:
    assert isinstance(written(tmp_path, "[" * 40 + "]" * 40), Document)


@pytest.mark.parametrize(
    ("content", "rule", "line", "column"),
    [
        (BOMB, "alias", 1, 4),
        ("a: &here 1\n", "alias", 1, 4),
        ("a: 1\nb: *a\n", "alias", 2, 4),
        ("a: 1\nb: !!python/object/apply:os.system [ls]\n", "tag", 2, 4),
        ("a: !secret x\n", "tag", 1, 4),
        ("a: 1\n---\nb: 2\n", "two-documents", 2, 1),
        ("? [a]\n: b\n", "key", 1, 3),
        ("? {a: b}\n: c\n", "key", 1, 3),
        ("? " * 40_000, "key", 1, 3),
    ],
)
def test_what_yaml_can_do_and_content_need_not_is_refused(
    tmp_path: Path, content: str, rule: str, line: int, column: int
) -> None:
    found = fault(tmp_path, content)
    assert (found.rule, found.line, found.column) == (rule, line, column)


def test_a_file_of_50_megabytes_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    tracemalloc.start()
    found = read(path, "briefs/x.yaml")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert isinstance(found, Fault)
    assert (found.rule, "50,000,000 bytes" in found.message) == ("too-large", True)
    assert peak < 1_000_000


def test_a_file_with_too_many_values_is_refused(tmp_path: Path) -> None:
    assert fault(tmp_path, "[" + "a," * 250_000 + "]").rule == "too-many"


def test_a_missing_file_cannot_be_read(tmp_path: Path) -> None:
    found = read(tmp_path / "none.yaml", "briefs/x.yaml")
    assert isinstance(found, Fault)
    assert (found.rule, found.line, "exists and may be read" in found.remedy) == ("unreadable", 1, True)


def test_what_is_no_ordinary_file_is_not_opened(tmp_path: Path) -> None:
    pipe, endless = tmp_path / "pipe.yaml", tmp_path / "endless.yaml"
    os.mkfifo(pipe)
    endless.symlink_to("/dev/zero")
    for path in (tmp_path, pipe, endless):
        found = read(path, "briefs/x.yaml")
        assert isinstance(found, Fault)
        assert found.rule == "no-file"


@pytest.mark.parametrize(
    ("content", "line", "column"),
    [
        (b"a: 1\nb: \xff\n", 2, 4),
        (b"\xff", 1, 1),
        ("a: caf\u00e9\n".encode("latin-1"), 1, 7),
        ("a: 日本\n".encode() + b"b: \xe6\x97\n", 2, 4),
        ("日本: ".encode() + b"\xff\n", 1, 5),
        (b"\xef\xbb\xbfa: \xff\n", 1, 4),
        (b"\xef\xbb\xbfa: 1\nb: \xff\n", 2, 4),
        ("a: 日本語\n".encode("utf-16"), 1, 1),
    ],
)
def test_a_byte_that_is_not_utf8_is_told_where_an_editor_shows_it(
    tmp_path: Path, content: bytes, line: int, column: int
) -> None:
    found = fault(tmp_path, content)
    assert (found.rule, found.line, found.column) == ("not-utf8", line, column)


@pytest.mark.parametrize(
    ("content", "line", "column"),
    [
        ("a: 1\nb: \x00\nc: 3\n", 2, 4),
        ("a: \x07\nb: 2\n", 1, 4),
        ("a: 日本語日本語\nb: 日\x07\nc: 3\nd: 4\ne: 5\n", 2, 5),
        ("a: 日本語\nb: 2\nc: \x1b[0m\n" + "# 1\n" * 30, 3, 4),
    ],
)
def test_an_invisible_character_is_told_where_an_editor_shows_it(
    tmp_path: Path, content: str, line: int, column: int
) -> None:
    found = fault(tmp_path, content)
    assert (found.rule, found.line, found.column) == ("bad-character", line, column)


yaml_like = st.text(alphabet="ab:-?[]{}&*!|>'\"%@`#,\n\t ~=<.é日\x00\x85\u2028\ufeff", max_size=40)
repeated = st.builds(lambda text, times: text * times, yaml_like, st.sampled_from([1, 2, 50, 3000]))


@given(st.one_of(repeated, st.text(max_size=50), st.binary(max_size=50)))
@settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example("%YAML 99999999999999999999.1\n---\na")
@example("a: !<tag:yaml.org,2002:str> b")
@example(b"\xff\xfe")
def test_any_bytes_are_a_document_or_a_fault_in_it(tmp_path: Path, content: str | bytes) -> None:
    found = written(tmp_path, content)
    lines = 1 + max(content.count(b"\n"), content.count(b"\r")) if isinstance(content, bytes) else 10**6
    if isinstance(found, Fault):
        assert 1 <= found.line <= lines + 1
        assert found.column >= 1


def test_the_nastiest_files_do_not_end_the_process(tmp_path: Path) -> None:
    nasty = [
        *DEEP.values(),
        BOMB,
        "[" * 900_000,
        "- " * 450_000,
        "{? " * 300_000,
        "a: '" + "x" * 900_000,
        "&a " * 300_000,
    ]
    for number, content in enumerate(nasty):
        (tmp_path / f"{number}.yaml").write_text(content)
    program = (
        "import sys; from pathlib import Path; from bot.yamlfile import read\n"
        "print([read(path, path.name).__class__.__name__ for path in sorted(Path(sys.argv[1]).iterdir())])"
    )
    done = subprocess.run([sys.executable, "-c", program, str(tmp_path)], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.count("Fault")) == (0, len(nasty)), done.stderr
