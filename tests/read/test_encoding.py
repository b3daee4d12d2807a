import random

import pytest

from sayso.errors import UnreadableError
from sayso.read.encoding import decode

ENGLISH = "The ferry leaves at noon. “Nobody told us,” the skipper said – twice."
FRENCH = (
    "Le capitaine a déclaré que le bac partirait à midi, même si la mer était agitée ce soir-là."
)
POLISH = (
    "Kapitan oświadczył, że prom odpłynie w południe, choć morze było wzburzone i żaden z "
    "pasażerów nie chciał czekać do rana."
)
RUSSIAN = "Капитан заявил, что паром отойдёт в полдень, хотя море неспокойно."
UKRAINIAN = "Капітан заявив, що пором відійде опівдні, хоча море неспокійне, а ґанок мокрий."
UKRAINIAN_QUOTED = "«Пором відійде опівдні», — сказав капітан."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "utf-8"),
        (UKRAINIAN, "utf-8"),
        (UKRAINIAN, "utf-8-sig"),
        (UKRAINIAN, "utf-16"),
        (UKRAINIAN, "utf-16-le"),
        (UKRAINIAN, "utf-16-be"),
        (ENGLISH, "utf-16-le"),
        (ENGLISH, "cp1252"),
        (FRENCH, "cp1252"),
        (POLISH, "cp1250"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "koi8-u"),
        (RUSSIAN, "cp866"),
        (UKRAINIAN, "cp1251"),
        (UKRAINIAN, "koi8-u"),
        (UKRAINIAN_QUOTED, "cp1251"),
        ("Мост открыт.", "cp1251"),
        ("Мост открыт.", "koi8-u"),
    ],
)
def test_undeclared_text_is_read(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt") == text


@pytest.mark.parametrize(
    ("text", "declared"),
    [
        (RUSSIAN, "iso-8859-5"),
        ("Η γέφυρα άνοιξε.", "windows-1253"),
        ("橋は開いた。", "iso-2022-jp"),
        ("桥已经开通。", "gbk"),
        ("“Yes,” he said.", "windows-1252"),
    ],
)
def test_declared_encodings_count(text: str, declared: str) -> None:
    assert decode(text.encode(declared), "a.html", declared=declared) == text


@pytest.mark.parametrize(
    "declared", ["windows-1251", "iso-8859-1", "no-such-thing", "utf-16", "rot13"]
)
def test_a_wrong_declaration_does_no_harm(declared: str) -> None:
    assert decode(UKRAINIAN.encode(), "a.html", declared=declared) == UKRAINIAN


def test_pages_that_say_latin_1_mean_windows_1252() -> None:
    assert decode("“Yes”".encode("cp1252"), "a.html", declared="ISO-8859-1") == "“Yes”"


def test_line_ends_become_one_and_nothing_else_changes() -> None:
    kept = "a\u00a0b\u00adc\u200fd\u202ae\u2028f\x0cg\th "
    assert decode(f"{kept}\r\n1\r2\n3".encode(), "a.txt") == f"{kept}\n1\n2\n3"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"abc\x00def", "a.txt holds binary data, not text"),
        (random.Random(1).randbytes(3000), "a.txt"),
        (bytes(range(1, 32)) * 30, "a.txt holds binary data, not text"),
        (b"line one\n" + "Мост открыт".encode() + b"\xff\n", "a.txt is broken UTF-8 at line 2"),
        (b"\xef\xbb\xbfok \xff", "a.txt is broken UTF-8"),
        (b"\xff\xfea", "a.txt is broken UTF-16-LE"),
        (bytes(byte | 128 for byte in random.Random(2).randbytes(400)), "in no encoding"),
    ],
)
def test_what_is_no_text_is_said(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableError, match=message) as caught:
        decode(data, "a.txt")
    assert "\n" not in caught.value.message
    assert caught.value.remedy
