"""Epochs: what is read in each, drawn anew, perhaps by a process of its own ahead of time."""

from collections.abc import Iterator, Sequence
from random import Random

from torch.utils.data import DataLoader, IterableDataset

from sayso.extract.tagger.pieces import Pieces
from training.batches import Batch, Teacher, batch_of, grouped
from training.data import Material, Passage, passages, perturbed, whole
from training.options import Options

_WAITING = 24  # batches that lie ready of an epoch


class Epochs:
    """The epochs of a run, each the same whenever it is asked for."""

    def __init__(
        self,
        versions: Sequence[Sequence[Material]],
        pieces: Pieces,
        options: Options,
        teacher: Teacher | None,
    ) -> None:
        self._versions = versions
        self._pieces = pieces
        self._options = options
        self._teacher = teacher
        self._begun: dict[int, Iterator[tuple[int, Batch]]] = {}

    def batches(self, epoch: int) -> Iterator[tuple[int, Batch]]:
        """The batches of an epoch, each with how many there are; others are begun meanwhile."""
        ahead = self._options.ahead
        if not ahead:
            return iter(_Epoch(self, epoch))
        for number in range(epoch, min(epoch + 1 + ahead, self._options.epochs)):
            if number not in self._begun:
                loader = DataLoader(
                    _Epoch(self, number), batch_size=None, num_workers=1, prefetch_factor=_WAITING
                )
                self._begun[number] = iter(loader)
        return self._begun.pop(epoch)

    def drawn(self, epoch: int) -> list[list[Passage]]:
        """The passages of an epoch: every article once, by one of its annotators."""
        options = self._options
        chance = Random(f"{options.seed} {epoch}")
        found: list[Passage] = []
        for one in self._versions:
            material = chance.choice(one)
            if chance.random() < options.perturbed:
                material = perturbed(material, chance)
            passage = whole(material, self._pieces)
            limit = chance.choice((48, 96, options.longest, options.longest))
            found += passages(passage, limit)
        return grouped(found, options.batch, chance)

    def batch(self, group: Sequence[Passage]) -> Batch:
        """A group as tensors, with what the teacher says of it."""
        return batch_of(group, self._teacher)


class _Epoch(IterableDataset[tuple[int, Batch]]):
    def __init__(self, epochs: Epochs, number: int) -> None:
        self._epochs = epochs
        self._number = number

    def __iter__(self) -> Iterator[tuple[int, Batch]]:
        groups = self._epochs.drawn(self._number)
        for group in groups:
            yield len(groups), self._epochs.batch(group)
