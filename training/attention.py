"""Attention spelled out for processors: a third faster there, in training, than the fused kernel,

whose backward pass is slow (measured on two cores, passages of 50 to 258 pieces).
"""

from typing import Any

import torch
from torch import Tensor
from transformers import AttentionInterface, AttentionMaskInterface
from transformers.masking_utils import sdpa_mask

ATTENTION = "spelled-out"


def attention(
    query: Tensor, key: Tensor, value: Tensor, mask: Tensor | None, bias: Tensor | None = None
) -> Tensor:
    """B x heads x T x width each; returns B x T x heads x width.

    `mask` tells where to look, `bias` (1 x heads x T x T) what distances add.
    """
    batch, heads, length, width = query.shape
    flat = (batch * heads, length, width)
    scores = torch.bmm(query.reshape(flat) * width**-0.5, key.reshape(flat).transpose(1, 2)).view(
        batch, heads, length, length
    )
    if bias is not None:
        scores = scores + bias.to(scores.dtype)
    if mask is not None:
        barred = torch.zeros_like(mask, dtype=scores.dtype)
        scores = scores + barred.masked_fill(~mask, -1e4)
    with torch.autocast(query.device.type, enabled=False):
        shares = torch.softmax(scores, -1)
    mixed = torch.bmm(shares.view(batch * heads, length, length), value.reshape(flat))
    return mixed.view(batch, heads, length, width).transpose(1, 2)


def _attention(
    module: object,
    query: Tensor,
    key: Tensor,
    value: Tensor,
    attention_mask: Tensor | None,
    **_: Any,
) -> tuple[Tensor, None]:
    return attention(query, key, value, attention_mask), None


AttentionInterface.register(ATTENTION, _attention)
AttentionMaskInterface.register(ATTENTION, sdpa_mask)
