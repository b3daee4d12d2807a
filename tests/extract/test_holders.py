"""Holders: a text in, the holder of each source out. All people and states are invented, but for

the seats of real governments, whose metonymy is what is tested; they say nothing here.
"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.model import Holder, HolderKind, Kind
from tests.extract.speech import analysed


def holders(text: str) -> list[Holder]:
    found = [mention.holder for mention in analysed(text).of_kind(Kind.HOLDER)]
    return [holder for holder in found if holder is not None]


ONE = [
    ("President Ada Kern said it fell.", "Ada Kern", HolderKind.PERSON),
    ("Ada Kern, a spokeswoman for the army, said it fell.", "Ada Kern", HolderKind.PERSON),
    ("The Ministry of Harbours said it fell.", "Ministry of Harbours", HolderKind.ORGANISATION),
    ("The ministry said it fell.", "ministry", HolderKind.ORGANISATION),
    ("A soldier said it fell.", "a soldier", HolderKind.UNNAMED),
    ("Officials said it fell.", "officials", HolderKind.UNNAMED),
    ("French soldiers said it fell.", "French soldiers", HolderKind.GROUP),
    ("The recording shows it fell.", "the recording", HolderKind.MEDIUM),
    ("Documents show it fell.", "documents", HolderKind.MEDIUM),
    (
        "The harbour's Telegram channel said it fell.",
        "harbour's Telegram channel",
        HolderKind.ORGANISATION,
    ),
    (
        "A post on the harbour's Telegram channel said it fell.",
        "harbour's Telegram channel",
        HolderKind.ORGANISATION,
    ),
    ("The army's statement said it fell.", "army", HolderKind.ORGANISATION),
    ("A spokesman for the army, Tobin Marsk, said it fell.", "Tobin Marsk", HolderKind.PERSON),
    ("The minister, General Tobin Marsk, said it fell.", "Tobin Marsk", HolderKind.PERSON),
    ("Aldoran President Ada Kern said it fell.", "Ada Kern", HolderKind.PERSON),
    ("Aldora's President Ada Kern said it fell.", "Ada Kern", HolderKind.PERSON),
    ("Ada Kern, 59, of Torvik, who left, said it fell.", "Ada Kern", HolderKind.PERSON),
    ("The Aldoran presidency said it fell.", "Aldoran presidency", HolderKind.ORGANISATION),
    ("The coast guard said it fell.", "coast guard", HolderKind.ORGANISATION),
    ("The Harbour Wire said it fell.", "Harbour Wire", HolderKind.ORGANISATION),
    (
        "Harbour Watch, a channel on the net, said it fell.",
        "Harbour Watch",
        HolderKind.ORGANISATION,
    ),
    ("An assessment seen by Kern says it fell.", "an assessment", HolderKind.MEDIUM),
    ("A statement by the army said it fell.", "army", HolderKind.ORGANISATION),
]


@pytest.mark.parametrize(("text", "name", "kind"), ONE)
def test_what_the_words_alone_tell(text: str, name: str, kind: HolderKind) -> None:
    (holder,) = holders(text)
    assert (holder.name, holder.kind) == (name, kind)


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("The Kremlin declined to comment.", "Kremlin", "RU"),
        ("Paris declined to comment.", "Paris", "FR"),
        ("France declined to comment.", "France", "FR"),
        ("North Korea declined to comment.", "North Korea", "KP"),
    ],
)
def test_a_seat_or_a_country_that_speaks_is_a_government(
    text: str, name: str, country: str
) -> None:
    (holder,) = holders(text)
    assert (holder.name, holder.kind, holder.country) == (name, HolderKind.GOVERNMENT, country)


LAST = [
    ("President Ada Kern said it fell. Kern warned that it was late.", "Ada Kern"),
    ("President Ada Kern said it fell. She warned that it was late.", "Ada Kern"),
    ("The army said it fell. It warned that it was late.", "army"),
    ("Officials said it fell. They warned that it was late.", "officials"),
    ("President Ada Kern said it fell. The president warned that it was late.", "Ada Kern"),
    ("The Ministry of Harbours said it fell. The ministry warned of rain.", "Ministry of Harbours"),
    ("A soldier said it fell. The soldier warned that it was late.", "a soldier"),
    ("One soldier said it fell. Another warned that it was late.", "another soldier"),
    ("Ada Kern said: “We believe that it fell.”", "Ada Kern"),
    ("The army said it fell. Mayor Ivo Brandt said it stood. He warned of rain.", "Ivo Brandt"),
    ("Mayor Ivo Brandt said it stood. The army said it fell. It warned of rain.", "army"),
    ("It warned of rain.", "It"),
    ("The presidency left. Mayor Ivo Tal said: “They say it fell.” He left, he added.", "Ivo Tal"),
    ("Mayor Ada Kern said it fell. Her country said it stood. She warned of rain.", "Ada Kern"),
    ("Ada Kern, a spokeswoman for the navy, said it fell. The navy warned of rain.", "navy"),
    ("Mayor Ada Kern said it fell. Her office warned of rain.", "Ada Kern's office"),
    (
        "Mayor Jo Tal said it fell, and he warned of rain. Mayor Kai Or said it stood, and she "
        "asked whether it was safe. He denied that it had fallen.",
        "Jo Tal",
    ),
    ("The army's claim was denied by Mayor Ada Kern, who said it stood.", "Ada Kern"),
    ("The head of military intelligence said it fell.", "the head of military intelligence"),
    ("The secretary-general, Jonas Tal, said it fell.", "Jonas Tal"),
    ("It fell, the Courier reports.", "Courier"),
    # Titles, last names and offices.
    ("Retired Lt. Gen. Ivo Brandt spoke. Brandt said it fell.", "Ivo Brandt"),
    ("Mrs. Ada Kern met Tobin Kern. Mr. Kern said it fell.", "Tobin Kern"),
    ("Mayor Ada Kern left with her father, Ivo Kern. Kern said it fell.", "Ada Kern"),
    ("Gov. Ada Kern of Torvik said it fell. The governor warned of rain.", "Ada Kern"),
    ("Sen. Ada Kern (D-Torvik) said it fell. The Democrat warned of rain.", "Ada Kern"),
    (
        "Former President Ivo Brandt met President Ada Kern. The former president said it fell.",
        "Ivo Brandt",
    ),
    ("Mayor Ada Kern met Ivo Tal, a lawyer for the port. The lawyer said it fell.", "Ivo Tal"),
    ("A lawyer for Ada Kern, Ivo Tal, said it fell. Her lawyer warned of rain.", "Ivo Tal"),
    ("Ada Kern said it fell. The billionaire warned of rain.", "Ada Kern"),
    ("Mayor Ada Kern said it fell. The president warned of rain.", "the president"),
    ("Her partner at the port, Ivo Tal, said it fell.", "Ivo Tal"),
    ("A spokeswoman for Ada Kern said it fell.", "a spokeswoman for Ada Kern"),
    ("Ada Kern's spokesman said it fell.", "Ada Kern's spokesman"),
    # Who is most present.
    ("Ada Kern met Ivo Tal at noon. She said it fell.", "Ada Kern"),
    (
        "Mayor Ada Kern left. She met Rosa Lind. She asked for help, and she said it fell.",
        "Ada Kern",
    ),
    ("Ivo Tal met Ada Kern and Rosa Lind. They said it fell.", "Ada Kern and Rosa Lind"),
    ("Three unions left. They said it fell.", "three unions"),
    ("The inquiry found that it fell. It warned of rain.", "the inquiry"),
    ("The Kern campaign left. Ada Kern stayed. The campaign said it fell.", "Kern campaign"),
    ("The first soldier said it fell. The second soldier said it stood.", "the second soldier"),
    # Relatives.
    ("They met Ada Kern (D-Torvik), who said it fell.", "Ada Kern"),
    ("The talks were led by the harbour board, which said it fell.", "harbour board"),
    ("They met sailors and pilots, who said it fell.", "sailors and pilots"),
    ("They thanked Ada Kern, a longtime friend of the port who said it fell.", "Ada Kern"),
    (
        "They met the editors of the Torvik Courier, who said it fell.",
        "the editors of the Torvik Courier",
    ),
    ("They met Ada Kern last year, who said it fell.", "Ada Kern"),
    # Where in the sentence and the text.
    ("In her speech, Mayor Ada Kern said it fell. She warned of rain.", "Ada Kern"),
    (
        "Mayor Ada Kern was asked when a reporter said it fell. “It stood,” she added.",
        "Ada Kern",
    ),
    ("Mayor Ada Kern met Rosa Lind.\n\nRosa Lind sang. She said it fell.", "Rosa Lind"),
    (
        "Ivo Tal met Mayor Ada Kern and Mayor Rosa Lind. They said it fell.",
        "Ada Kern and Rosa Lind",
    ),
    ("Ada Kern left, and the actress Rosa Lind sang. The star said it fell.", "Rosa Lind"),
    ("Chancellor Ada Kern left. The leader said it fell.", "Ada Kern"),
    (
        "Ada Kern met Ivo Tal, who led a firm. The firm and its founder said it fell.",
        "the firm and its founder",
    ),
    # Other names.
    ("The Harbour Post ran a story. The Post said it fell.", "Harbour Post"),
    ("The Harbour Patrol Union met. The HPU said it fell.", "Harbour Patrol Union"),
    (
        "The International Harbour Fund (IHF) met. The IHF said it fell.",
        "International Harbour Fund",
    ),
    ("The 6th Brigade, codenamed Grey Wolf, left. Grey Wolf said it fell.", "6th Brigade"),
    (
        "Harbour Watch Society, a monitoring group, left. The group said it fell.",
        "Harbour Watch Society",
    ),
    # Unnamed holders.
    ("One official said it fell. Another official said it stood.", "another official"),
    (
        "An official in Torvik said it fell. The same official warned of rain.",
        "an official in Torvik",
    ),
    ("A nurse in Torvik said it fell. She warned of rain.", "a nurse in Torvik"),
    ("“You know that it fell,” said a man. You know it.", "a man"),
]


@pytest.mark.parametrize(("text", "name"), LAST)
def test_whom_the_last_source_means(text: str, name: str) -> None:
    assert holders(text)[-1].name == name


def test_a_title_is_the_role() -> None:
    assert holders("Foreign Minister Ada Kern said it fell.")[0].role == "Foreign Minister"
    assert holders("Ada Kern, a spokeswoman for the army, said it fell.")[0].role == (
        "spokeswoman for the army"
    )


def test_a_role_is_kept_as_said_with_its_place() -> None:
    text = "Aldora's military intelligence chief, Ada Kern, said it fell. Kern warned of rain."
    for holder in holders(text):
        assert (holder.name, holder.role) == ("Ada Kern", "Aldora's military intelligence chief")
        assert holder.role_at is not None
        assert holder.role_at.of(text) == holder.role


ROLES = [
    ("Ada Kern of the Harbour Institute said it fell.", "of the Harbour Institute"),
    ("Ada Kern, who heads the border guard, said it fell.", "heads the border guard"),
    ("Ada Kern, a nurse from Torvik, said it fell.", "nurse from Torvik"),
    ("Ada Kern is the governor of Torvik. Kern said it fell.", "governor of Torvik"),
    ("Ada Kern, an hour later, said it fell.", ""),
    ("If Ada Kern were a man, it would stand. Kern said it fell.", ""),
]


@pytest.mark.parametrize(("text", "role"), ROLES)
def test_roles_and_affiliations_as_said(text: str, role: str) -> None:
    holder = holders(text)[-1]
    assert (holder.name, holder.role) == ("Ada Kern", role)
    assert not role or (holder.role_at is not None and holder.role_at.of(text) == role)


def test_who_signs_says_i() -> None:
    text = "I believe that it fell.\n\nI think it was late.\n\nAda Kern is a pilot in Torvik."
    assert {holder.name for holder in holders(text)} == {"Ada Kern"}
    assert {holder.name for holder in holders(text.replace("Ada Kern is", "He is"))} == {"I"}


def test_an_official_far_on_is_not_the_one_before_without_cause() -> None:
    between = "The ferry sailed. " * 8
    text = f"An official in Torvik said it fell. {between}The official said it stood."
    assert [holder.name for holder in holders(text)] == ["an official in Torvik", "the official"]
    near = "An official in Torvik said it fell. The official said it stood."
    assert {holder.name for holder in holders(near)} == {"an official in Torvik"}


def test_a_group_is_not_its_member() -> None:
    text = "Mayor Ada Kern and other residents said it fell. She warned of rain."
    first, last = holders(text)
    assert first.name != last.name == "Ada Kern"


def test_a_capital_that_is_visited_does_not_speak() -> None:
    text = "Paris denied it. Ada Kern visited Paris, and shells hit Berlin. It warned of rain."
    found = holders(text)
    assert (found[0].name, found[0].kind) == ("Paris", HolderKind.GOVERNMENT)
    assert {holder.name for holder in found}.isdisjoint({"Berlin"})


ACTING = [
    ("Moscow had held talks with Minsk. It said it fell.", "Moscow", HolderKind.GOVERNMENT),
    ("Washington warned of rain.", "Washington", HolderKind.GOVERNMENT),
    ("According to Washington, it fell.", "Washington", HolderKind.GOVERNMENT),
    ("Shells hit Berlin. It warned of rain.", "It", HolderKind.UNKNOWN),
    ("Ada Kern stayed in Paris. It warned of rain.", "It", HolderKind.UNKNOWN),
    ("Ada Kern was in Odesa. The city said it fell.", "Odesa", HolderKind.ORGANISATION),
    ("Residents of Odesa left. Odesa said it fell.", "Odesa", HolderKind.ORGANISATION),
]


@pytest.mark.parametrize(("text", "name", "kind"), ACTING)
def test_a_place_that_acts_is_who_governs_it(text: str, name: str, kind: HolderKind) -> None:
    holder = holders(text)[-1]
    assert (holder.name, holder.kind) == (name, kind)


def test_a_name_with_its_people_is_a_state() -> None:
    named = "The Aldoran guards fled. Aldora denied it had known."
    assert holders(named)[-1].kind is HolderKind.GOVERNMENT
    assert holders("Mayor Ada Norman spoke of Normanian art. Norman said it fell.")[-1].kind is (
        HolderKind.PERSON
    )


def test_who_says_we_in_a_quotation_may_be_named_behind_it() -> None:
    text = "The army left.\n\n“We know that it fell,” Mayor Ada Kern said."
    assert {holder.name for holder in holders(text)} == {"Ada Kern"}


RELEASED = [
    "The recordings, released on Friday by the army, show that it fell.",
    "The recordings, which the army released on Friday, show that it fell.",
    "The recordings, handed to us by the army, show that it fell.",
    "The army's recordings show that it fell.",
    "On the tape, released by the army, guards say that it fell.",
    "The army published a recording of the call. The recording shows that it fell.",
    "The recordings, released by the army on Friday, show that it fell.",
    "The army released audio clips. The conversations indicate that men were to be sent.",
]


@pytest.mark.parametrize("text", RELEASED)
def test_a_medium_tells_who_released_it(text: str) -> None:
    media = [holder for holder in holders(text) if holder.kind is HolderKind.MEDIUM]
    assert [holder.released_by for holder in media] == ["army"]


def test_another_kind_of_medium_was_not_released_with_it() -> None:
    text = "The army published a recording. Photographs show that it fell."
    assert holders(text)[-1].released_by == ""


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                *("Kern", "said", "the", "ministry", "she", "that", ".", "“", "”", "it fell", ","),
                *(
                    "another",
                    "A soldier",
                    "'s",
                    "statement",
                    "released",
                    "the clips",
                    "by",
                    "(",
                    ")",
                ),
            ]
        ),
        max_size=40,
    ).map(" ".join)
)
def test_every_source_has_its_holder(text: str) -> None:
    if not text:
        return
    analysis = analysed(text)
    sources = {found.source for found in analysis.attributions if found.source is not None}
    mentions = analysis.of_kind(Kind.HOLDER)
    assert {mention.span for mention in mentions} == sources
    assert all(mention.holder is not None and mention.holder.name for mention in mentions)
