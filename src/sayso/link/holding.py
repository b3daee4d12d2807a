"""Who holds a claim and its retelling: the same, another, the outlet itself, nobody.

Takes sources and claims. Names that share a word of their own, an office, or a publisher for whom
they speak, may mean one holder; what is only described may be anybody.
"""

from dataclasses import dataclass

from sayso.link import english, english_reports
from sayso.link.forms import described
from sayso.link.names import person_name
from sayso.link.romanise import romanised
from sayso.link.sources import Sources
from sayso.link.words import stem, tokens
from sayso.model import Claim, HolderKind

_NAMED = frozenset({HolderKind.PERSON, HolderKind.ORGANISATION, HolderKind.GOVERNMENT})
_PLAIN = english.STOP | english.GOVERNMENT | english.HONORIFICS | frozenset({"s", "of", "for"})


@dataclass(frozen=True, slots=True)
class Holding:
    """Compares the holders of two claims."""

    sources: Sources

    def is_own(self, claim: Claim) -> bool:
        """Whether the claim's own outlet holds it, or nobody that the text names."""
        if claim.holder.kind is HolderKind.UNKNOWN:
            return True
        own = self.sources.publisher.get(claim.document_id, "")
        return bool(own) and described(claim.holder.name) == own

    def is_body(self, claim: Claim) -> bool:
        """Whether a body brought the claim's document out itself."""
        return self.sources.bodies.is_body(self.sources.publisher.get(claim.document_id, ""))

    def is_unnamed(self, claim: Claim) -> bool:
        """Whether the holder is only described."""
        generic = claim.holder.kind is HolderKind.ORGANISATION and claim.holder.name.islower()
        return claim.holder.kind not in _NAMED or generic

    def is_other(self, before: Claim, after: Claim) -> bool:
        """Whether the later holder is named, and is not the name of what the earlier describes."""
        generic = before.holder.kind is HolderKind.ORGANISATION and before.holder.name.islower()
        return not generic and not self.is_unnamed(after)

    def is_named_in(self, before: Claim, after: Claim) -> bool:
        """Whether the later claim's own words name the holder of the earlier."""
        words = {romanised(stem(token.word)) for token in tokens(after.words)}
        return bool(self._words(before) & words)

    def is_publisher_of(self, before: Claim, after: Claim) -> bool:
        """Whether the later claim is held by who published the earlier."""
        giver = self.sources.publisher.get(before.document_id, "")
        holder = described(after.holder.name)
        known = holder == giver or self.sources.bodies.known(after.holder.name) == giver
        return bool(giver) and (known or _some_outlet(after.holder.name))

    def same(self, before: Claim, after: Claim) -> bool:
        """Whether both may be one holder."""
        parties = self.sources.parties
        if parties.party_of(before) is parties.party_of(after):
            return True
        if before.holder.kind is after.holder.kind is HolderKind.PERSON:
            names = (person_name(claim.holder.name).last for claim in (before, after))
            return len(set(names)) == 1
        first, second = self._words(before), self._words(after)
        if first & second:
            return True
        known = self.sources.bodies.known
        one, other = known(before.holder.name), known(after.holder.name)
        if self.is_own(before):
            one = one or self.sources.publisher.get(before.document_id, "")
        return bool(one) and one == other

    def _words(self, claim: Claim) -> frozenset[str]:
        return frozenset(
            romanised(stem(token.word))
            for text in (claim.holder.name, claim.holder.role)
            for token in tokens(text)
            if token.word not in _PLAIN
        )


def _some_outlet(name: str) -> bool:
    """Whether a name only says that it is an outlet: "a channel", "his site"."""
    found = tokens(name)
    named = any(token.capital for token in found[1:])
    return not named and bool({token.word for token in found} & english_reports.SOME_OUTLET)
