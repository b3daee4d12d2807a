"""Which claims of a proposition are live voices: neither passed on by another nor taken back."""

from sayso.link.material import Material
from sayso.model import Claim, Proposition
from sayso.nesting import is_taken_back, speakers


def taken_back(material: Material, claim: Claim) -> bool:
    """Whether the claim tells what its own outlet no longer stands by."""
    told = material.words(claim, claim.evidence)
    return is_taken_back(claim, told, material.outlet(claim.document_id))


def live(material: Material, proposition: Proposition) -> list[Claim]:
    """The claims of a proposition that speak for themselves: neither nested nor taken back."""
    claims = material.claims_of(proposition.claims)
    heard = speakers(claims)
    return [
        claim for claim in claims if heard[claim.id] == claim.id and not taken_back(material, claim)
    ]
