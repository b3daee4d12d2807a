"""Losses: what the chain learns from a reading, from a teacher, and from links that are shared.

They need what training is installed with (`make train`), and are left out without it.
"""

import math
from itertools import pairwise, product
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training is not installed (make train installs it)")
pytest.importorskip("transformers", reason="training is not installed (make train installs it)")

from sayso.extract.tagger.decode import chain  # noqa: E402
from sayso.extract.tagger.labels import NAMES, OUTSIDE, SPEECH, Role  # noqa: E402
from sayso.extract.tagger.links import BUCKETS  # noqa: E402
from training.batches import Teacher, batch_of  # noqa: E402
from training.data import ANY, Passage, Spoken  # noqa: E402
from training.losses import _shares, weighed  # noqa: E402
from training.model import LINK, SEEN, Crf  # noqa: E402

WORDS = 4
FLAT = chain(NAMES, np.zeros((len(NAMES.tags), len(NAMES.tags)), np.float32))


def passage(tags: list[int]) -> Passage:
    names = [ANY] * WORDS
    return Passage([[5]] * WORDS, [(0, 0, 0)] * WORDS, tags, [], [(0, 0)] * WORDS, names, 0.0)


def targets(one: Passage, teacher: Teacher | None = None) -> tuple[Any, Any]:
    batch = batch_of([one], teacher)
    return batch.tags, batch.moves


def test_one_reading_costs_its_negative_log_likelihood() -> None:
    torch.manual_seed(3)
    crf = Crf(SPEECH)
    torch.nn.init.normal_(crf.transitions)
    scores = torch.randn(1, WORDS, len(SPEECH.tags))
    tags = [*SPEECH.tags_of(Role.SOURCE, 2), *SPEECH.tags_of(Role.CUE, 1), OUTSIDE]
    loss = crf.loss(scores, *targets(passage(tags)), torch.tensor([WORDS]))
    matrix = crf.matrix()
    path = scores[0, range(WORDS), tags].sum() + sum(matrix[a, b] for a, b in pairwise(tags))
    whole = _all_readings(scores[0], crf)
    assert loss.item() == pytest.approx((whole - path).item(), abs=1e-3)


def _all_readings(scores: Any, crf: Crf) -> Any:
    """log Z by going through every reading."""
    matrix = crf.matrix()
    found = []
    for tags in product(range(len(SPEECH.tags)), repeat=WORDS):
        pairs = list(pairwise(tags))
        if any(crf.forbidden[a, b] < 0 for a, b in pairs):
            continue
        if crf.start[tags[0]] < 0 or crf.end[tags[-1]] < 0:
            continue
        found.append(scores[range(WORDS), list(tags)].sum() + sum(matrix[a, b] for a, b in pairs))
    return torch.stack(found).logsumexp(0)


def test_a_model_that_says_what_its_teacher_says_has_nothing_to_learn() -> None:
    torch.manual_seed(4)
    crf = Crf(SPEECH)
    scores = torch.randn(1, WORDS, len(SPEECH.tags), requires_grad=True)
    one = passage([OUTSIDE] * WORDS)
    beside = np.zeros((WORDS, len(NAMES.tags) + SEEN), np.float32)
    one.taught = np.concatenate([scores[0].detach().numpy(), beside], axis=1)
    one.labelled = False
    teacher = Teacher(chain(SPEECH, crf.transitions.detach().numpy()), FLAT, trust=0.5)
    crf.loss(scores, *targets(one, teacher), torch.tensor([WORDS])).sum().backward()
    assert scores.grad.abs().max() < 1e-4
    assert crf.transitions.grad.abs().max() < 1e-4


def test_a_teacher_is_trusted_by_half_where_the_corpus_speaks() -> None:
    one = passage([OUTSIDE] * WORDS)
    one.taught = np.zeros((WORDS, len(SPEECH.tags) + len(NAMES.tags) + SEEN), np.float32)
    level = chain(SPEECH, np.zeros((len(SPEECH.tags), len(SPEECH.tags)), np.float32))
    flat, half = (Teacher(level, FLAT, trust=share) for share in (1, 0.5))
    whole, shared = targets(one, flat)[0], targets(one, half)[0]
    corpus = targets(one)[0]
    assert torch.allclose(shared, (whole + corpus) / 2)


def test_names_are_a_teachers_wholly_but_where_a_person_marked_them() -> None:
    one = passage([OUTSIDE] * WORDS)
    one.taught = np.zeros((WORDS, len(SPEECH.tags) + len(NAMES.tags) + SEEN), np.float32)
    level = chain(SPEECH, np.zeros((len(SPEECH.tags), len(SPEECH.tags)), np.float32))
    teacher = Teacher(level, FLAT, trust=0.25)
    heeded = []
    for marked in (0.0, 0.5, 1.0):
        one.marked = marked
        batch = batch_of([one], teacher)
        assert torch.allclose(batch.called.sum(2), torch.ones(1, WORDS))
        heeded.append(batch.heeded.item())
    assert heeded == [1, 1, 0.25]
    one.taught[:, len(SPEECH.tags)] = math.nan
    batch = batch_of([one], teacher)
    assert batch.heeded.item() == 0
    assert not batch.called.any()


def test_halving_weighs_the_readings_as_going_word_by_word_does() -> None:
    torch.manual_seed(5)
    crf = Crf(NAMES)
    torch.nn.init.normal_(crf.transitions)
    for words in (1, 2, 3, 7, 20):
        scores = torch.randn(3, words, len(NAMES.tags), requires_grad=True)
        lengths = torch.tensor([1, words, max(words - 1, 1)])
        one, other = crf.partition(scores, lengths), crf._by_halves(scores, lengths)
        assert torch.allclose(one, other, atol=1e-4)
        slopes = [torch.autograd.grad(part.sum(), scores)[0] for part in (one, other)]
        assert torch.allclose(*slopes, atol=1e-5)


def test_a_shared_source_has_two_right_cues_and_a_stray_none() -> None:
    right = torch.tensor([[1.0, 1.0, 0.0], [0.0, 0.0, 0.0]])
    assert _shares(right).tolist() == [[0.5, 0.5, 0, 0], [0, 0, 0, 1]]
    assert math.isclose(_shares(right.T)[2, 2], 1)


def test_links_know_who_shares_a_source() -> None:
    spans = [
        Spoken(Role.SOURCE, 0, 1, 0), Spoken(Role.SOURCE, 0, 1, 1),
        Spoken(Role.CUE, 1, 2, 0), Spoken(Role.CUE, 2, 3, 1),
    ]  # fmt: skip
    bare: Any = SimpleNamespace(distance=torch.nn.Embedding(BUCKETS, 2))
    one = passage([OUTSIDE] * WORDS)
    one.spans = spans
    found = weighed(bare, one, torch.zeros(WORDS, 8 * LINK), torch.zeros(WORDS, 4), 0)
    assert found is not None
    assert found.right.tolist() == [[1, 1]]
    assert found.by_span.shape == (1, 3)
    assert found.by_cue.shape == (2, 2)


def test_where_tags_are_open_only_what_is_ruled_out_costs() -> None:
    torch.manual_seed(4)
    crf = Crf(SPEECH)
    torch.nn.init.normal_(crf.transitions)
    scores = torch.randn(1, WORDS, len(SPEECH.tags))
    lengths = torch.tensor([WORDS])
    may = torch.ones(1, WORDS, len(SPEECH.tags), dtype=torch.bool)
    assert crf.missed(scores, may, lengths).item() == pytest.approx(0, abs=1e-3)
    tags = [*SPEECH.tags_of(Role.SOURCE, 2), *SPEECH.tags_of(Role.CUE, 1), OUTSIDE]
    one = torch.nn.functional.one_hot(torch.tensor([tags]), len(SPEECH.tags)).bool()
    exact = crf.loss(scores, *targets(passage(tags)), lengths)
    assert crf.missed(scores, one, lengths).item() == pytest.approx(exact.item(), abs=1e-2)
