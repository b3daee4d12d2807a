import json

import pytest

from sayso.errors import UnreadableError
from sayso.model import AnchorKind, Basis, Document, Fact
from tests.read.files import only, read_bytes


def turns(document: Document) -> list[tuple[float | None, float | None, str | None, str]]:
    """From which second to which, by whom, and the words."""
    return [
        (
            block.anchor.start,
            block.anchor.end,
            block.label.of(document.text) if block.label else None,
            block.span.of(document.text).strip(),
        )
        for block in document.blocks
    ]


VTT = """WEBVTT - A call
Kind: captions
Language: en

NOTE recorded: 2024-10-23

NOTE
title: Talk on the pier
heard by chance

STYLE
::cue { color: red }

intro
00:01.000 --> 00:03.500 align:start position:0%
<v Ada Kern>Is the <i>ferry</i> sold?</v>

2
01:00:04.000 --> 01:00:06.250
<v.loud Ivo>Not yet. <v Ada Kern>Good &amp; well.

01:00:07.000 --> 01:00:09.000
Nobody speaks
on two lines.
"""


def test_webvtt_with_voices_settings_and_notes() -> None:
    document = read_bytes(VTT, "call.vtt")
    assert turns(document) == [
        (1.0, 3.5, "Ada Kern", "Ada Kern: Is the ferry sold?"),
        (3604.0, 3606.25, "Ivo", "Ivo: Not yet."),
        (3604.0, 3606.25, "Ada Kern", "Ada Kern: Good & well."),
        (3607.0, 3609.0, None, "Nobody speaks on two lines."),
    ]
    assert {block.kind.value for block in document.blocks} == {"turn"}
    assert document.facts.title == Fact("Talk on the pier", Basis.METADATA, "header")
    assert document.facts.language == Fact("en", Basis.METADATA, "header")
    assert document.facts.said is not None
    assert document.facts.said.words == "2024-10-23"
    assert document.facts.said.basis is Basis.METADATA


SRT = """# publisher: Pier Radio
# said: 2024-10-23T21:00
# recorded: later

1
00:00:01,000 --> 00:00:02,000
SPEAKER_00: Where do we
get the crew?

2
00:00:02,500 --> 00:00:04,000
[SPEAKER_01]: Note: nobody knows.
3
00:00:05,000 --> 00:00:06,000 X1:40
{\\an8}<font color="red">30</font>

4
00:00:07.5 --> 00:00:09,000
He said: wait for the boat.
"""


def test_subrip_with_labels_in_the_words_and_missing_empty_lines() -> None:
    document = read_bytes(SRT.replace("\n", "\r\n").encode("utf-8-sig"), "call.srt")
    assert turns(document) == [
        (1.0, 2.0, "SPEAKER_00", "SPEAKER_00: Where do we get the crew?"),
        (2.5, 4.0, "SPEAKER_01", "[SPEAKER_01]: Note: nobody knows."),
        (5.0, 6.0, None, "30"),
        (7.5, 9.0, None, "He said: wait for the boat."),
    ]
    assert document.facts.publisher == Fact("Pier Radio", Basis.METADATA, "header")
    assert document.facts.said is not None and document.facts.said.words == "2024-10-23T21:00"


def srt(*cues: tuple[str, str]) -> str:
    """SubRip of (times, words)."""
    return "\n".join(f"{number}\n{times}\n{text}\n" for number, (times, text) in enumerate(cues, 1))


def clock(seconds: float) -> str:
    return f"00:00:{seconds:06.3f}".replace(".", ",")


@pytest.mark.parametrize(
    ("first", "second", "pause", "joined"),
    [
        ("We go to the", "pier at noon.", 0.5, True),
        ("We go to the", "pier at noon.", 3.0, False),
        ("We go.", "pier at noon.", 0.5, False),
        ("We go to", "Ostrel at noon.", 0.5, False),
        ("- We go to the", "- pier at noon.", 0.5, False),
    ],
)
def test_a_sentence_that_goes_on_is_one_turn_with_all_its_seconds(
    first: str, second: str, pause: float, joined: bool
) -> None:
    text = srt(
        (f"{clock(1)} --> {clock(2)}", first), (f"{clock(2 + pause)} --> {clock(8)}", second)
    )
    found = turns(read_bytes(text, "call.srt"))
    if joined:
        assert found == [(1.0, 8.0, None, f"{first} {second}")]
    else:
        assert found == [(1.0, 2.0, None, first), (2 + pause, 8.0, None, second)]


@pytest.mark.parametrize(
    ("openings", "labels"),
    [
        (["Ada: Yes.", "Ivo: No."], ["Ada", "Ivo"]),
        (["Ada: Yes.", "Well.", "Well.", "Ada: No."], ["Ada", None, None, "Ada"]),
        (["Note: it rains.", "Well.", "Well."], [None, None, None]),
        (["VOICE: it rains.", "Well.", "Well."], ["VOICE", None, None]),
        (["Голос 1: дощ.", "Так.", "Так."], ["Голос 1", None, None]),
        (["at noon: rain.", "at noon: rain."], [None, None]),
        (["10:30 was the time.", "At 10:30."], [None, None]),
    ],
)
def test_labels_are_told_from_other_words_before_a_colon(
    openings: list[str], labels: list[str | None]
) -> None:
    text = srt(*((f"{clock(n)} --> {clock(n)}", words) for n, words in enumerate(openings)))
    document = read_bytes(text, "call.srt")
    assert [turn[2] for turn in turns(document)] == labels
    assert [turn[3] for turn in turns(document)] == openings


def test_a_cue_whose_times_cannot_be_read_keeps_its_words() -> None:
    text = srt(("00:00:01,000 --> later", "First."), (f"{clock(5)} --> {clock(2)}", "Second."))
    document = read_bytes(text, "call.srt")
    assert [(block.anchor.kind, block.anchor.value) for block in document.blocks] == [
        (AnchorKind.LINE, "2"),
        (AnchorKind.LINE, "6"),
    ]
    assert document.text == "First.\n\nSecond."


def test_turns_do_not_grow_without_end() -> None:
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\n" + "<v Ada>and so on " * 500
    lengths = [block.end - block.start for block in read_bytes(text, "a.vtt").blocks]
    assert len(lengths) > 1 and max(lengths) < 1100


def test_rolling_captions_are_told_once() -> None:
    text = """WEBVTT

00:00:01.000 --> 00:00:03.000
the<00:00:01.500><c> ferry</c>

00:00:03.000 --> 00:00:03.010
the ferry

00:00:03.010 --> 00:00:05.000
the ferry
is<00:00:03.500><c> sold</c>
"""
    assert turns(read_bytes(text, "a.vtt")) == [(1.0, 5.0, None, "the ferry is sold")]


def test_whisperx() -> None:
    found = {
        "segments": [
            {"start": 0.5, "end": 2.25, "text": " Where is the boat?", "speaker": "SPEAKER_00"},
            {"start": 2.5, "end": 3.0, "text": " Not", "speaker": "SPEAKER_01"},
            {"start": 3.0, "end": 4.0, "text": " Here.", "speaker": "SPEAKER_01"},
            {"text": " Hm."},
            {"start": 5.0, "end": 6.0, "text": "  "},
        ],
        "word_segments": [],
        "language": "en",
    }  # fmt: skip
    document = read_bytes(json.dumps(found), "call.json")
    assert turns(document) == [
        (0.5, 2.25, "SPEAKER_00", "SPEAKER_00: Where is the boat?"),
        (2.5, 4.0, "SPEAKER_01", "SPEAKER_01: Not Here."),
        (None, None, None, "Hm."),
    ]
    assert (document.blocks[2].anchor.kind, document.blocks[2].anchor.value) == (
        AnchorKind.ELEMENT,
        "segments[3]",
    )
    assert document.facts.language == Fact("en", Basis.METADATA, "language")


def test_whisper_cpp() -> None:
    found = {
        "systeminfo": "x",
        "params": {"language": "ru", "translate": True},
        "result": {"language": "ru"},
        "transcription": [
            {"timestamps": {}, "offsets": {"from": 0, "to": 1500}, "text": " Yes.", "speaker": "1"},
            {"offsets": {"from": 1500, "to": 1000}, "text": " No.", "speaker": "?"},
        ],
    }
    document = read_bytes(json.dumps(found), "call.json")
    assert turns(document) == [
        (0.0, 1.5, "Speaker 1", "Speaker 1: Yes."),
        (None, None, None, "No."),
    ]
    assert document.facts.language == Fact("en", Basis.METADATA, "params.translate")


def test_not_a_number_is_no_second() -> None:
    text = '{"segments": [{"text": "Hm.", "start": NaN, "end": Infinity}]}'
    assert only(read_bytes(text, "a.json")).anchor.kind is AnchorKind.ELEMENT


@pytest.mark.parametrize(
    ("text", "name", "message"),
    [
        ("WEBVTT\n\nNOTE nothing\n", "a.vtt", "a.vtt holds no cue"),
        ("Just words.\n", "a.srt", "a.srt holds no cue"),
        (srt((f"{clock(1)} --> {clock(2)}", "")), "a.srt", "a.srt holds no text"),
        ('{"segments": [{"start": 1}]}', "a.json", "missing required field `text`"),
        ('{"transcription": 3}', "a.json", "Expected `array`, got `int`"),
    ],
)
def test_files_without_a_turn_say_so(text: str, name: str, message: str) -> None:
    with pytest.raises(UnreadableError, match=message):
        read_bytes(text, name)
