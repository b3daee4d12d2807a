"""The mean of two runs: `python -m training.average RUN RUN OUT [--share SHARE]`.

Two runs of which one goes on from the other, or both from a third, may be weighed together, weight
by weight: what the first still knew of rare sentences and what the second learnt lie close enough
(docs/model-card.md). `--share` is the second's. Writes a checkpoint that can be exported, or taken
up by another run as its `--first`; a head that only the second has is the second's.
"""

import argparse
from collections.abc import Mapping
from pathlib import Path

import torch
from torch import Tensor

from training.train import STATE


def averaged(
    first: Mapping[str, Tensor], second: Mapping[str, Tensor], share: float
) -> dict[str, Tensor]:
    """The weights of the second with `share`, the first's with the rest."""
    return {
        name: torch.lerp(first[name], value, share)
        if name in first and first[name].shape == value.shape and value.is_floating_point()
        else value
        for name, value in second.items()
    }


def main() -> None:
    """Reads the arguments and writes the checkpoint."""
    parser = argparse.ArgumentParser(prog="python -m training.average")
    parser.add_argument("first", type=Path)
    parser.add_argument("second", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--share", type=float, default=0.5)
    given = parser.parse_args()
    first, second = (
        torch.load(run / STATE, weights_only=False) for run in (given.first, given.second)
    )
    given.out.mkdir(parents=True, exist_ok=True)
    weights = averaged(first["mean"], second["mean"], given.share)
    kept = {"mean": weights, "options": second["options"], "digest": second["digest"]}
    torch.save(kept, given.out / STATE)


if __name__ == "__main__":
    main()
