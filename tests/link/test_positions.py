from dataclasses import replace

import pytest

from sayso.model import Change, ChangeKind, Claim, Document, Stance
from tests.link.story import GOVERNMENT, PERSON, changes, linked, number, tell
from tests.make import doc

SENT = "Veltrian troops were sent to the Aldoran border"
S = Stance


def _report(number_: int, published: str | None, text: str = f"{SENT}.") -> Document:
    return doc(text, name=f"{number_}.txt", publisher=f"Paper {number_}", published=published)


def _told(
    document: Document, stance: Stance, said: str | None = None, *, words: str = SENT
) -> Claim:
    return tell(document, words, "Veltria", stance, kind=GOVERNMENT, said=said)


def _steps(first: tuple[Stance, bool], second: tuple[Stance, bool]) -> list[ChangeKind]:
    documents = [_report(1, "2031-05-01"), _report(2, "2031-05-04")]
    claims = [
        replace(_told(document, stance), negated=negated)
        for document, (stance, negated) in zip(documents, (first, second), strict=True)
    ]
    return [kind for kind, _, _ in changes(linked(documents, claims))]


@pytest.mark.parametrize(
    ("first", "second", "kinds"),
    [
        ((S.DENIES, False), (S.DOES_NOT_DENY, False), [ChangeKind.SOFTENING]),
        ((S.DENIES, False), (S.DOES_NOT_CONFIRM, False), [ChangeKind.SOFTENING]),
        ((S.DOES_NOT_DENY, False), (S.DENIES, False), [ChangeKind.HARDENING]),
        ((S.ASSERTS, False), (S.DECLINES, False), [ChangeKind.SOFTENING]),
        ((S.DENIES, False), (S.ASSERTS, False), [ChangeKind.REVERSAL]),
        ((S.CONFIRMS, False), (S.DENIES, False), [ChangeKind.REVERSAL]),
        ((S.ASSERTS, False), (S.ASSERTS, True), [ChangeKind.REVERSAL]),
        ((S.DENIES, False), (S.ASSERTS, True), []),
        ((S.DENIES, False), (S.DENIES, False), []),
        ((S.DOES_NOT_DENY, False), (S.DOES_NOT_CONFIRM, False), []),
    ],
)
def test_change_of_stance(
    first: tuple[Stance, bool], second: tuple[Stance, bool], kinds: list[ChangeKind]
) -> None:
    assert _steps(first, second) == kinds


def test_denial_then_silence_then_admission_is_softening_then_reversal() -> None:
    documents = [_report(n, f"2031-05-0{n}") for n in (1, 2, 3)]
    stances = (S.DENIES, S.DOES_NOT_DENY, S.CONFIRMS)
    claims = [_told(*pair) for pair in zip(documents, stances, strict=True)]
    assert [kind for kind, _, _ in changes(linked(documents, claims))] == [
        ChangeKind.SOFTENING,
        ChangeKind.REVERSAL,
    ]


@pytest.mark.parametrize(
    ("stance", "kind"),
    [(S.DENIES, ChangeKind.SOFTENING), (S.ASSERTS, ChangeKind.CONDITION_ADDED)],
)
def test_a_condition(stance: Stance, kind: ChangeKind) -> None:
    words = "any Veltrian troops sent to the Aldoran border would obey the law"
    documents = [_report(1, "2031-05-01"), _report(2, "2031-05-04", f"It said {words}.")]
    claims = [_told(documents[0], stance), _told(documents[1], S.ASSERTS, words=words)]
    links = linked(documents, claims)
    assert changes(links) == [(kind, claims[0].id, claims[1].id)]
    (change,) = _all(links.positions)
    assert "“any … would” makes it conditional" in change.reasons[0]


def _all(positions: object) -> list[Change]:
    assert isinstance(positions, tuple)
    return [change for position in positions for change in position.changes]


ONE_ARTICLE = (
    "Veltria initially dismissed reports that Veltrian troops were at the Aldoran border. "
    "On Thursday it did not deny that Veltrian troops were sent to the Aldoran border."
)


def test_initially_denied_but_did_not_deny_within_one_article() -> None:
    document = doc(ONE_ARTICLE, publisher="Paper", published="2031-05-09")
    after = tell(
        document,
        "that Veltrian troops were sent to the Aldoran border",
        "Veltria",
        S.DOES_NOT_DENY,
        kind=GOVERNMENT,
        said="2031-05-08",
    )
    before = tell(
        document,
        "reports that Veltrian troops were at the Aldoran border",
        "Veltria",
        S.DENIES,
        kind=GOVERNMENT,
        said_before="2031-05-08",
    )
    links = linked([document], [after, before])
    assert changes(links) == [(ChangeKind.SOFTENING, before.id, after.id)]
    (change,) = _all(links.positions)
    assert change.score == 0.9
    assert change.reasons == (
        "from “denies” to “does not deny”",
        "the first is told of as earlier (“previously”), the second is of 8 May 2031",
    )


def test_one_article_without_times_of_saying_shows_no_change() -> None:
    document = _report(1, "2031-05-01", f"{SENT}. {SENT}.")
    claims = [_told(document, S.DENIES), _told(document, S.DOES_NOT_DENY)]
    assert changes(linked([document], claims)) == []


def test_a_later_report_of_an_old_denial_is_no_hardening() -> None:
    documents = [_report(n, f"2031-05-0{n}") for n in (1, 2, 3)]
    stances = (S.DENIES, S.DOES_NOT_DENY, S.DENIES)
    claims = [_told(*pair) for pair in zip(documents, stances, strict=True)]
    assert [kind for kind, _, _ in changes(linked(documents, claims))] == [ChangeKind.SOFTENING]


def test_publication_stands_in_with_a_reason() -> None:
    documents = [_report(1, "2031-05-01"), _report(2, "2031-05-04")]
    claims = [_told(documents[0], S.DENIES), _told(documents[1], S.DOES_NOT_DENY)]
    (change,) = _all(linked(documents, claims).positions)
    assert change.score == 0.6
    assert "when it was said is not recorded: the day of publication stands in" in change.reasons


@pytest.mark.parametrize("published", [None, "2031-05-01"])
def test_an_order_that_is_not_known_is_no_change(published: str | None) -> None:
    documents = [_report(1, published), _report(2, published)]
    claims = [_told(documents[0], S.DENIES), _told(documents[1], S.DOES_NOT_DENY)]
    assert changes(linked(documents, claims)) == []


def test_a_number_that_moved() -> None:
    texts = ["40 trucks crossed the bridge at Tarn.", "60 trucks crossed the bridge at Tarn."]
    documents = [_report(index, f"2031-05-0{index + 1}", text) for index, text in enumerate(texts)]
    claims = [
        tell(
            document,
            document.text[:-1],
            "Ada Kern",
            kind=PERSON,
            quantities=(number(f"{count} trucks", count, "trucks"),),
        )
        for document, count in zip(documents, (40, 60), strict=True)
    ]
    links = linked(documents, claims)
    assert changes(links) == [(ChangeKind.NUMBER_MOVED, claims[0].id, claims[1].id)]
    (change,) = _all(links.positions)
    assert change.reasons[0] == "from “40 trucks” to “60 trucks”"
    (contradiction,) = links.contradictions
    assert contradiction.apparent


def test_a_president_speaks_for_the_government() -> None:
    documents = [_report(1, "2031-05-01"), _report(2, "2031-05-04")]
    denied = _told(documents[0], S.DENIES)
    open_ = tell(
        documents[1],
        SENT,
        "Ivo Brand",
        S.DOES_NOT_DENY,
        kind=PERSON,
        role="Veltrian President",
    )
    links = linked(documents, [denied, open_])
    assert changes(links) == [(ChangeKind.SOFTENING, denied.id, open_.id)]
    (change,) = _all(links.positions)
    assert "Ivo Brand speaks for Veltria as Veltrian President" in change.reasons


def test_the_president_of_another_state_does_not() -> None:
    documents = [_report(1, "2031-05-01"), _report(2, "2031-05-04")]
    denied = _told(documents[0], S.DENIES)
    open_ = tell(
        documents[1], SENT, "Ivo Brand", S.DOES_NOT_DENY, kind=PERSON, role="Aldoran President"
    )
    assert changes(linked(documents, [denied, open_])) == []
