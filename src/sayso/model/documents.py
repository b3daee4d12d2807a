"""A source as received, and the document read from it."""

from dataclasses import dataclass
from enum import StrEnum

from sayso.model.known import Facts, Span, Time


@dataclass(frozen=True, slots=True)
class Source:
    """One item as received. `name` is its path within the case, or `archive.zip/member.txt`."""

    name: str
    data: bytes
    media_type: str
    sha256: str
    facts: Facts = Facts()


class BlockKind(StrEnum):
    """What a block is in its document."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTE = "quote"
    TURN = "turn"
    MESSAGE = "message"


class AnchorKind(StrEnum):
    """What leads from a block back to its place in the original."""

    PAGE = "page"
    ELEMENT = "element"
    MESSAGE = "message"
    SECONDS = "seconds"
    LINE = "line"


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place in the original: page 3, element /html/body/p[2], message 117, seconds 4.2 to 9.8.

    `value` is the page, path, message id or line number; `start` and `end` are seconds of sound
    and set only for `AnchorKind.SECONDS`.
    """

    kind: AnchorKind
    value: str
    start: float | None = None
    end: float | None = None


@dataclass(frozen=True, slots=True)
class Post:
    """What a message says of itself: when it was posted and edited, whom it forwards or answers."""

    author: str = ""
    published: Time | None = None
    edited: Time | None = None
    forwarded_from: str = ""
    reply_to: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, message, turn or the like. The blocks of a document tile its text:

    the first starts at 0, each starts where the one before ends (line breaks belong to the block
    before them), and the last ends with the text. `label` is the speaker's label where a turn
    opens with one ("Reporter: …"), inside the block.
    """

    start: int
    end: int
    kind: BlockKind
    anchor: Anchor
    label: Span | None = None
    post: Post | None = None

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Hyperlink:
    """A link in the text and where it leads."""

    span: Span
    url: str


@dataclass(frozen=True, slots=True)
class Document:
    """The text of a source, in blocks. `facts` joins what was given with what the file tells."""

    id: str
    name: str
    sha256: str
    text: str
    blocks: tuple[Block, ...]
    facts: Facts = Facts()
    hyperlinks: tuple[Hyperlink, ...] = ()
