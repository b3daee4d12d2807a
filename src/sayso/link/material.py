"""What linking works on: the documents and claims of a view, looked up by id.

Takes a `View`; sorts by content, so that nothing after it depends on the order in which the
view hands things out. A claim whose document the view does not give is an error of the view.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sayso.model import Claim, Document, Span
from sayso.view import View


@dataclass(frozen=True, slots=True)
class Material:
    """All documents and all claims, each in the order of their ids."""

    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    _documents: Mapping[str, Document]
    _claims: Mapping[str, Claim]

    def document(self, document_id: str) -> Document:
        return self._documents[document_id]

    def claim(self, claim_id: str) -> Claim:
        return self._claims[claim_id]

    def claims_of(self, claim_ids: Iterable[str]) -> list[Claim]:
        return [self._claims[claim_id] for claim_id in claim_ids]

    def words(self, claim: Claim, span: Span) -> str:
        return span.of(self._documents[claim.document_id].text)

    def publisher(self, document_id: str) -> str:
        """Who published the document, or "" where that is not known."""
        fact = self._documents[document_id].facts.publisher
        return fact.value if fact else ""

    def outlet(self, document_id: str) -> str:
        """A name for whoever brought the document: its publisher, else its file."""
        return self.publisher(document_id) or self._documents[document_id].name


def gather(view: View) -> Material:
    """Reads the view once."""
    documents = {document.id: document for document in view.documents()}
    claims = {claim.id: claim for claim in view.claims()}
    return Material(
        tuple(documents[key] for key in sorted(documents)),
        tuple(claims[key] for key in sorted(claims)),
        documents,
        claims,
    )
