"""Names to swap in: as many of each kind, the same for the same seed."""

from random import Random

import pytest

pytest.importorskip("faker", reason="training is not installed (make train installs it)")

from sayso.extract.tagger.labels import Name
from training import pools


def test_every_kind_has_its_names_and_some_are_coined() -> None:
    found = pools.pools(Random(1))
    assert set(found) == {Name.PERSON, Name.ORGANISATION, Name.PLACE}
    assert {len(names) for names in found.values()} == {pools.MANY}
    assert all(name.strip() and name[0].isupper() for name in found[Name.ORGANISATION])
    assert "Nairobi" in found[Name.PLACE]
    people = [name for name in found[Name.PERSON] if " " in name]
    assert pools.MANY / 2 < len(people) < pools.MANY
    assert found == pools.pools(Random(1))
    assert found != pools.pools(Random(2))


def test_a_coined_word_is_one_word() -> None:
    coined = {pools.coined(Random(seed)) for seed in range(200)}
    assert len(coined) > 150
    assert all(word.isalpha() and word.istitle() for word in coined)
