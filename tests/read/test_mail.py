from email.message import EmailMessage

import pytest

from sayso.errors import UnreadableError
from sayso.model import Basis, Fact
from tests.read.files import mail, read_bytes, shape

HEADERS = {
    "Subject": "Ferry to be sold",
    "From_": "Harbour Office <office@harbour.example>",
    "Date": "Sat, 26 Oct 2024 09:30:12 +0300",
}


def test_a_plain_mail() -> None:
    body = "Dear all,\n\nthe ferry will\nbe sold.\n"
    document = read_bytes(mail(body, **HEADERS).as_bytes(), "a.eml")
    assert shape(document) == [
        ("title", "Subject", "Ferry to be sold"),
        ("paragraph", "1", "Dear all,"),
        ("paragraph", "3", "the ferry will\nbe sold."),
    ]
    facts = document.facts
    assert facts.title == Fact("Ferry to be sold", Basis.METADATA, "Subject")
    assert facts.author == facts.publisher == Fact("Harbour Office", Basis.METADATA, "From")
    assert facts.published is not None
    assert str(facts.published.start) == "2024-10-26 09:30:00"
    assert facts.published.words == "Sat, 26 Oct 2024 09:30:12 +0300"


def test_what_is_quoted_is_told_apart() -> None:
    body = (
        "No.\n\nOn Friday Ivo wrote:\n> > Sold?\n>\n> When?\nHm.\n"
        "----- Original Message -----\nFrom: Ivo\n\nIs it so?\n"
    )
    document = read_bytes(mail(body, **HEADERS).as_bytes(), "a.eml")
    assert shape(document)[1:] == [
        ("paragraph", "1", "No."),
        ("paragraph", "3", "On Friday Ivo wrote:"),
        ("quote", "4", "Sold?"),
        ("quote", "6", "When?"),
        ("paragraph", "7", "Hm.\n----- Original Message -----"),
        ("quote", "9", "From: Ivo"),
        ("quote", "11", "Is it so?"),
    ]


def test_html_is_read_where_there_is_no_plain_text() -> None:
    page = (
        "<table><tr><td><p>Dear all,</p>"
        "<p>the ferry is <a href='https://q.example/f'>sold</a>.</p></td></tr></table>"
    )
    document = read_bytes(mail(html=page, **HEADERS).as_bytes(), "a.eml")
    assert shape(document)[1:] == [
        ("paragraph", "/html/body/table/tr/td/p[1]", "Dear all,"),
        ("paragraph", "/html/body/table/tr/td/p[2]", "the ferry is sold."),
    ]
    assert [link.url for link in document.hyperlinks] == ["https://q.example/f"]
    both = read_bytes(mail("Plain words.", html=page, **HEADERS).as_bytes(), "a.eml")
    assert shape(both)[1:] == [("paragraph", "1", "Plain words.")]


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (b"Subject: =?windows-1251?B?z+Dw7uwg7/Du5ODt?=", "Паром продан"),
        ("Subject: Пором продано, капітан сердитий".encode(), "Пором продано, капітан сердитий"),
        ("Subject: Паром продан, капитан зол".encode("cp1251"), "Паром продан, капитан зол"),
        (b"Subject: =?no-such?B?z+A=?=", "=?no-such?B?z+A=?="),
        (b"Subject: two\r\n lines", "two lines"),
    ],
)  # fmt: skip
def test_headers_as_found_in_the_wild(header: bytes, expected: str) -> None:
    data = header + b"\r\nFrom: a@b.example\r\n\r\nWords.\r\n"
    title = read_bytes(data, "a.eml").facts.title
    assert title is not None and title.value == expected


def test_the_body_is_read_in_its_encoding() -> None:
    body = "Паром продали. Об этом сообщил капитан."
    head = b"Subject: x\nContent-Type: text/plain; charset=%s\n\n"
    for charset in ("koi8-r", "windows-1251", "utf-8"):
        data = head % charset.encode() + body.encode(charset)
        assert shape(read_bytes(data, "a.eml"))[1][2] == body


def attached_only() -> bytes:
    message = EmailMessage()
    message["Subject"] = "x"
    message.add_attachment(b"words", maintype="application", subtype="pdf", filename="a.pdf")
    return message.as_bytes()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"Subject: x\n\n", "a.eml has no body"),
        (b"Subject: x\nContent-Type: text/html\n\n<p> </p>", "a.eml has no body"),
        (attached_only(), "a.eml has no body"),
        (b"\n\nJust words.", "a.eml is no mail"),
    ],
)
def test_a_mail_without_words_says_so(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableError, match=message):
        read_bytes(data, "a.eml")


def test_brackets_without_end_in_an_address() -> None:
    data = b"From: " + b"(" * 50_000 + b"\n\nWords."
    assert shape(read_bytes(data, "a.eml"))[-1] == ("paragraph", "1", "Words.")


def test_parts_within_parts_without_end() -> None:
    head = b"".join(
        b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (number, number)
        for number in range(2000)
    )
    with pytest.raises(UnreadableError, match=r"a\.eml"):
        read_bytes(b"Subject: x\n" + head + b"\nwords", "a.eml")
