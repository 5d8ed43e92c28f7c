from tests.checks.conftest import Files


def test_a_file_that_nothing_reads_is_noticed(files: Files) -> None:
    files.write("briefs/topics/quantum.yml", "title: {en: Quantum}")
    files.write("briefs/.swap", "")
    assert files.warnings() == ["briefs/topics/quantum.yml:1:1 unread-file"]
