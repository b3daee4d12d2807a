"""Every error that Sayso raises on purpose.

    SaysoError
    ├── DocumentError      this source cannot be read: it is skipped and becomes a Problem
    │   ├── UnreadableError    its bytes are broken, encrypted, empty or in no known encoding
    │   ├── UnknownFormatError no reader for it; the message names the formats known
    │   └── TooLargeError      over a limit of the settings; the message names the limit
    └── SetupError         nothing can go on: the run stops
        ├── CaseError          the case folder is missing, busy, read-only or full
        ├── LedgerError        the ledger is broken or made by a newer Sayso
        ├── PluginError        an unknown name at a seam; the message lists the known ones
        ├── QueryError         an id, date or option that means nothing here
        └── EvidenceError      a line of a brief does not resolve to its evidence

An error's text is one line for the person at the desk; `remedy` is what would help.
"""


class SaysoError(Exception):
    """The root of the tree."""

    def __init__(self, message: str, *, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy


class DocumentError(SaysoError):
    """One source cannot be read; the others go on."""


class UnreadableError(DocumentError):
    """Broken, encrypted, empty, or in no known encoding."""


class UnknownFormatError(DocumentError):
    """No reader for this kind of file."""


class TooLargeError(DocumentError):
    """Over a limit of the settings."""


class SetupError(SaysoError):
    """The run cannot go on."""


class CaseError(SetupError):
    """The case folder is missing, busy, read-only or full."""


class LedgerError(SetupError):
    """The ledger is broken, or made by a newer Sayso."""


class PluginError(SetupError):
    """An unknown or faulty name at a seam."""


class QueryError(SetupError):
    """An id, date or option that means nothing here."""


class EvidenceError(SetupError):
    """A line of a brief does not resolve to its evidence."""
