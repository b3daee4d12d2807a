"""The generated documents: the same bytes each time, in every format, and readable."""

from pathlib import Path

import pytest

from benchmarks.generate import STORY, generate, telling
from sayso.ids import sha256
from sayso.model import Source
from sayso.process import Kit, build_kit, process
from sayso.read import media_type
from sayso.settings import Settings


@pytest.fixture(scope="module")
def kit() -> Kit:
    return build_kit(Settings())


def test_the_same_bytes_each_time(tmp_path: Path) -> None:
    first, second = ([path.read_bytes() for path in generate(tmp_path / name, 12)] for name in "ab")
    assert first == second


def test_documents_differ() -> None:
    assert len({telling(index).paragraphs for index in range(500)}) == 500


def test_a_document_has_250_to_400_words() -> None:
    lengths = [len(" ".join(telling(index).paragraphs).split()) for index in range(500)]
    assert min(lengths) >= 250
    assert max(lengths) <= 400


def test_every_document_can_be_read_and_has_claims(tmp_path: Path, kit: Kit) -> None:
    for path in generate(tmp_path, STORY):
        data = path.read_bytes()
        name = str(path.relative_to(tmp_path))
        result = process(Source(name, data, media_type(name, data), sha256(data)), kit)
        assert result.problems == ()
        assert len(result.claims) >= 5
