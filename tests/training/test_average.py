"""Two runs weighed together. Needs what training is installed with, and is left out without it."""

import pytest

NOT_HERE = "training is not installed (make train installs it)"
torch = pytest.importorskip("torch", reason=NOT_HERE)
pytest.importorskip("transformers", reason=NOT_HERE)

from training.average import averaged  # noqa: E402


def test_weights_of_both_count_and_new_heads_are_the_second_s() -> None:
    first = {"a": torch.tensor([0.0, 4.0]), "b": torch.zeros(2)}
    second = {"a": torch.tensor([4.0, 4.0]), "b": torch.ones(3), "c": torch.ones(1)}
    found = averaged(first, second, 0.75)
    assert found["a"].tolist() == [3.0, 4.0]
    assert found["b"].tolist() == [1.0] * 3
    assert found["c"].tolist() == [1.0]
