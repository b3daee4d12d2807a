"""Texts without annotations: three layouts read as a newspaper would print them."""

import json
from pathlib import Path

from training.texts import texts


def test_each_layout_is_read(tmp_path: Path) -> None:
    ecb = tmp_path / "ecb" / "1"
    ecb.mkdir(parents=True)
    sentence = 'The well - known mayor said " nobody left " on Monday .'
    tokens = "".join(
        f'<token t_id="{n}" sentence="0" number="{n}">{word}</token>\n'
        for n, word in enumerate(sentence.split())
    )
    (ecb / "1_1ecb.xml").write_text(f"<Document>\n{tokens}</Document>")
    re3d = tmp_path / "ner" / "re3d" / "A ministry"
    re3d.mkdir(parents=True)
    (re3d / "documents.json").write_text(json.dumps({"text": "The army left."}) + "\n")
    gum = tmp_path / "gum" / "train"
    gum.mkdir(parents=True)
    (gum / "GUM_news_invented.conllu").write_text(
        "# newpar\n# text = One.\n# text = Two.\n# newpar\n# text = Three.\n"
    )
    (gum / "GUM_academic_invented.conllu").write_text("# newpar\n# text = Not news.\n")
    assert [(one.name, one.text, one.attributions) for one in texts(tmp_path)] == [
        ("ecb:1_1ecb", "The well-known mayor said “nobody left” on Monday.", ()),
        ("re3d:A ministry:0", "The army left.", ()),
        ("gum:GUM_news_invented", "One. Two.\nThree.", ()),
    ]


def test_missing_folders_are_left_out(tmp_path: Path) -> None:
    assert list(texts(tmp_path)) == []
