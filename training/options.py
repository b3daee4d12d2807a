"""What a run is made with: read from the command line, kept in its checkpoint."""

import argparse
from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Options:
    """The settings of a run; the defaults are what the shipped model was made with, but for
    the epochs that the Makefile names.

    `encoder` names the folder of another encoder to start from (`training.encoders`), `taught`
    what a teacher said (`training.teach`) and `texts` the corpora with the further texts it read,
    `first` a run whose weights to begin with. Passages
    have at most `longest` pieces, a step about `batch` of them.
    """

    corpus: str
    out: str
    encoder: str = ""
    taught: str = ""
    texts: str = ""
    first: str = ""
    seed: int = 1
    epochs: int = 6
    rate: float = 2e-4
    head_rate: float = 1e-3
    batch: int = 3072
    longest: int = 256
    perturbed: float = 0.35
    masked: float = 0.1
    dropout: float = 0.2
    inner_dropout: float = 0.1
    average: float = 0.999
    syntax: float = 0.3
    names: float = 0.5
    stance: float = 0.4
    seen: float = 1.0
    trust: float = 0.5  # the teacher's share where the corpus speaks too
    threads: int = 2
    device: str = "cpu"
    ahead: int = 0  # epochs that processes of their own make ready while another is learnt

    @classmethod
    def given(cls) -> Self:
        """The options of the command line."""
        parser = argparse.ArgumentParser(prog="python -m training.train")
        for name, kind in cls.__annotations__.items():
            default = cls.__dataclass_fields__[name].default
            required = not isinstance(default, (int, float, str))
            parser.add_argument(
                f"--{name.replace('_', '-')}",
                type=kind,
                required=required,
                default=None if required else default,
            )
        return cls(**vars(parser.parse_args()))
