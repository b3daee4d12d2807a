"""Claims, and all that comes of one source."""

from dataclasses import dataclass

from sayso.model.analysis import Analysis, Holder, Mention, Speech, Stance
from sayso.model.documents import Document
from sayso.model.known import Basis, Problem, Span, Time


@dataclass(frozen=True, slots=True)
class ChainLink:
    """One link of the relay, from the publisher inward: who, with what cue, taking what stance."""

    holder: Holder
    stance: Stance
    source: Span | None = None
    cue: Span | None = None
    basis: Basis = Basis.STATED
    why: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """One holder's stance on one content.

    `chain` runs from the publisher to the holder (its last link). `content` are the spans of the
    words, `words` the words themselves, `evidence` the sentence or sentences around them.
    `negated` tells whether the content itself is negative ("that it had *not* sent troops"),
    which is not the stance. `said_words` is where the text tells when it was said.
    """

    id: str
    document_id: str
    holder: Holder
    chain: tuple[ChainLink, ...]
    stance: Stance
    speech: Speech
    content: tuple[Span, ...]
    words: str
    evidence: Span
    cue: Span | None = None
    negated: bool = False
    event: Mention | None = None
    said: Time | None = None
    said_words: Span | None = None
    published: Time | None = None
    places: tuple[Mention, ...] = ()
    quantities: tuple[Mention, ...] = ()
    score: float = 1.0
    why: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """All that came of one source; `document` and `analysis` are None when it was refused."""

    name: str
    sha256: str
    document: Document | None = None
    analysis: Analysis | None = None
    claims: tuple[Claim, ...] = ()
    problems: tuple[Problem, ...] = ()
