"""What a teacher said, as `training.teach` wrote it."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from sayso.extract.tagger.decode import Chain, chain
from sayso.extract.tagger.labels import NAMES, SPEECH
from training.data import Floats

# The columns of what is said of a word.
OF_SPEECH = slice(0, len(SPEECH.tags))
OF_NAMES = slice(OF_SPEECH.stop, OF_SPEECH.stop + len(NAMES.tags))
OF_STATES = slice(OF_NAMES.stop, None)
Cue = tuple[str, int, int]  # an article, and where a cue of it starts and ends


@dataclass(frozen=True, slots=True)
class Taught:
    """A teacher's words: its chains; by article and place its scores of the tags of speech and of

    names, and behind them in `SEEN` dimensions what its encoder says; the stances it finds at cues.
    """

    chain: Chain
    name_chain: Chain
    words: dict[str, dict[int, Floats]]
    stances: dict[Cue, str]


def taught(path: Path) -> Taught:
    """Reads what `teach` wrote."""
    with np.load(path) as found:
        names = [name.removesuffix("/starts") for name in found.files if name.endswith("/starts")]
        words = {
            name: dict(zip(found[f"{name}/starts"].tolist(), found[f"{name}/told"], strict=True))
            for name in names
        }
        stances = {(a, b, c): stance for a, b, c, stance in json.loads(str(found["stances"]))}
        return Taught(
            chain(SPEECH, found["transitions"]),
            chain(NAMES, found["name_transitions"]),
            words,
            stances,
        )
