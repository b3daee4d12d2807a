"""The model: one encoder pass, heads for tags, links and stances.

Shapes: B passages, T pieces, W words, D link dimensions. The encoder's state at the first piece
of each word feeds every head. A link is scored between a source or content span and a cue span:
the dot product of what their first and last words give, and a learnt share for their distance.
"""

import math
from collections.abc import Mapping

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from sayso.extract.tagger.features import SIZES
from sayso.extract.tagger.labels import NAMES, SPEECH, STANCES, Scheme
from sayso.extract.tagger.links import BUCKETS

LINK = 64
SEEN = 128  # dimensions in which a teacher tells what its encoder says
STANCE_WORDS = 4  # the first and last word of the cue and of what was said
_NEVER = -1e4


class Crf(nn.Module):
    """A linear chain over the tags of a scheme; what it forbids stays forbidden."""

    def __init__(self, scheme: Scheme) -> None:
        super().__init__()
        count = len(scheme.tags)
        self.transitions = nn.Parameter(torch.zeros(count, count))
        allowed = torch.tensor(
            [[scheme.may_follow(a, b) for b in range(count)] for a in range(count)]
        )
        self.register_buffer("forbidden", torch.where(allowed, 0.0, _NEVER))
        start = torch.full((count,), _NEVER)
        start[list(scheme.starts)] = 0.0
        end = torch.full((count,), _NEVER)
        end[list(scheme.ends)] = 0.0
        self.register_buffer("start", start)
        self.register_buffer("end", end)

    def matrix(self) -> Tensor:
        return self.transitions + self.forbidden

    def partition(self, scores: Tensor, lengths: Tensor) -> Tensor:
        """log Z of each passage; `scores` is B x W x tags."""
        if scores.is_cuda:
            return self._by_halves(scores, lengths)
        matrix = self.matrix()
        alpha = self.start + scores[:, 0]
        for place in range(1, scores.shape[1]):
            ahead = torch.logsumexp(alpha.unsqueeze(2) + matrix, dim=1) + scores[:, place]
            alpha = torch.where((place < lengths).unsqueeze(1), ahead, alpha)
        return torch.logsumexp(alpha + self.end, dim=1)

    def _by_halves(self, scores: Tensor, lengths: Tensor) -> Tensor:
        """The same in as many steps as the words can be halved: more work, fewer steps, as an

        accelerator likes it.
        """
        count = scores.shape[2]
        places = torch.arange(1, scores.shape[1], device=scores.device)
        inside = (places < lengths.unsqueeze(1))[:, :, None, None]
        still = torch.full((count, count), _NEVER, device=scores.device).fill_diagonal_(0.0)
        moves = torch.where(inside, self.matrix() + scores[:, 1:, None, :], still)
        while moves.shape[1] > 1:
            odd = moves[:, -1:] if moves.shape[1] % 2 else moves[:, :0]
            left, right = moves[:, 0:-1:2], moves[:, 1::2]
            joined = torch.logsumexp(left[..., :, None] + right[..., None, :, :], dim=-2)
            moves = torch.cat([joined, odd], 1)
        alpha = self.start + scores[:, 0]
        if moves.shape[1]:
            alpha = torch.logsumexp(alpha.unsqueeze(2) + moves[:, 0], dim=1)
        return torch.logsumexp(alpha + self.end, dim=1)

    def expected(self, scores: Tensor, tags: Tensor, moves: Tensor) -> Tensor:
        """The mean score of the readings in which tags stand and follow each other so often.

        `tags` is B x W x tags and `moves` B x tags x tags: ones and noughts for one reading, the
        marginals of another chain for all of its readings.
        """
        return (scores * tags).sum((1, 2)) + (self.matrix() * moves).sum((1, 2))

    def missed(self, scores: Tensor, may: Tensor, lengths: Tensor) -> Tensor:
        """How little the readings weigh in which each word has a tag that it may have.

        `may` is B x W x tags; the negative log of their share of all readings.
        """
        allowed = scores.masked_fill(~may, _NEVER)
        return self.partition(scores, lengths) - self.partition(allowed, lengths)

    def loss(self, scores: Tensor, tags: Tensor, moves: Tensor, lengths: Tensor) -> Tensor:
        """Cross entropy against such readings, one per passage: for one of them its negative

        log likelihood, for a chain's marginals the divergence from it but for a constant.
        """
        return self.partition(scores, lengths) - self.expected(scores, tags, moves)


class Tagger(nn.Module):
    """Encoder and heads. Two kinds do not ship: `syntax`, whose classes are told, and `seen`,

    which learns what a teacher's encoder says of a word.
    """

    def __init__(
        self, encoder: nn.Module, dropout: float = 0.1, syntax: tuple[int, int] = (1, 1)
    ) -> None:
        super().__init__()
        self.encoder = encoder
        width = encoder.config.hidden_size
        self.marks = nn.ModuleList(nn.Embedding(size, width) for size in SIZES)
        for table in self.marks:
            nn.init.normal_(table.weight, std=0.01)
        self.drop = nn.Dropout(dropout)
        self.tags = nn.Linear(width, len(SPEECH.tags))
        self.crf = Crf(SPEECH)
        self.names = nn.Linear(width, len(NAMES.tags))
        self.name_crf = Crf(NAMES)
        # Source and content as what is linked, the cue as what they are linked to (twice): each
        # with its first and its last word.
        self.links = nn.Linear(width, 8 * LINK)
        self.lone = nn.Linear(
            width, 4
        )  # no cue for a source, a content; no source, content for a cue
        self.distance = nn.Embedding(BUCKETS, 2)
        nn.init.zeros_(self.distance.weight)
        self.stances = nn.Linear(STANCE_WORDS * width, len(STANCES))
        self.syntax = nn.ModuleList(nn.Linear(width, size) for size in syntax)
        self.seen = nn.Linear(width, SEEN)

    def take(self, weights: Mapping[str, Tensor]) -> None:
        """Takes over the weights that fit; a head of another shape stays as it is."""
        known = self.state_dict()
        fitting = {
            name: value
            for name, value in weights.items()
            if name in known and known[name].shape == value.shape
        }
        self.load_state_dict(fitting, strict=False)

    def states(self, ids: Tensor, mask: Tensor, features: Tensor, first: Tensor) -> Tensor:
        """B x W x width: what the encoder says of each word."""
        embedded = self.encoder.get_input_embeddings()(ids)
        for number, table in enumerate(self.marks):
            embedded = embedded + table(features[:, :, number])
        states = self.encoder(inputs_embeds=embedded, attention_mask=mask).last_hidden_state
        return states.gather(1, first.unsqueeze(2).expand(-1, -1, states.shape[2]))

    def forward(
        self, ids: Tensor, mask: Tensor, features: Tensor, first: Tensor
    ) -> tuple[Tensor, ...]:
        """Scores of tags and names, link vectors, scores of standing alone, stance scores, states.

        The stance of a cue is the sum of four shares: the first at its first word, the second at
        its last, the third and fourth at the first and last word of what was said.
        """
        states = self.drop(self.states(ids, mask, features, first))
        stances = F.linear(states, *by_word(self.stances))
        heads = (self.tags, self.names, self.links, self.lone)
        return (*(head(states) for head in heads), stances, states)


def by_word(stances: nn.Linear) -> tuple[Tensor, Tensor]:
    """Weight and bias of the share of each stance at each of `STANCE_WORDS` words, from one

    word's state; the bias comes with the first word.
    """
    count = stances.out_features
    parts = stances.weight.view(count, STANCE_WORDS, -1).transpose(0, 1)
    bias = F.pad(stances.bias, (0, (STANCE_WORDS - 1) * count))
    return parts.reshape(STANCE_WORDS * count, -1), bias


def link_scores(
    model: Tagger,
    vectors: Tensor,
    kind: int,
    spans: Tensor,
    cues: Tensor,
    buckets: Tensor,
) -> Tensor:
    """Scores of one passage: spans x cues. `spans`, `cues`: first and last word of each."""
    parts = vectors.view(vectors.shape[0], 8, LINK)
    span = parts[spans[:, 0], 2 * kind] + parts[spans[:, 1], 2 * kind + 1]
    cue = parts[cues[:, 0], 4 + 2 * kind] + parts[cues[:, 1], 5 + 2 * kind]
    return span @ cue.T / math.sqrt(LINK) + model.distance(buckets)[:, :, kind]
