"""Names to learn from: swapped, each text stays what it was around them. All is invented."""

from random import Random

from evaluation.named import Named
from sayso.extract.tagger.labels import Name
from training import names

TEXT = "Ada Kern met him in Torvik. The Harbour Board told Ada Kern so."
MARKED = (
    (0, 8, Name.PERSON),
    (20, 26, Name.PLACE),
    (32, 45, Name.ORGANISATION),
    (51, 59, Name.PERSON),
)
POOLS = {
    Name.PERSON: ["Bo Li"],
    Name.PLACE: ["Skarn upon Sea"],
    Name.ORGANISATION: ["Union"],
}


def test_what_stands_around_names_stays() -> None:
    text = Named("a", TEXT, MARKED, open=((9, 16),))
    seen = set()
    for seed in range(20):
        found = names.swapped(text, POOLS, Random(seed), 1)
        assert found.name == "a~1"
        words = [found.text[start:end] for start, end, _ in found.names]
        assert [kind for *_, kind in found.names] == [kind for *_, kind in MARKED]
        assert words[0] == words[3]
        assert found.text == "{} met him in {}. The {} told {} so.".format(*words)
        (unknown,) = found.open
        assert found.text[slice(*unknown)] == "met him"
        seen.add(tuple(words))
    assert ("Bo Li", "Skarn upon Sea", "Union", "Bo Li") in seen
    assert len(seen) > 1
