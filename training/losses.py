"""Losses: how far the model is from the corpus, from its teacher, and from people's labels."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

import torch
from torch import Tensor
from torch.nn import functional as F

from sayso.extract.tagger.decode import Range
from sayso.extract.tagger.labels import Role
from sayso.extract.tagger.links import CONTENT, SOURCE, bucket
from sayso.extract.tagger.pieces import LAST
from training.batches import Batch
from training.data import UNKNOWN, Passage
from training.encoders import MASK
from training.model import STANCE_WORDS, Tagger, link_scores
from training.options import Options

SURE = 2.5  # how much a person's label of a stance counts beside a guess
_A_SPAN = 20  # words: the loss of tags is that of so many


def loss_of(model: Tagger, batch: Batch, options: Options, chance: Random) -> dict[str, Tensor]:
    """The losses of a batch: tags, links, stances, and what is learnt beside them."""
    ids = batch.ids
    if options.masked:
        hidden = (torch.rand(ids.shape, device=ids.device) < options.masked) & (ids > LAST)
        ids = ids.masked_fill(hidden, MASK)
    with torch.autocast(ids.device.type, dtype=torch.bfloat16):
        tags, names, vectors, lone, stances, states = model(
            ids, batch.mask, batch.features, batch.first
        )
        syntax = [head(states).float() for head in model.syntax]
        seen = model.seen(states).float()
    off = model.crf.loss(tags.float(), batch.tags, batch.moves, batch.words.sum(1))
    read = batch.read.float()
    losses = {"tags": (off * read).sum() / (batch.words.sum(1) * read).sum().clamp(min=1) * _A_SPAN}
    if (batch.marked + batch.heeded > 0).any():
        losses["names"] = _of_names(model, batch, names.float()) * options.names
    linked: list[Tensor] = []
    spoken: list[Tensor] = []
    # Taken apart once: a slice a passage would cost a whole gradient a passage.
    rows = zip(*(part.float().unbind(0) for part in (vectors, lone, stances)), strict=True)
    for passage, (vector, alone, stance) in zip(batch.passages, rows, strict=True):
        if not passage.labelled:
            continue
        linked += link_losses(model, passage, vector, alone, chance)
        spoken += stance_losses(passage, stance)
    if linked:
        losses["links"] = torch.stack(linked).mean()
    if spoken:
        losses["stances"] = torch.stack(spoken).mean() * options.stance
    if options.syntax and (batch.syntax != UNKNOWN).any():
        for number, scores in enumerate(syntax):
            loss = F.cross_entropy(
                scores.flatten(0, 1), batch.syntax[:, :, number].flatten(), ignore_index=UNKNOWN
            )
            losses[f"syntax {number}"] = loss * options.syntax
    known = ~batch.seen.isnan()
    if known.any():
        losses["seen"] = (seen - batch.seen)[known].square().mean() * options.seen
    return losses


def _of_names(model: Tagger, batch: Batch, scores: Tensor) -> Tensor:
    """How far the names are from what is marked, and from what a teacher says of them.

    Where both speak the teacher has its share of trust, and all of it where a machine marked.
    """
    lengths = batch.words.sum(1)
    missed = model.name_crf.missed(scores, batch.names, lengths)
    apart = model.name_crf.loss(scores, batch.called, batch.called_moves, lengths)
    both = missed * batch.marked * (1 - batch.heeded) + apart * batch.heeded
    words = (lengths * (batch.marked + batch.heeded > 0)).sum()
    return both.sum() / words * _A_SPAN


def link_losses(
    model: Tagger, passage: Passage, vectors: Tensor, lone: Tensor, chance: Random
) -> Iterator[Tensor]:
    """For each span its cue, for each cue its source; or nothing."""
    for kind in (SOURCE, CONTENT):
        found = weighed(model, passage, vectors, lone, kind, strays(passage, chance))
        if found is None:
            continue
        yield F.cross_entropy(found.by_span, _shares(found.right))
        if kind == SOURCE and len(found.by_cue):
            yield F.cross_entropy(found.by_cue, _shares(found.right.T))


@dataclass(frozen=True, slots=True)
class Weighed:
    """The scores of the cues, and of none, for each span (spans x (cues + 1)); of the spans, and

    of none, for each cue; and what belongs together (spans x cues). A source that is shared has
    several right cues.
    """

    by_span: Tensor
    by_cue: Tensor
    right: Tensor


def weighed(
    model: Tagger,
    passage: Passage,
    vectors: Tensor,
    lone: Tensor,
    kind: int,
    strays: Sequence[Range] = (),
) -> Weighed | None:
    """The links of the spans of one kind, and of strays, with the cues of a passage."""
    role = (Role.SOURCE, Role.CONTENT)[kind]
    cues = [span for span in passage.spans if span.role is Role.CUE]
    owners: dict[Range, set[int]] = {stray: set() for stray in strays}
    for span in passage.spans:
        if span.role is role:
            owners.setdefault((span.start, span.end), set()).add(span.attribution)
    if not owners:
        return None
    device = vectors.device
    right = torch.tensor(
        [[float(cue.attribution in mine) for cue in cues] for mine in owners.values()],
        device=device,
    )
    ends = torch.tensor([(start, end - 1) for start, end in owners], device=device)
    cue_ends = torch.tensor(
        [(c.start, c.end - 1) for c in cues], dtype=torch.long, device=device
    ).view(-1, 2)
    far = torch.tensor(
        [[bucket(*span, cue.start, cue.end) for cue in cues] for span in owners],
        dtype=torch.long,
        device=device,
    )
    scores = link_scores(model, vectors, kind, ends, cue_ends, far)
    by_span = torch.cat([scores, lone[ends[:, 0], kind].unsqueeze(1)], 1)
    by_cue = torch.cat([scores.T, lone[cue_ends[:, 0], 2 + kind].unsqueeze(1)], 1)
    return Weighed(by_span, by_cue, right)


def _shares(right: Tensor) -> Tensor:
    """What each row is to choose: its right columns alike, or none (the last) where it has none."""
    none = (right.sum(1, keepdim=True) == 0).float()
    whole = torch.cat([right, none], 1)
    return whole / whole.sum(1, keepdim=True)


def strays(passage: Passage, chance: Random) -> list[Range]:
    """Spans that belong to nobody, so that standing alone is learnt."""
    found = []
    for _ in range(2):
        start = chance.randrange(len(passage.tags))
        end = min(start + chance.randint(1, 12), len(passage.tags))
        if not any(passage.tags[start:end]):
            found.append((start, end))
    return found


def stance_losses(passage: Passage, scores: Tensor) -> Iterator[Tensor]:
    """The stance of each cue; a person's label counts more than what the words suggest."""
    for attribution, words in stance_words(passage):
        target = torch.tensor(passage.stances[attribution], device=scores.device)
        loss = F.cross_entropy(stance_scores(scores, words), target)
        yield loss * (SURE if passage.sure[attribution] else 1.0)


def stance_scores(scores: Tensor, words: Sequence[int]) -> Tensor:
    """The scores of each stance, from those of a passage and the words that tell it."""
    shares = scores.view(len(scores), STANCE_WORDS, -1)
    return torch.stack([shares[word, n] for n, word in enumerate(words)]).sum(0)


def stance_words(passage: Passage) -> Iterator[tuple[int, list[int]]]:
    """Each attribution whose stance is known or guessed, and the words it is told by:

    the cue's first and last and, where something was said, that one's.
    """
    said: dict[int, list[int]] = {}
    for span in passage.spans:
        if span.role is Role.CONTENT:
            first, _ = said.setdefault(span.attribution, [span.start, span.end - 1])
            said[span.attribution] = [first, span.end - 1]
    for span in passage.spans:
        if span.role is Role.CUE and span.attribution in passage.stances:
            words = [span.start, span.end - 1, *said.get(span.attribution, [])]
            yield span.attribution, words
