"""Export: from a checkpoint to the files that ship: int8 ONNX, pieces, manifest.

`python -m training.export RUN FOLDER` writes `attribution.onnx`, `tokenizer.json` and
`manifest.json`. Weights are stored in eight bits, one scale a column; activations are rounded as
they come. `training.calibrate` then weighs the probabilities and adds them to the manifest.
"""

import argparse
import hashlib
import json
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from sayso.extract.tagger.features import SIZES
from sayso.extract.tagger.labels import NAMES, SPEECH, STANCES, Name, Role
from sayso.extract.tagger.model import GRAPH, MANIFEST, TOKENIZER
from training.encoders import encoder, encoder_folder
from training.model import LINK, Tagger
from training.shipped import Shipped
from training.train import STANCE_HEAD, STATE

VERSION = 1
# How sure a span must be to be taken. A little under what is best for spans alone: what is taken
# wrongly the triple's own threshold still drops (docs/model-card.md).
SPANS = {Role.SOURCE: 0.36, Role.CUE: 0.36, Role.CONTENT: 0.42}
NAME = 0.35  # how sure a name must be; 0.3 to 0.45 give much the same (docs/model-card.md)
OPSET = 23  # the first that knows attention as one step
MOST = 512  # pieces of a passage: places the encoder knows
INPUTS = ("ids", "features", "first")
OUTPUTS = ("tags", "names", "links", "lone", "stances")


def loaded(run: Path) -> Tagger:
    """The averaged model of a run, without the heads that do not ship."""
    saved = torch.load(run / STATE, weights_only=False, map_location="cpu")
    model = Tagger(encoder(saved["options"].get("encoder", "")))
    model.take(saved["mean"])
    if (run / STANCE_HEAD).exists():
        model.stances.load_state_dict(torch.load(run / STANCE_HEAD))
    return model.eval()


def export(model: Tagger, path: Path) -> None:
    """Writes the graph; its products still have 32-bit weights."""
    ids = torch.ones(9, dtype=torch.long)
    shown = torch.zeros(9, len(SIZES), dtype=torch.long)
    first = torch.ones(5, dtype=torch.long)
    pieces, words = (torch.export.Dim(name, min=1, max=MOST) for name in ("pieces", "words"))
    torch.onnx.export(
        Shipped(model),
        (ids, shown, first),
        str(path),
        input_names=INPUTS,
        output_names=OUTPUTS,
        dynamic_shapes=({0: pieces}, {0: pieces}, {0: words}),
        dynamo=True,
        opset_version=OPSET,
        external_data=False,
    )


def quantized(source: Path, target: Path) -> None:
    """Writes the graph with 8-bit weights, a scale each column."""
    quantize_dynamic(
        source,
        target,
        op_types_to_quantize=["MatMul", "Gemm", "Gather"],
        per_channel=True,
        weight_type=QuantType.QInt8,
        extra_options={
            "MatMulConstBOnly": True,
            "DefaultTensorType": onnx.TensorProto.FLOAT,
        },
    )


def manifest(model: Tagger, run: Path, folder: Path) -> dict[str, object]:
    """What the shipped model is: checked at start-up against the code and the files."""
    saved = torch.load(run / STATE, weights_only=False, map_location="cpu")
    return {
        "version": VERSION,
        "tags": list(SPEECH.tags),
        "names": list(NAMES.tags),
        "stances": list(STANCES),
        "features": list(SIZES),
        "link": LINK,
        "transitions": model.crf.transitions.detach().numpy().round(4).tolist(),
        "name_transitions": model.name_crf.transitions.detach().numpy().round(4).tolist(),
        "distance": model.distance.weight.detach().numpy().round(4).tolist(),
        "spans": SPANS,
        "name_spans": dict.fromkeys(Name, NAME),
        # Until `training.calibrate` has weighed them: the parts as if independent.
        "sure": [0.0, *[1.0] * 5, *[0.0] * 4],
        "threshold": 0.0,
        "trained_on": saved.get("digest", ""),
        "scores": {},
        "checksums": {
            name: hashlib.sha256((folder / name).read_bytes()).hexdigest()
            for name in (GRAPH, TOKENIZER)
        },
    }


def main() -> None:
    """Reads the arguments and writes the files."""
    parser = argparse.ArgumentParser(prog="python -m training.export")
    parser.add_argument("run", type=Path)
    parser.add_argument("folder", type=Path)
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    model = loaded(given.run)
    with tempfile.TemporaryDirectory() as scratch:
        full = Path(scratch) / "full.onnx"
        export(model, full)
        quantized(full, given.folder / GRAPH)
    (given.folder / TOKENIZER).write_bytes((encoder_folder() / TOKENIZER).read_bytes())
    written = json.dumps(manifest(model, given.run, given.folder), indent=1)
    (given.folder / MANIFEST).write_text(written + "\n")
    size = sum(path.stat().st_size for path in given.folder.iterdir())
    print(f"{given.folder}: {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
