"""Dialogue within a text. All of it is invented."""

from tests.read.files import read_bytes, shape

CALL = (
    "The Ministry publishes a call.\n\nLotus: Who is there?\n\nGranite: Two of ours.\n\n"
    "Lotus: Since when?\n\nIt was recorded in May.\n"
)


def test_a_call_in_a_release_is_read_as_turns() -> None:
    document = read_bytes(CALL, "note.txt")
    assert [kind for kind, _, _ in shape(document)] == [
        *("paragraph", "turn", "turn", "turn", "paragraph")
    ]
    labels = [block.label.of(document.text) for block in document.blocks if block.label]
    assert labels == ["Lotus", "Granite", "Lotus"]
    assert document.text == CALL


def test_a_note_or_a_list_of_terms_is_no_dialogue() -> None:
    document = read_bytes("Note: it fell.\n\nWhere: Torvik.\n\nWhen: in May.\n", "note.txt")
    assert all(block.label is None for block in document.blocks)
