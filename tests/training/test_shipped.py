"""The model as it runs says what the model as it was trained says.

Needs what training is installed with (`make train`), and is left out without it.
"""

import pytest

torch = pytest.importorskip("torch", reason="training is not installed (make train installs it)")
transformers = pytest.importorskip(
    "transformers", reason="training is not installed (make train installs it)"
)

from sayso.extract.tagger.features import SIZES  # noqa: E402
from training.model import Tagger  # noqa: E402
from training.shipped import Shipped  # noqa: E402

PIECES = 11


def test_what_ships_says_what_was_trained() -> None:
    torch.manual_seed(5)
    config = transformers.BertConfig(
        vocab_size=50,
        hidden_size=24,
        num_hidden_layers=2,
        num_attention_heads=3,
        intermediate_size=40,
    )
    model = Tagger(transformers.BertModel(config, add_pooling_layer=False)).eval()
    ids = torch.randint(0, 50, (PIECES,))
    shown = torch.stack([torch.randint(0, size, (PIECES,)) for size in SIZES], 1)
    first = torch.tensor([1, 2, 5, 9])
    with torch.inference_mode():
        *trained, _ = model(ids[None], torch.ones(1, PIECES), shown[None], first[None])
        ships = Shipped(model)(ids, shown, first)
    for one, other in zip(trained, ships, strict=True):
        assert torch.allclose(one[0], other, atol=1e-5)
