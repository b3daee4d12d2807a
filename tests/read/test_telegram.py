import json

import pytest

from sayso.errors import UnreadableError
from sayso.model import Basis, Fact
from tests.read.files import read_bytes, shape

CHANNEL = {
    "name": "Quay Watch",
    "type": "public_channel",
    "id": 1234,
    "messages": [
        {"id": 1, "type": "service", "date": "2024-10-20T10:00:00", "action": "x", "text": ""},
        {
            "id": 2,
            "type": "message",
            "date": "2024-10-23T21:05:09",
            "edited": "2024-10-23T22:00:00",
            "from": "Quay Watch",
            "author": "Ivo",
            "text": [
                "Ferry ",
                {"type": "bold", "text": "sold"},
                ", see ",
                {"type": "text_link", "text": "here", "href": "https://quay.example/f"},
                " or ",
                {"type": "link", "text": "pier.example/x"},
                "\n\nMore later.",
            ],
        },
        {"id": 3, "type": "message", "date": "2024-10-24T08:00:00", "photo": "a.jpg", "text": ""},
        {
            "id": 4,
            "type": "message",
            "date": "2024-10-24T09:30:00",
            "from": "Quay Watch",
            "forwarded_from": "Harbour Office",
            "reply_to_message_id": 2,
            "text": "No ferry was sold.",
        },
    ],
}  # fmt: skip


def test_a_channel_is_read_message_by_message() -> None:
    document = read_bytes(json.dumps(CHANNEL), "result.json")
    assert shape(document) == [
        ("message", "2", "Ferry sold, see here or pier.example/x\n\nMore later."),
        ("message", "4", "No ferry was sold."),
    ]
    first, second = (block.post for block in document.blocks)
    assert first is not None and second is not None
    assert (first.author, first.forwarded_from, first.reply_to) == ("Ivo", "", "")
    assert first.published is not None and first.published.words == "2024-10-23T21:05:09"
    assert str(first.published.start) == "2024-10-23 21:05:00"
    assert first.edited is not None and first.edited.words == "2024-10-23T22:00:00"
    assert (second.author, second.forwarded_from, second.reply_to) == (
        "Quay Watch",
        "Harbour Office",
        "2",
    )
    assert [(link.span.of(document.text), link.url) for link in document.hyperlinks] == [
        ("here", "https://quay.example/f"),
        ("pier.example/x", "https://pier.example/x"),
    ]


def test_the_channel_is_the_publisher_and_its_messages_date_it() -> None:
    facts = read_bytes(json.dumps(CHANNEL), "result.json").facts
    assert facts.publisher == Fact("Quay Watch", Basis.METADATA, "name")
    assert facts.published is not None
    assert facts.published.words == "2024-10-23T21:05 to 2024-10-24T09:30"


def test_an_account_of_several_chats_names_the_chat_of_each_message() -> None:
    other = {"name": "Pier", "id": 9, "messages": [{"id": 4, "type": "message", "text": "Hm."}]}
    export = {"about": "x", "contacts": {}, "chats": {"about": "y", "list": [CHANNEL, other]}}
    document = read_bytes(json.dumps(export), "result.json")
    assert [block.anchor.value for block in document.blocks] == ["1234/2", "1234/4", "9/4"]
    assert document.blocks[2].post is not None and document.blocks[2].post.author == "Pier"
    assert document.facts.publisher is None


def test_half_a_character_does_no_harm() -> None:
    message = '{"id": 1, "type": "message", "text": "Sold \\ud83d now\\u0000"}'
    document = read_bytes(f'{{"name": "Q", "messages": [{message}]}}', "result.json")
    assert document.text == "Sold \ufffd now\ufffd"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"name": "Q",\n "messages": [}', "malformed JSON at line 2, column 15"),
        ('{"name": "Q", "messages": [{"id": 1', "malformed JSON at line 1, column 36"),
        ('{"name": "Q", "messages": [{"id": "x", "type": "message"}]}', r"messages\[0\].id"),
        ('{"name": "Q", "messages": []}', "holds no text"),
        ('{"places": []}', "JSON of a kind that Sayso does not read.*Telegram.*WhisperX"),
        ("[1, 2]", "JSON of a kind"),
        ("[" * 100_000, "nested too deep"),
        (f'{{"id": {"9" * 5000}}}', "numbers too long"),
        ("", "is empty"),
        ("  ", "malformed JSON at line 1, column 3"),
    ],
)
def test_broken_files_say_where(text: str, message: str) -> None:
    with pytest.raises(UnreadableError, match=f"result.json.*{message}"):
        read_bytes(text, "result.json")
