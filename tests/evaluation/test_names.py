"""Names: how corpora of names are read, and how what is found is counted. All of it is invented."""

import json
from itertools import islice
from pathlib import Path

import pytest

from evaluation import names
from evaluation.named import Named, columns, reports, tree
from evaluation.names import measured, texts, total
from sayso.extract.tagger.labels import Name
from sayso.process import build_kit
from sayso.settings import Settings

ROOT = Path(__file__).parents[2]
CORPORA = ROOT.parent / "shared" / "corpora" / "ner"
FLOORS = json.loads((ROOT / "evaluation" / "floors.json").read_text())["names"]
EVERY = {"columns": 20, "reports": 1}  # so that the everyday suite stays quick

PERSON, BODY, PLACE = Name.PERSON, Name.ORGANISATION, Name.PLACE


def read(text: Named) -> list[tuple[str, Name]]:
    return [(text.text[start:end], kind) for start, end, kind in text.names]


@pytest.mark.parametrize(
    ("labels", "wanted"),
    [
        ("B-PER I-PER O B-LOC O", [("Ada Kern", PERSON), ("Torvik", PLACE)]),
        ("I-PER I-PER O I-LOC O", [("Ada Kern", PERSON), ("Torvik", PLACE)]),
        ("B-Person E-Person O S-Location O", [("Ada Kern", PERSON), ("Torvik", PLACE)]),
        ("B-PER B-PER O O O", [("Ada", PERSON), ("Kern", PERSON)]),
        ("B-person I-group O B-Date O", [("Ada", PERSON), ("Kern", BODY)]),
    ],
)
def test_labels_become_spans_of_a_printed_text(
    labels: str, wanted: list[tuple[str, Name]], tmp_path: Path
) -> None:
    words = "Ada Kern left Torvik ."
    lines = [f"{word}\t{label}" for word, label in zip(words.split(), labels.split(), strict=True)]
    (tmp_path / "a.tsv").write_text("\n".join(lines) + "\n\nLate\tO\n")
    (text,) = columns(tmp_path / "a.tsv")
    assert text.text == "Ada Kern left Torvik.\nLate\n"
    assert read(text) == wanted


def test_sentences_are_put_together_by_so_many(tmp_path: Path) -> None:
    (tmp_path / "a.conll").write_text("-DOCSTART- O\n\n@ O\nkern B-PER\n\nIt O\n\nfell O\n")
    texts = list(columns(tmp_path / "a.conll", together=2))
    assert [text.text for text in texts] == ["@kern\nIt\n", "fell\n"]
    assert read(texts[0]) == [("@kern", PERSON)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    text = "The army of Aldora met General Ada Kern. He and the fighters left for a Camp."
    marked = [("The army of Aldora", "Organisation"), ("Aldora", "Location"),
              ("General Ada Kern", "Person"), ("He", "Person"), ("the fighters", "Organisation"),
              ("a Camp", "Location")]  # fmt: skip
    rows = []
    for words, kind in marked:
        start = text.index(words)
        row = {"documentId": "1", "type": kind, "begin": start, "end": start + len(words)}
        rows.append(row)
    (tmp_path / "documents.json").write_text(json.dumps({"_id": "1", "text": text}) + "\n")
    (tmp_path / "entities.json").write_text("".join(json.dumps(row) + "\n" for row in rows))
    return tmp_path


def test_of_what_a_report_marks_the_names_are_kept(folder: Path) -> None:
    (text,) = reports(folder)
    assert read(text) == [("Aldora", PLACE), ("Ada Kern", PERSON)]
    assert "the fighters" in [text.text[start:end] for start, end in text.open]


def test_what_is_found_in_what_is_no_name_does_not_count(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (text,) = reports(folder)
    at = text.text.index
    found = [
        ((at("Ada"), at("Ada") + len("Ada Kern")), "person"),
        ((at("He"), at("He") + 2), "person"),
        ((at("met"), at("met") + 3), "person"),
        ((at("Aldora"), at("Aldora") + 6), "place"),
    ]
    monkeypatch.setattr(names, "find_names", lambda *_: found)
    counts = measured(iter([text]), build_kit(Settings()))
    assert (counts[PERSON].right, counts[PERSON].found, counts[PERSON].wanted) == (1, 2, 1)
    assert (counts[PLACE].right, counts[PLACE].found, counts[PLACE].wanted) == (1, 1, 1)


TREE = """# newpar
1\tEngineer\tengineer\tNOUN\tNN\t_\t0\troot\t_\tEntity=(1-person-new-nnnnn-cf1-1,2,3-coref
2\tAda\tAda\tPROPN\tNNP\t_\t1\tflat\t_\t_
3\tKern\tKern\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=1)
4\tof\tof\tADP\tIN\t_\t1\tcase\t_\t_
5\tthe\tthe\tDET\tDT\t_\t1\tdet\t_\tEntity=(2-organization-new-nnnnn-cf1-2,4-sgl
6\tUnion\tUnion\tPROPN\tNNP\t_\t1\tnmod\t_\t_
7\tof\tof\tADP\tIN\t_\t1\tcase\t_\t_
8\tTorvik\tTorvik\tPROPN\tNNP\t_\t1\tnmod\t_\tEntity=(3-place-new-nnnnn-cf1-1-sgl)2)|SpaceAfter=No
9\t.\t.\tPUNCT\t.\t_\t1\tpunct\t_\t_
# newpar
1\tA\ta\tDET\tDT\t_\t2\tdet\t_\tEntity=(4-place-new-nnnnn-cf1-2-sgl
2\ttown\ttown\tNOUN\tNN\t_\t0\troot\t_\tEntity=4)
"""


def test_of_a_tree_the_entities_that_bear_names_are_kept(tmp_path: Path) -> None:
    (tmp_path / "a.conllu").write_text(TREE)
    text = tree(tmp_path / "a.conllu")
    assert text.text == "Engineer Ada Kern of the Union of Torvik.\nA town\n"
    assert read(text) == [("Ada Kern", PERSON), ("Union of Torvik", BODY)]


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("folder", "layout"),
    [("worldwide-evaluation-only", "columns"), ("re3d-evaluation-only/BBC Online", "reports")],
)
def test_names_reach_their_floors(folder: str, layout: str) -> None:
    path = CORPORA / folder
    if not path.is_dir():
        pytest.skip(f"{path} is not there")
    read = islice(texts(path, layout), 0, None, EVERY[layout])
    found = total(measured(read, build_kit(Settings())))
    assert found.f1 >= FLOORS[folder], f"F1 {found.f1:.1f}"
