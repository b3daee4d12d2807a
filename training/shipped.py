"""The model as it runs: one passage at a time, without loss, chain, padding or mask.

On processors a passage by itself is read twice as fast, piece for piece, as in a batch: what lies
between two layers then stays in the cache. It is read alike in whatever company, too. The layers
are spelled out with queries, keys and values as one product, so that the graph holds nothing but
what the runtime is quick at.
"""

import math
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F
from torch.onnx.ops import attention

from training.model import Tagger, by_word


class Shipped(nn.Module):
    """Takes T pieces (`ids` T, `features` T x 3) and the first piece of each word (W).

    Gives scores of tags and names, link vectors, scores of standing alone and shares of stances,
    W x each.
    """

    def __init__(self, model: Tagger) -> None:
        super().__init__()
        body = model.encoder.embeddings
        self.words = body.word_embeddings
        self.marks = model.marks
        kind = body.token_type_embeddings.weight[:1]
        self.places = nn.Parameter(body.position_embeddings.weight + kind)
        self.norm = body.LayerNorm
        heads = model.encoder.config.num_attention_heads
        self.layers = nn.ModuleList(_Layer(layer, heads) for layer in model.encoder.encoder.layer)
        stances = _linear(*by_word(model.stances))
        self.heads = nn.ModuleList([model.tags, model.names, model.links, model.lone, stances])

    def forward(self, ids: Tensor, features: Tensor, first: Tensor) -> tuple[Tensor, ...]:
        states = self.words(ids) + self.places[: ids.shape[0]]
        for number, table in enumerate(self.marks):
            states = states + table(features[:, number])
        states = self.norm(states)
        *layers, last = self.layers
        for layer in layers:
            states = layer(states)
        states = last(states, first)
        return tuple(head(states) for head in self.heads)


class _Layer(nn.Module):
    """One layer of the encoder, T x width in and out; out only the rows that are asked for."""

    def __init__(self, layer: Any, heads: int) -> None:
        super().__init__()
        asked = layer.attention.self
        self.count = heads
        self.looks = _looks(asked, heads)
        self.mixed = layer.attention.output.dense
        self.norm = layer.attention.output.LayerNorm
        self.wide = layer.intermediate.dense
        self.narrow = layer.output.dense
        self.last = layer.output.LayerNorm

    def forward(self, states: Tensor, only: Tensor | None = None) -> Tensor:
        looks = self.looks(states).chunk(3, dim=1)
        if only is not None:
            looks, states = (looks[0][only], *looks[1:]), states[only]
        mixed, *_ = attention(
            *(part.unsqueeze(0) for part in looks),
            q_num_heads=self.count,
            kv_num_heads=self.count,
            scale=1.0,  # what tames the scores lies in the queries
        )
        states = self.norm(self.mixed(mixed.squeeze(0)) + states)
        return self.last(self.narrow(F.gelu(self.wide(states))) + states)


def _looks(asked: Any, heads: int) -> nn.Linear:
    """Queries, keys and values by one product; what tames the scores lies in the queries."""
    parts = [asked.query, asked.key, asked.value]
    tamed = math.sqrt(asked.query.out_features // heads)
    weights = [part.weight / (1 if number else tamed) for number, part in enumerate(parts)]
    biases = [part.bias / (1 if number else tamed) for number, part in enumerate(parts)]
    return _linear(torch.cat(weights), torch.cat(biases))


def _linear(weight: Tensor, bias: Tensor) -> nn.Linear:
    found = nn.Linear(weight.shape[1], weight.shape[0])
    found.weight, found.bias = nn.Parameter(weight), nn.Parameter(bias)
    return found
