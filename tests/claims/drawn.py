"""What claims are drawn from a text, through all the extractors."""

from sayso import extract
from sayso.claims import find_claims
from sayso.model import Claim, Document
from sayso.settings import Settings
from tests.make import doc

EXTRACTORS = extract.build(Settings().extractors, extract.BUILT_IN)


def claims(text: str | Document, **facts: str) -> tuple[Claim, ...]:
    document = doc(text, **facts) if isinstance(text, str) else text
    return find_claims(extract.extract(document, EXTRACTORS))


def chain(claim: Claim) -> list[str]:
    return [link.holder.name for link in claim.chain]
