from datetime import datetime

import pytest

from sayso.codec import from_json, to_json
from sayso.model import (
    Analysis,
    Attribution,
    Basis,
    Kind,
    Links,
    Mention,
    Precision,
    Span,
    Speech,
    Stance,
    Time,
)
from tests.make import doc


def test_an_analysis_comes_back_unchanged() -> None:
    time = Time(datetime(2031, 5, 2), None, Precision.DAY, Basis.STATED, "since 2 May")
    mention = Mention(0, 3, Kind.TIME, "2031-05-02/..", 0.9, "times@1", "stated", time=time)
    attribution = Attribution(
        None, Span(4, 8), (Span(9, 12),), Speech.INDIRECT, Stance.DENIES, 0.5, "x@1"
    )
    analysis = Analysis(doc("Ärger “said” 𝕏, too."), (mention,), (attribution,))
    assert from_json(to_json(analysis), Analysis) == analysis


def test_the_same_value_gives_the_same_bytes() -> None:
    assert to_json(Links()) == to_json(Links())


def test_what_does_not_fit_is_refused() -> None:
    with pytest.raises(ValueError, match="stance"):
        from_json('[{"stance": "shrugs"}]', tuple[Attribution, ...])
