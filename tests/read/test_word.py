from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from lxml import etree

from sayso.errors import DocumentError, TooLargeError
from sayso.model import Basis, Fact
from sayso.settings import Settings
from tests.read.files import packed, read_bytes, shape


def saved(word: "docx.document.Document") -> bytes:
    out = BytesIO()
    word.save(out)
    return out.getvalue()


def letter() -> "docx.document.Document":
    word = docx.Document()
    word.core_properties.title = "Sale of the ferry"
    word.core_properties.author = "Ada Kern"
    word.core_properties.language = "en-GB"
    word.add_heading("Ferry to be sold", 0)
    word.add_paragraph("The harbour master said so\u00a0twice.")
    word.add_heading("Terms", 1)
    word.add_paragraph("No crew.", style="List Bullet")
    word.add_paragraph("Nobody told us.", style="Quote")
    table = word.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "Price"
    table.cell(0, 1).text = "Unknown"
    return word


BODY = "/w:document/w:body"


def test_paragraphs_headings_lists_and_tables() -> None:
    document = read_bytes(saved(letter()), "a.docx")
    assert shape(document) == [
        ("title", f"{BODY}/w:p[1]", "Ferry to be sold"),
        ("paragraph", f"{BODY}/w:p[2]", "The harbour master said so\u00a0twice."),
        ("heading", f"{BODY}/w:p[3]", "Terms"),
        ("item", f"{BODY}/w:p[4]", "No crew."),
        ("quote", f"{BODY}/w:p[5]", "Nobody told us."),
        ("paragraph", f"{BODY}/w:tbl/w:tr/w:tc[1]/w:p", "Price"),
        ("paragraph", f"{BODY}/w:tbl/w:tr/w:tc[2]/w:p", "Unknown"),
    ]
    facts = document.facts
    assert facts.title == Fact("Sale of the ferry", Basis.METADATA, "core property title")
    assert facts.author == Fact("Ada Kern", Basis.METADATA, "core property author")
    assert facts.language == Fact("en", Basis.METADATA, "core property language")
    assert facts.published is None


def test_inserted_words_are_read_and_deleted_ones_are_not() -> None:
    word = docx.Document()
    paragraph = word.add_paragraph("The ferry ")
    for xml in (
        "<w:del {0}><w:r><w:delText>was not </w:delText></w:r></w:del>",
        "<w:moveFrom {0}><w:r><w:t>away </w:t></w:r></w:moveFrom>",
        "<w:ins {0}><w:r><w:t>was</w:t><w:br/><w:t>sold</w:t><w:softHyphen/></w:r></w:ins>",
    ):
        paragraph._p.append(parse_xml(xml.format(nsdecls("w"))))
    assert read_bytes(saved(word), "a.docx").text == "The ferry was\nsold\u00ad"


def test_links_lead_where_they_lead() -> None:
    word = docx.Document()
    paragraph = word.add_paragraph("See ")
    target = word.part.relate_to(
        "https://q.example/f", RELATIONSHIP_TYPE.HYPERLINK, is_external=True
    )
    link = (
        f'<w:hyperlink {nsdecls("w", "r")} r:id="{target}"><w:r><w:t>here</w:t></w:r></w:hyperlink>'
    )
    paragraph._p.append(parse_xml(link))
    document = read_bytes(saved(word), "a.docx")
    assert [(found.span.of(document.text), found.url) for found in document.hyperlinks] == [
        ("here", "https://q.example/f")
    ]


def test_anchors_exist() -> None:
    word = letter()
    for block in read_bytes(saved(word), "a.docx").blocks:
        (found,) = word.element.xpath(block.anchor.value)
        assert isinstance(found, etree._Element)


def broken(member: str, old: bytes, new: bytes) -> bytes:
    with ZipFile(BytesIO(saved(letter()))) as container:
        members = {name: container.read(name) for name in container.namelist()}
    return packed({**members, member: members[member].replace(old, new)})


@pytest.mark.parametrize(
    "data",
    [
        packed({"a.txt": "words"}),
        packed({"[Content_Types].xml": "<Types/>"}),
        packed({"[Content_Types].xml": "no xml"}),
        b"PK\x03\x04 cut off",
        b"\xd0\xcf\x11\xe0 encrypted or of old",
        b"Just words.",
        saved(letter())[:4000],
        broken("[Content_Types].xml", b"core-properties", b"core"),
        broken("_rels/.rels", b"Target=", b"Mark="),
        broken("word/document.xml", b"w:body", b"w:corpse"),
    ],
)
def test_what_is_no_word_file_says_so(data: bytes) -> None:
    with pytest.raises(DocumentError, match=r"a\.docx is no readable Word file") as caught:
        read_bytes(data, "a.docx")
    assert "save" in caught.value.remedy


def test_a_word_file_is_inflated_within_the_limits() -> None:
    data = packed({"word/document.xml": b" " * 3_000_000})
    with pytest.raises(TooLargeError, match="inflates to more than the limit of 2 MB"):
        read_bytes(data, "a.docx", Settings(max_inflated_bytes=2_000_000 + 97_152))
