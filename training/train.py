"""Training: from the corpus to a checkpoint. `python -m training.train --help` tells the options.

Deterministic given its seed; takes up a run that was broken off where its last epoch ended.
"""

import hashlib
import json
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random

import torch
from torch import Tensor

from evaluation.polnear import articles
from sayso.extract.tagger.model import TOKENIZER
from sayso.extract.tagger.pieces import Pieces
from training.batches import Batch, Teacher
from training.data import Material
from training.encoders import encoder, encoder_folder
from training.epochs import Epochs
from training.losses import loss_of
from training.material import material
from training.measure import measure
from training.model import Tagger
from training.options import Options
from training.taught import taught

STATE = "state.pt"
STANCE_HEAD = "stances.pt"  # as `training.stances` refits it
TOLD = 50  # steps between two lines about progress


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
    """The learning rate's share: up for the first steps, then down to nothing."""
    return min(step / (0.06 * steps), (steps - step) / (0.94 * steps))


def digest_of(versions: Sequence[Sequence[Material]]) -> str:
    """A hash of all that is learnt from: texts, spans, stances and names."""
    found = hashlib.sha256()
    for one in versions:
        for material_ in one:
            found.update(repr((material_.article, material_.named)).encode())
    return found.hexdigest()


def train(options: Options) -> None:
    """Trains and writes a checkpoint an epoch; the averaged weights are what counts."""
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    pieces = Pieces(encoder_folder() / TOKENIZER)
    corpus = Path(options.corpus)
    said = taught(Path(options.taught)) if options.taught else None
    teacher = Teacher(said.chain, said.name_chain, options.trust) if said else None
    further = Path(options.texts) if options.texts else None
    versions, syntax = material(corpus, said, further)
    dev = [Material(article) for article in articles(corpus / "dev")]
    run = Run.begun(options, syntax, digest_of(versions))
    epochs = Epochs(versions, pieces, options, teacher)
    for epoch in range(run.epoch, options.epochs):
        began = time.monotonic()
        told = run.learn(epochs.batches(epoch), epoch)
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
    epoch: int = 0
    steps: int = 0

    @classmethod
    def begun(cls, options: Options, syntax: tuple[int, int], digest: str) -> "Run":
        """A new run, or the one whose checkpoint lies in the folder."""
        body = encoder(options.encoder, options.inner_dropout)
        model = Tagger(body, options.dropout, syntax).to(options.device)
        if options.first:
            before = torch.load(
                Path(options.first) / STATE, weights_only=False, map_location=options.device
            )
            model.take(before["mean"])
        mean = {name: value.detach().clone() for name, value in model.state_dict().items()}
        run = cls(options, digest, model, grown(model, options), mean)
        path = Path(options.out) / STATE
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists():
            saved = torch.load(path, weights_only=False, map_location=options.device)
            if saved["digest"] != digest:
                raise SystemExit(
                    f"{path} was begun on other material or labels: "
                    f"remove {path.parent} to begin anew, or name another --out"
                )
            model.load_state_dict(saved["model"])
            run.optimiser.load_state_dict(saved["optimiser"])
            run.mean, run.epoch, run.steps = saved["mean"], saved["epoch"], saved["steps"]
            torch.set_rng_state(saved["torch"].cpu())
        return run

    def learn(self, batches: Iterable[tuple[int, Batch]], epoch: int) -> dict[str, float]:
        """One epoch; returns the mean of each loss."""
        self.model.train()
        chance = Random(f"{self.options.seed} {epoch}")
        told: dict[str, Tensor] = {}
        count = 0
        for number, (count, batch) in enumerate(batches):
            rates = (self.options.rate, self.options.head_rate)
            for parameters, rate in zip(self.optimiser.param_groups, rates, strict=True):
                parameters["lr"] = rate * max(
                    share(epoch * count + number, count * self.options.epochs), 0
                )
            losses = loss_of(self.model, batch.to(self.options.device), self.options, chance)
            torch.stack(list(losses.values())).sum().backward()
            torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
            self.optimiser.step()
            self.optimiser.zero_grad()
            self._average()
            for name, value in losses.items():
                told[name] = told.get(name, 0) + value.detach()
            if number % TOLD == TOLD - 1:
                sys.stderr.write(f"epoch {epoch + 1}, step {number + 1} of {count}\n")
        return {name: value.item() / count for name, value in told.items()}

    def _average(self) -> None:
        self.steps += 1
        keep = min(self.options.average, self.steps / (self.steps + 20))
        current = {
            name: value
            for name, value in self.model.state_dict().items()
            if value.dtype.is_floating_point
        }
        with torch.no_grad():
            torch._foreach_lerp_(
                [self.mean[name] for name in current], [*current.values()], 1 - keep
            )

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
            "torch": torch.get_rng_state(),
            "options": asdict(self.options),
            "digest": self.digest,
        }
        torch.save(saved, path.with_suffix(".part"))
        path.with_suffix(".part").replace(path)


if __name__ == "__main__":
    train(Options.given())
