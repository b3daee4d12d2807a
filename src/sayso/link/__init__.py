"""The link stage: what many documents say together.

`link` takes a view and returns suggestions, each with a score and reasons in plain words: who is
the same holder, which claims are about the same thing, how positions moved, who took what from
whom, how many origins stand behind a thing, what conflicts and what was forecast. It is a pure
function of what the view holds: the order of the documents does not matter, nothing is compared
with everything, and the same claims give the same links.
"""

from sayso.link.contradictions import find_contradictions
from sayso.link.entities import find_parties
from sayso.link.forecasts import find_forecasts
from sayso.link.kin import find_kin
from sayso.link.lineage import find_lineage
from sayso.link.material import gather
from sayso.link.mutations import find_mutations
from sayso.link.origins import find_independence
from sayso.link.positions import find_positions
from sayso.link.propositions import find_propositions
from sayso.link.retellings import find_retellings
from sayso.link.sources import read_sources
from sayso.model import Claim, Links
from sayso.view import View

__all__ = ["link"]


def link(view: View) -> Links:
    """Joins the claims of all documents that the view holds. A case without claims has no links."""
    material = gather(view)
    parties = find_parties(material.claims, material.documents)

    def same_party(left: Claim, right: Claim) -> bool:
        return parties.party_of(left) is parties.party_of(right)

    propositions = find_propositions(material, same_party)
    kin = find_kin(material, propositions)
    sources = read_sources(material, parties)
    lineage = find_lineage(material, sources)
    retellings = find_retellings(material, sources, propositions, lineage)
    independence = find_independence(material, sources, propositions, lineage, retellings)
    return Links(
        parties=parties.held,
        propositions=propositions,
        positions=find_positions(material, parties, propositions, kin),
        lineage=lineage,
        mutations=find_mutations(material, sources, kin, retellings),
        independence=independence,
        contradictions=find_contradictions(material, parties, propositions, kin),
        forecasts=find_forecasts(material, parties, propositions, kin),
    )
