"""How a model does on dev while it learns: exact span F1 by role, and links between gold spans."""

from collections import Counter
from collections.abc import Sequence

import torch
from torch import Tensor
from torch.nn import functional as F

from sayso.extract.tagger.decode import best_spans, chain, marginals
from sayso.extract.tagger.labels import SPEECH, Role
from sayso.extract.tagger.links import CONTENT, SOURCE
from sayso.extract.tagger.pieces import Pieces
from training.batches import batch_of
from training.data import Material, Passage, passages, whole
from training.losses import weighed
from training.model import Tagger
from training.options import Options

THRESHOLD = 0.42  # of a span, until calibration chooses one for each role


def measure(
    model: Tagger, dev: Sequence[Material], pieces: Pieces, options: Options
) -> dict[str, float]:
    """Exact span F1 by role, on whole paragraphs with their neighbours."""
    model.eval()
    right: Counter[Role] = Counter()
    found: Counter[Role] = Counter()
    wanted: Counter[Role] = Counter()
    known = chain(SPEECH, model.crf.transitions.detach().cpu().numpy())
    linked = [0, 0]
    with torch.no_grad():
        for article in dev:
            passage = whole(article, pieces)
            batch = batch_of(list(passages(passage, options.longest))).to(options.device)
            with torch.autocast(batch.ids.device.type, dtype=torch.bfloat16):
                tags, _, vectors, lone, *_ = model(
                    batch.ids, batch.mask, batch.features, batch.first
                )
            scores = [
                row[: len(p.tags)].float().cpu().numpy()
                for row, p in zip(tags, batch.passages, strict=True)
            ]
            for row, shares in enumerate(marginals(scores, known)):
                got = set(best_spans(shares.spans(THRESHOLD), dict.fromkeys(Role, THRESHOLD)))
                want = {(s.role, s.start, s.end) for s in batch.passages[row].spans}
                for role in Role:
                    found[role] += sum(span[0] is role for span in got)
                    wanted[role] += sum(span[0] is role for span in want)
                    right[role] += sum(span[0] is role for span in got & want)
                right_links(
                    model, batch.passages[row], vectors[row].float(), lone[row].float(), linked
                )
    model.train()
    figures = {
        str(role): round(200 * right[role] / max(found[role] + wanted[role], 1), 2) for role in Role
    }
    return {**figures, "linked": round(100 * linked[0] / max(linked[1], 1), 2)}


def right_links(
    model: Tagger, passage: Passage, vectors: Tensor, lone: Tensor, linked: list[int]
) -> None:
    """How many gold cues choose their gold source, and gold contents their gold cue."""
    for kind in (SOURCE, CONTENT):
        found = weighed(model, passage, vectors, lone, kind)
        if found is None:
            continue
        scores, right = found.by_span, found.right
        if kind == SOURCE:
            scores, right = found.by_cue, right.T
        chosen = F.pad(right, (0, 1)).gather(1, scores.argmax(1, keepdim=True))
        linked[0] += int(chosen.sum())
        linked[1] += int((right.sum(1) > 0).sum())
