import struct
import zipfile
from io import BytesIO

import pytest

from sayso.errors import TooLargeError
from sayso.model import Basis, Fact, Facts, Problem, Source
from sayso.read import unpack
from sayso.read.detect import MAIL, TEXT, ZIP
from sayso.read.inflate import Budget, inflate, open_zip
from sayso.settings import MEGABYTE, Settings
from tests.make import day, source
from tests.read.files import mail, packed, received


def unpacked(
    data: bytes, name: str = "all.zip", settings: Settings = Settings()
) -> list[tuple[str, str]]:
    """Name and what came of it: the media type, or the problem's message."""
    return [
        (item.name, item.media_type) if isinstance(item, Source) else (item.source, item.message)
        for item in unpack(received(data, name), settings)
    ]


def test_anything_else_is_its_own_member() -> None:
    note = received("Words.", "note.txt")
    assert list(unpack(note, Settings())) == [note]


def test_members_are_sources_of_their_own() -> None:
    data = packed({"a.txt": "Words.", "sub/page.html": "<p>x", "sub/": "", "__MACOSX/._a.txt": "x"})
    first, second = unpack(received(data, "case/all.zip"), Settings())
    assert isinstance(first, Source) and isinstance(second, Source)
    assert (first.name, first.data, first.media_type) == ("case/all.zip/a.txt", b"Words.", TEXT)
    assert second.name == "case/all.zip/sub/page.html"


def test_what_was_given_for_the_archive_holds_for_its_members() -> None:
    members = {
        "a.txt": "Words.",
        "b.txt": "Words.",
        "b.txt.meta.toml": 'publisher = "Pier"\ntitle = "B"',
        "c.txt": "Words.",
        "c.txt.meta.toml": "publisher = ",
    }
    given = Facts(
        title=Fact("All", Basis.GIVEN), publisher=Fact("Quay", Basis.GIVEN), said=day("2024")
    )
    archive = source(packed(members), name="all.zip", media_type=ZIP, facts=given)
    first, second, broken = unpack(archive, Settings())
    assert isinstance(first, Source) and isinstance(second, Source)
    assert first.facts == Facts(publisher=Fact("Quay", Basis.GIVEN), said=day("2024"))
    assert second.facts.publisher == Fact("Pier", Basis.GIVEN, "all.zip/b.txt.meta.toml")
    assert second.facts.title is not None and second.facts.said == day("2024")
    assert isinstance(broken, Problem) and "c.txt.meta.toml is not valid TOML" in broken.message


@pytest.mark.parametrize(
    "name",
    ["../out.txt", "a/../../out.txt", "/etc/out.txt", "C:\\out.txt", "..\\out.txt", "\\out.txt"],
)
def test_paths_that_lead_outside_are_refused(name: str) -> None:
    (found, good) = unpacked(packed({name: "x", "good.txt": "x"}))
    assert "leads outside it" in found[1]
    assert good == ("all.zip/good.txt", TEXT)


def test_a_name_that_turns_the_line_around_is_escaped() -> None:
    ((_, message),) = unpacked(packed({"../\u202etxt.exe\n": "x"}))
    assert r"\u202etxt.exe\n" in message and "\u202e" not in message


def test_backslashes_are_folders() -> None:
    assert unpacked(packed({"sub\\a.txt": "x"})) == [("all.zip/sub/a.txt", TEXT)]


def test_unknown_kinds_and_archives_within_are_problems() -> None:
    (photo, inner, good) = unpacked(
        packed({"a.jpg": b"\xff\xd8\xff", "b.zip": packed({"c.txt": "x"}), "d.txt": "x"})
    )
    assert photo[1].startswith("all.zip/a.jpg is of no kind that Sayso reads")
    assert inner == (
        "all.zip/b.zip",
        "all.zip/b.zip is an archive within an archive, which is not unpacked",
    )
    assert good == ("all.zip/d.txt", TEXT)


def test_a_bomb_is_stopped_by_what_it_says() -> None:
    data = packed({"a.txt": b"0" * 3 * MEGABYTE})
    assert unpacked(data, settings=Settings(max_inflated_bytes=2 * MEGABYTE)) == [
        ("all.zip", "all.zip inflates to more than the limit of 2 MB")
    ]


def test_a_member_over_the_limit_of_a_source_costs_only_itself() -> None:
    data = packed({"a.txt": b"0" * 3 * MEGABYTE, "b.txt": "x"})
    assert unpacked(data, settings=Settings(max_source_bytes=2 * MEGABYTE)) == [
        ("all.zip/a.txt", "all.zip/a.txt inflates to more than the limit of 2 MB"),
        ("all.zip/b.txt", TEXT),
    ]


def lying(data: bytes, size: int) -> bytes:
    """The archive with `size` as what its first member says that it inflates to."""
    entry = data.index(b"PK\x01\x02")
    out = bytearray(data)
    out[22:26] = struct.pack("<I", size)
    out[entry + 24 : entry + 28] = struct.pack("<I", size)
    return bytes(out)


def test_a_bomb_that_lies_about_its_size_is_counted_while_it_inflates() -> None:
    data = lying(packed({"a.txt": b"0" * 9 * MEGABYTE, "b.txt": "x"}), 10)
    settings = Settings(max_inflated_bytes=2 * MEGABYTE)
    assert unpacked(data, settings=settings) == [
        ("all.zip/a.txt", "all.zip/a.txt is broken"),
        ("all.zip/b.txt", TEXT),
    ]


def test_the_whole_is_counted_while_it_inflates() -> None:
    settings = Settings()
    budget = Budget("all.zip", 15)
    with open_zip(packed({"a.txt": "0" * 10, "b.txt": "0" * 10}), "all.zip", settings) as container:
        first, second = container.infolist()
        assert inflate(container, first, "all.zip/a.txt", budget, settings) == b"0" * 10
        with pytest.raises(TooLargeError, match=r"all\.zip inflates to more"):
            inflate(container, second, "all.zip/b.txt", budget, settings)
    assert budget.left == 0


def test_too_many_members_are_refused() -> None:
    data = packed({f"{number}.txt": "" for number in range(30)})
    expected = [("all.zip", "all.zip holds more than 20 files")]
    assert unpacked(data, settings=Settings(max_archive_members=20)) == expected
    many = packed({f"{number}.txt": "" for number in range(60)})
    assert unpacked(many, settings=Settings(max_archive_members=1)) == [
        ("all.zip", "all.zip holds more than 1 files")
    ]


def encrypted(data: bytes) -> bytes:
    entry = data.index(b"PK\x01\x02")
    out = bytearray(data)
    out[6] |= 1
    out[entry + 8] |= 1
    return bytes(out)


def test_members_that_cannot_be_unpacked_are_problems() -> None:
    bzip = packed({"a.txt": "x"}, method=zipfile.ZIP_BZIP2)
    assert "encrypted" in unpacked(encrypted(packed({"a.txt": "x"})))[0][1]
    assert "packed in a way" in unpacked(bzip)[0][1]
    data = packed({"a.txt": b"words and words " * 40})
    assert unpacked(data.replace(data[40:44], b"\xff\xff\xff\xff"))[0][1].endswith("is broken")
    assert unpacked(data[50:])[0][1].endswith("is broken")
    assert unpacked(data[:60]) == [("all.zip", "all.zip is a broken or truncated archive")]


def test_two_members_of_one_name() -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as container:
        container.writestr("a.txt", "one")
        container.writestr("./a.txt", "two")
    assert [message for _, message in unpacked(out.getvalue())] == [
        "all.zip/a.txt is in the archive twice; the second one is left out",
        TEXT,
    ]


def test_a_mail_gives_itself_and_its_attachments_of_known_kinds() -> None:
    inner = mail("Inner words.", Subject="Inner")
    message = mail("Words.", Subject="x")
    for name, data in (
        ("a.txt", b"one"),
        ("../a.txt", b"two"),
        ("logo.png", b"\x89PNG"),
        ("b.zip", packed({"c.txt": "x"})),
    ):
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    message.add_attachment(inner)
    items = list(unpack(received(message.as_bytes(), "m.eml"), Settings()))
    assert [item.name if isinstance(item, Source) else item.source for item in items] == [
        "m.eml",
        "m.eml/a.txt",
        "m.eml/2-a.txt",
        "m.eml/b.zip",
        "m.eml/forwarded.eml",
    ]
    first, forwarded = items[1], items[-1]
    assert isinstance(first, Source) and first.data == b"one"
    assert isinstance(items[3], Problem)
    assert isinstance(forwarded, Source) and forwarded.media_type == MAIL


def test_a_broken_mail_is_still_given_once() -> None:
    broken = received(b"\n\nno mail", "m.eml")
    assert list(unpack(broken, Settings())) == [broken]
