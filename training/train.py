"""Training: from the corpus to a checkpoint. `python -m training.train --help` tells the options.

Deterministic given its seed; takes up a run that was broken off where its last epoch ended.
"""

import argparse
import hashlib
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F
from transformers import BertModel

from evaluation.polnear import articles
from sayso.extract.tagger.decode import best_spans, chain, marginals
from sayso.extract.tagger.labels import Role
from sayso.extract.tagger.links import bucket
from sayso.extract.tagger.model import TOKENIZER
from sayso.extract.tagger.pieces import FIRST, LAST, Pieces
from training.attention import ATTENTION
from training.data import UNKNOWN, Material, Passage, passages, perturbed, whole
from training.material import material
from training.model import STANCE_WORDS, Tagger, encoder_folder, link_scores

STATE = "state.pt"
STANCE_HEAD = "stances.pt"  # as `training.stances` refits it
TOLD = 50  # steps between two lines about progress
SURE = 2.5  # how much a person's label of a stance counts beside a guess
THRESHOLD = 0.42  # of a span, until calibration chooses one for each role


@dataclass(frozen=True, slots=True)
class Options:
    """What a run is made with."""

    corpus: str
    out: str
    seed: int = 1
    epochs: int = 6
    rate: float = 2e-4
    head_rate: float = 1e-3
    batch: int = 3072  # pieces
    longest: int = 256  # pieces of a passage
    perturbed: float = 0.25
    masked: float = 0.1
    dropout: float = 0.2
    inner_dropout: float = 0.1
    average: float = 0.999
    syntax: float = 0.3
    stance: float = 0.25
    threads: int = 2


@dataclass(slots=True)
class Batch:
    """Passages as tensors: B x T pieces, B x W words."""

    passages: list[Passage]
    ids: Tensor
    mask: Tensor
    features: Tensor
    first: Tensor
    tags: Tensor
    syntax: Tensor
    words: Tensor


def batch_of(group: Sequence[Passage]) -> Batch:
    """Pads the passages of a group to one size."""
    longest = max(passage.size for passage in group) + 2
    widest = max(len(passage.tags) for passage in group)
    ids = torch.zeros(len(group), longest, dtype=torch.long)
    mask = torch.zeros(len(group), longest, dtype=torch.long)
    features = torch.zeros(len(group), longest, 3, dtype=torch.long)
    first = torch.zeros(len(group), widest, dtype=torch.long)
    tags = torch.full((len(group), widest), UNKNOWN)
    syntax = torch.full((len(group), widest, 2), UNKNOWN)
    words = torch.zeros(len(group), widest, dtype=torch.bool)
    for row, passage in enumerate(group):
        flat = [FIRST]
        marks = [(0, 0, 0)]
        starts = []
        for pieces, shown in zip(passage.pieces, passage.features, strict=True):
            starts.append(len(flat))
            flat += pieces
            marks += [shown] * len(pieces)
        flat.append(LAST)
        marks.append((0, 0, 0))
        ids[row, : len(flat)] = torch.tensor(flat)
        mask[row, : len(flat)] = 1
        features[row, : len(flat)] = torch.tensor(marks)
        first[row, : len(starts)] = torch.tensor(starts)
        tags[row, : len(starts)] = torch.tensor(passage.tags)
        syntax[row, : len(starts)] = torch.tensor(passage.syntax)
        words[row, : len(starts)] = True
    return Batch(list(group), ids, mask, features, first, tags, syntax, words)


def grouped(found: list[Passage], size: int, chance: Random) -> list[list[Passage]]:
    """Passages of like length together, `size` pieces a group, in an order drawn by chance."""
    chance.shuffle(found)
    found.sort(key=lambda passage: passage.size + chance.random() * 24)
    groups: list[list[Passage]] = [[]]
    for passage in found:
        if groups[-1] and (len(groups[-1]) + 1) * passage.size > size:
            groups.append([])
        groups[-1].append(passage)
    chance.shuffle(groups)
    return groups


def epoch_of(
    versions: Sequence[Sequence[Material]], pieces: Pieces, options: Options, chance: Random
) -> list[list[Passage]]:
    """The passages of an epoch: every article once, by one of its annotators."""
    found: list[Passage] = []
    for one in versions:
        drawn = chance.choice(one)
        if chance.random() < options.perturbed:
            drawn = perturbed(drawn, chance)
        passage = whole(drawn, pieces)
        limit = chance.choice((48, 96, options.longest, options.longest))
        found += passages(passage, limit)
    return grouped(found, options.batch, chance)


def loss_of(model: Tagger, batch: Batch, options: Options, chance: Random) -> dict[str, Tensor]:
    """The losses of a batch: tags, links, stances."""
    ids = batch.ids
    if options.masked:
        hidden = (torch.rand(ids.shape) < options.masked) & (ids > LAST)
        ids = ids.masked_fill(hidden, 103)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        tags, vectors, lone, stances, states = model(ids, batch.mask, batch.features, batch.first)
        syntax = [head(states).float() for head in model.syntax]
    nll = model.crf.loss(tags.float(), batch.tags, batch.words)
    losses = {"tags": nll.sum() / batch.words.sum() * 20}
    linked: list[Tensor] = []
    spoken: list[Tensor] = []
    # Taken apart once: a slice a passage would cost a whole gradient a passage.
    rows = zip(*(part.float().unbind(0) for part in (vectors, lone, stances)), strict=True)
    for passage, (vector, alone, stance) in zip(batch.passages, rows, strict=True):
        linked += link_losses(model, passage, vector, alone, chance)
        spoken += stance_losses(passage, stance)
    if linked:
        losses["links"] = torch.stack(linked).mean()
    if spoken:
        losses["stances"] = torch.stack(spoken).mean() * options.stance
    if options.syntax:
        for number, scores in enumerate(syntax):
            loss = F.cross_entropy(
                scores.flatten(0, 1), batch.syntax[:, :, number].flatten(), ignore_index=UNKNOWN
            )
            losses[f"syntax {number}"] = loss * options.syntax
    return losses


def link_losses(
    model: Tagger, passage: Passage, vectors: Tensor, lone: Tensor, chance: Random
) -> Iterator[Tensor]:
    """For each span its cue, for each cue its source and contents; or nothing."""
    cues = [span for span in passage.spans if span.role is Role.CUE]
    for kind, role in enumerate((Role.SOURCE, Role.CONTENT)):
        spans = [(s.start, s.end, s.attribution) for s in passage.spans if s.role is role]
        spans += strays(passage, chance)
        if not spans:
            continue
        ends = torch.tensor([(start, end - 1) for start, end, _ in spans])
        alone = lone[ends[:, 0], kind].unsqueeze(1)
        if not cues:
            yield F.cross_entropy(alone, torch.zeros(len(spans), dtype=torch.long))
            continue
        cue_ends = torch.tensor([(cue.start, cue.end - 1) for cue in cues])
        buckets = torch.tensor(
            [[bucket(a, b, cue.start, cue.end) for cue in cues] for a, b, _ in spans]
        )
        scores = link_scores(model, vectors, kind, ends, cue_ends, buckets)
        owners = [cue.attribution for cue in cues]
        target = torch.tensor([owners.index(o) if o in owners else len(cues) for *_, o in spans])
        yield F.cross_entropy(torch.cat([scores, alone], 1), target)
        # And from the cue's side: which span, or none.
        own = [o for *_, o in spans]
        target = torch.tensor([own.index(o) if o in own else len(spans) for o in owners])
        empty = lone[cue_ends[:, 0], 2 + kind].unsqueeze(1)
        if kind == 0:
            yield F.cross_entropy(torch.cat([scores.T, empty], 1), target)


def strays(passage: Passage, chance: Random) -> list[tuple[int, int, int]]:
    """Spans that belong to nobody, so that standing alone is learnt."""
    found = []
    for _ in range(2):
        start = chance.randrange(len(passage.tags))
        end = min(start + chance.randint(1, 12), len(passage.tags))
        if not any(passage.tags[start:end]):
            found.append((start, end, -1))
    return found


def stance_losses(passage: Passage, scores: Tensor) -> Iterator[Tensor]:
    """The stance of each cue; a person's label counts more than what the words suggest."""
    shares = scores.view(len(passage.tags), STANCE_WORDS, -1)
    for words, target, sure in stance_words(passage):
        row = torch.stack([shares[word, n] for n, word in enumerate(words)]).sum(0)
        yield F.cross_entropy(row, torch.tensor(target)) * (SURE if sure else 1.0)


def stance_words(passage: Passage) -> Iterator[tuple[list[int], int, bool]]:
    """For each cue with a known stance: the words it is told by, the class, and whether a person

    gave it. The words: the cue's first and last and, where something was said, that one's.
    """
    said: dict[int, list[int]] = {}
    for span in passage.spans:
        if span.role is Role.CONTENT:
            first, _ = said.setdefault(span.attribution, [span.start, span.end - 1])
            said[span.attribution] = [first, span.end - 1]
    for span in passage.spans:
        if span.role is Role.CUE and span.attribution in passage.stances:
            words = [span.start, span.end - 1, *said.get(span.attribution, [])]
            yield words, passage.stances[span.attribution], passage.sure[span.attribution]


def grown(model: Tagger, options: Options) -> torch.optim.AdamW:
    """The optimiser: the encoder slow, the heads fast."""
    body = list(model.encoder.parameters())
    known = {id(parameter) for parameter in body}
    heads = [parameter for parameter in model.parameters() if id(parameter) not in known]
    return torch.optim.AdamW(
        [
            {"params": body, "lr": options.rate, "weight_decay": 0.01},
            {"params": heads, "lr": options.head_rate, "weight_decay": 0.0},
        ],
        fused=True,
    )


def share(step: int, steps: int) -> float:
    """The learning rate's share: up for a tenth of the steps, then down to nothing."""
    return min(step / (0.06 * steps), (steps - step) / (0.94 * steps))


def digest_of(versions: Sequence[Sequence[Material]]) -> str:
    """A hash of all that is learnt from: texts, spans and stances."""
    found = hashlib.sha256()
    for one in versions:
        for material_ in one:
            found.update(repr(material_.article).encode())
    return found.hexdigest()


def train(options: Options) -> None:
    """Trains and writes a checkpoint an epoch; the averaged weights are what counts."""
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    pieces = Pieces(encoder_folder() / TOKENIZER)
    corpus = Path(options.corpus)
    versions, syntaxes = material(corpus, options.seed)
    dev = [Material(article) for article in articles(corpus / "dev")]
    run = Run.begun(options, syntaxes.sizes, digest_of(versions))
    for epoch in range(run.epoch, options.epochs):
        groups = epoch_of(versions, pieces, options, run.chance)
        began = time.monotonic()
        told = run.learn(groups, epoch)
        line = {
            "epoch": epoch + 1,
            "seconds": round(time.monotonic() - began),
            **told,
            **run.measured(dev, pieces),
        }
        run.save(epoch + 1)
        with (Path(options.out) / "log.jsonl").open("a") as log:
            log.write(json.dumps(line) + "\n")
        print(json.dumps(line), flush=True)


@dataclass(slots=True)
class Run:
    """A model while it learns, with all that a broken run needs to go on."""

    options: Options
    digest: str
    model: Tagger
    optimiser: torch.optim.AdamW
    mean: dict[str, Tensor]
    chance: Random
    epoch: int = 0
    steps: int = 0

    @classmethod
    def begun(cls, options: Options, syntax: tuple[int, int], digest: str) -> "Run":
        """A new run, or the one whose checkpoint lies in the folder."""
        encoder = BertModel.from_pretrained(
            encoder_folder(),
            attn_implementation=ATTENTION,
            add_pooling_layer=False,
            hidden_dropout_prob=options.inner_dropout,
            attention_probs_dropout_prob=0.0,
        )
        model = Tagger(encoder, options.dropout, syntax)
        mean = {name: value.detach().clone() for name, value in model.state_dict().items()}
        run = cls(options, digest, model, grown(model, options), mean, Random(options.seed))
        path = Path(options.out) / STATE
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists():
            saved = torch.load(path, weights_only=False)
            model.load_state_dict(saved["model"])
            run.optimiser.load_state_dict(saved["optimiser"])
            run.mean, run.epoch, run.steps = saved["mean"], saved["epoch"], saved["steps"]
            run.chance.setstate(saved["chance"])
            torch.set_rng_state(saved["torch"])
        return run

    def learn(self, groups: Sequence[Sequence[Passage]], epoch: int) -> dict[str, float]:
        """One epoch; returns the mean of each loss."""
        self.model.train()
        total = len(groups) * self.options.epochs
        told: Counter[str] = Counter()
        for number, group in enumerate(groups):
            rates = (self.options.rate, self.options.head_rate)
            for parameters, rate in zip(self.optimiser.param_groups, rates, strict=True):
                parameters["lr"] = rate * max(share(epoch * len(groups) + number, total), 0)
            losses = loss_of(self.model, batch_of(group), self.options, self.chance)
            torch.stack(list(losses.values())).sum().backward()
            torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
            self.optimiser.step()
            self.optimiser.zero_grad()
            self._average()
            for name, value in losses.items():
                told[name] += value.item() / len(groups)
            if number % TOLD == TOLD - 1:
                sys.stderr.write(f"epoch {epoch + 1}, step {number + 1} of {len(groups)}\n")
        return dict(told)

    def _average(self) -> None:
        self.steps += 1
        keep = min(self.options.average, self.steps / (self.steps + 20))
        with torch.no_grad():
            for name, value in self.model.state_dict().items():
                if value.dtype.is_floating_point:
                    self.mean[name].lerp_(value, 1 - keep)

    def measured(self, dev: Sequence[Material], pieces: Pieces) -> dict[str, float]:
        """How the averaged weights do on dev."""
        current = {name: value.clone() for name, value in self.model.state_dict().items()}
        self.model.load_state_dict(self.mean)
        scores = measure(self.model, dev, pieces, self.options)
        self.model.load_state_dict(current)
        return scores

    def save(self, epoch: int) -> None:
        """Writes the checkpoint, whole or not at all."""
        path = Path(self.options.out) / STATE
        saved = {
            "model": self.model.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "mean": self.mean,
            "epoch": epoch,
            "steps": self.steps,
            "chance": self.chance.getstate(),
            "torch": torch.get_rng_state(),
            "options": asdict(self.options),
            "digest": self.digest,
        }
        torch.save(saved, path.with_suffix(".part"))
        path.with_suffix(".part").replace(path)


def measure(
    model: Tagger, dev: Sequence[Material], pieces: Pieces, options: Options
) -> dict[str, float]:
    """Exact span F1 by role, on whole paragraphs with their neighbours."""
    model.eval()
    right: Counter[Role] = Counter()
    found: Counter[Role] = Counter()
    wanted: Counter[Role] = Counter()
    known = chain(model.crf.transitions.detach().numpy())
    linked = [0, 0]
    with torch.no_grad():
        for article in dev:
            passage = whole(article, pieces)
            batch = batch_of(list(passages(passage, options.longest)))
            with torch.autocast("cpu", dtype=torch.bfloat16):
                tags, vectors, *_ = model(batch.ids, batch.mask, batch.features, batch.first)
            scores = [
                row[: len(p.tags)].float().numpy()
                for row, p in zip(tags, batch.passages, strict=True)
            ]
            for row, weighed in enumerate(marginals(scores, known)):
                sure = {role: weighed.spans(role) for role in Role}
                got = set(best_spans(sure, dict.fromkeys(Role, THRESHOLD)))
                want = {(s.role, s.start, s.end) for s in batch.passages[row].spans}
                for role in Role:
                    found[role] += sum(span[0] is role for span in got)
                    wanted[role] += sum(span[0] is role for span in want)
                    right[role] += sum(span[0] is role for span in got & want)
                right_links(model, batch.passages[row], vectors[row].float(), linked)
    model.train()
    figures = {
        str(role): round(200 * right[role] / max(found[role] + wanted[role], 1), 2) for role in Role
    }
    return {**figures, "linked": round(100 * linked[0] / max(linked[1], 1), 2)}


def right_links(model: Tagger, passage: Passage, vectors: Tensor, linked: list[int]) -> None:
    """How many gold spans find their gold cue."""
    cues = [span for span in passage.spans if span.role is Role.CUE]
    owners = [cue.attribution for cue in cues]
    for kind, role in enumerate((Role.SOURCE, Role.CONTENT)):
        spans = [s for s in passage.spans if s.role is role and s.attribution in owners]
        if not spans:
            continue
        scores = link_scores(
            model,
            vectors,
            kind,
            torch.tensor([(s.start, s.end - 1) for s in spans]),
            torch.tensor([(cue.start, cue.end - 1) for cue in cues]),
            torch.tensor([[bucket(s.start, s.end, c.start, c.end) for c in cues] for s in spans]),
        )
        best = scores.argmax(1).numpy()
        linked[0] += int(
            np.sum([owners[b] == s.attribution for b, s in zip(best, spans, strict=True)])
        )
        linked[1] += len(spans)


def main() -> None:
    """Reads the options and trains."""
    parser = argparse.ArgumentParser()
    for name, kind in Options.__annotations__.items():
        default = Options.__dataclass_fields__[name].default
        required = not isinstance(default, (int, float, str))
        parser.add_argument(
            f"--{name.replace('_', '-')}",
            type=kind,
            required=required,
            default=None if required else default,
        )
    train(Options(**vars(parser.parse_args())))


if __name__ == "__main__":
    main()
