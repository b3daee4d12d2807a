"""The head of stances, fitted again on what people labelled: `python -m training.stances RUN`.

While the encoder learns, most stances are guesses from word lists, and the head learns their
mistakes. Here the encoder stands still and the head learns the labels alone: those outside the
held-out half, and the invented sentences. Writes the head beside the checkpoint, for the export.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from sayso.extract.tagger.labels import STANCES
from sayso.extract.tagger.model import TOKENIZER
from sayso.extract.tagger.pieces import Pieces
from training.batches import batch_of
from training.data import Passage, passages, whole
from training.encoders import encoder_folder
from training.export import loaded
from training.losses import stance_words
from training.material import material
from training.model import STANCE_WORDS, Tagger
from training.train import STANCE_HEAD

LONGEST = 128  # pieces, about as when it runs
TOGETHER = 16
STEPS = 400
DRAWN = 2048  # labels a step
RATE = 3e-3
DECAY = 0.05
DROPOUT = 0.4
INVENTED = 0.3  # what an invented sentence counts beside a real one


def labelled(model: Tagger, found: Sequence[Passage]) -> tuple[Tensor, Tensor]:
    """What the encoder says of the words that tell each labelled stance, and its class."""
    inputs = [torch.empty(0, STANCE_WORDS * model.encoder.config.hidden_size)]
    targets: list[int] = []
    with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
        for start in range(0, len(found), TOGETHER):
            batch = batch_of(found[start : start + TOGETHER])
            states = model.states(batch.ids, batch.mask, batch.features, batch.first)
            for passage, row in zip(batch.passages, states.float(), strict=True):
                for attribution, words in stance_words(passage):
                    if passage.sure[attribution]:
                        parts = row[words].flatten()
                        missing = (STANCE_WORDS - len(words)) * row.shape[1]
                        inputs.append(F.pad(parts, (0, missing)).unsqueeze(0))
                        targets.append(passage.stances[attribution])
    return torch.cat(inputs).clone(), torch.tensor(targets, dtype=torch.long)


def fitted(inputs: Tensor, targets: Tensor, weights: Tensor, seed: int) -> nn.Linear:
    """The head; rare classes count by the root of how rare they are."""
    torch.manual_seed(seed)
    head = nn.Linear(inputs.shape[1], len(STANCES))
    nn.init.zeros_(head.weight)
    counts = torch.bincount(targets, minlength=len(STANCES)).clamp(min=1)
    rarity = (counts.float().mean() / counts).sqrt()
    optimiser = torch.optim.AdamW(head.parameters(), lr=RATE, weight_decay=DECAY)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, STEPS)
    for _ in range(STEPS):
        drawn = torch.randperm(len(targets))[:DRAWN]
        scores = head(F.dropout(inputs[drawn], DROPOUT))
        losses = F.cross_entropy(scores, targets[drawn], weight=rarity, reduction="none")
        (losses * weights[drawn]).mean().backward()
        optimiser.step()
        optimiser.zero_grad()
        schedule.step()
    return head


def main() -> None:
    """Reads the run, fits the head, writes it."""
    parser = argparse.ArgumentParser(prog="python -m training.stances")
    parser.add_argument("run", type=Path)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    model = loaded(given.run)
    pieces = Pieces(encoder_folder() / TOKENIZER)
    versions, _ = material(given.corpus)
    real: list[Passage] = []
    made: list[Passage] = []
    for one in versions:
        group = made if one[0].article.name.startswith("invented") else real
        group += [p for p in passages(whole(one[0], pieces), LONGEST) if any(p.sure.values())]
    inputs, targets = labelled(model, real)
    more, their = labelled(model, made)
    weights = torch.cat([torch.ones(len(targets)), torch.full((len(their),), INVENTED)])
    head = fitted(torch.cat([inputs, more]), torch.cat([targets, their]), weights, given.seed)
    torch.save(head.state_dict(), given.run / STANCE_HEAD)
    print(f"{len(targets)} labelled stances and {len(their)} invented ones")


if __name__ == "__main__":
    main()
