import pytest

from sayso.read.names import shown


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("report.txt", "report.txt"),
        ("звіт про міст.txt", "звіт про міст.txt"),
        ("line\nbreak.txt", r"line\nbreak.txt"),
        ("gpj.\u202etxt", r"gpj.\u202etxt"),
        ("bell\x07.txt", r"bell\x07.txt"),
        ("broken\udcff.txt", r"broken\udcff.txt"),
    ],
)
def test_a_name_cannot_forge_a_line(name: str, expected: str) -> None:
    assert shown(name) == expected
