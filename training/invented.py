"""Invented sentences: what the corpus hardly has, written for this project.

American politics seldom declines to rule out an attack, and PolNeAR has some ten cues that do not
deny. These sentences bring in the rare stances, the nesting and the subjects of conflict news.
All people, states and events are made up.
"""

from collections.abc import Iterator
from random import Random

from evaluation.polnear import Article, Gold, Span

COUNT = 1800  # sentences; about one for every twelve attributions of the corpus
_A_TEXT = 6
_SOURCES = (
    "The ministry", "The Aldoran defence ministry", "Belmark's foreign ministry", "The army",
    "Ada Kern", "Kern", "President Tobin Marsk", "Marsk", "A spokesman for the general staff",
    "The spokeswoman", "She", "He", "They", "Aldora", "Belmark", "The government", "The governor",
    "A senior official", "Two officials", "Officials in Torvik", "Military intelligence",
    "Aldora's military intelligence", "The intelligence service", "The security service",
    "The high command", "The prosecutor's office", "A soldier", "Another soldier",
    "The commander of the brigade", "Local authorities", "The mayor of Skarn", "Rescue workers",
    "The Red Lantern", "Human rights monitors", "An aide to the president", "The embassy",
    "Ada Kern, a spokeswoman for the army,", "The prime minister, Ivo Lant,", "Western officials",
    "A spokesman for the navy, Ravn Holt,", "Bel Orsa, who runs the shelter,", "Ravn Holt, 59,",
    "The general, who left the post in May,", "The images", "The assessment", "A third voice",
    "The rebels", "A police source", "The company", "Its lawyers", "The Harbour Post", "The agency",
    "The company that runs the ferry", "The general who led the raid", "The man who filmed the strike",
    "The firm that built the camp", "The doctors who treated the wounded", "The two who were there",
    "An assessment seen by Kern", "A letter obtained by the Harbour Post", "A note read by the agency",
    "Documents reviewed by Orsa", "Footage shared by the brigade", "The Post, citing two officers,",
)  # fmt: skip
_THINGS = (
    "the losses", "the strike", "the report", "the allegations", "the claim", "an attack on the port",
    "the deployment", "the presence of foreign troops", "any involvement", "the capture of the town",
    "its role in the raid", "the use of banned shells", "the figures", "talks with Belmark",
    "the authenticity of the recording", "the existence of the order", "sending more troops",
    "responsibility for the explosion", "a second wave of strikes", "the number of dead",
)  # fmt: skip
_CLAUSES = (
    "the bridge had fallen", "the drones came from the north", "two ferries were hit overnight",
    "30 soldiers had been captured", "the convoy reached the border on Sunday",
    "the depot was struck at dawn", "its troops had left the village", "the ceasefire was broken",
    "foreign troops were sent to the front", "about 1,200 people had fled", "the radar was destroyed",
    "the shells were supplied by Belmark", "the order came from the general staff",
    "nobody was hurt", "the ship carried no weapons", "the units would be moved to the coast",
    "it had intercepted the calls", "the tape was genuine", "officers were to be assigned to the units",
    "the reserves are being called up", "the camp holds 3,000 recruits",
)  # fmt: skip
_QUOTES = (
    "“We have nothing to hide.”", "“It is a fabrication.”", "“There were no losses.”",
    "“We were told to wait for orders.”", "“They come tomorrow, all of them.”",
    "“Where do we put them?”", "“It will be answered.”", "“This is an escalation.”",
)  # fmt: skip
# Cues by stance and by what follows them: a thing, a clause with or without "that", "to" or nothing.
_CUES: dict[str, dict[str, tuple[str, ...]]] = {
    "does not deny": {
        "thing": (
            "did not deny", "has not denied", "would not rule out", "did not rule out",
            "declined to rule out", "refused to rule out", "has not ruled out", "did not dispute",
            "does not dispute", "stopped short of denying", "would not deny", "never denied",
            "neither denied nor explained", "did not reject", "could not rule out", "did not refute",
            "did not explicitly deny", "has never disputed", "did not outright deny",
        ),
        "that": ("did not deny", "has not denied", "did not dispute", "would not rule out",
                 "stopped short of denying", "never denied", "does not rule out", "did not contest"),
    },
    "denies": {
        "thing": ("denied", "denies", "has denied", "rejected", "dismissed", "initially dismissed",
                  "disputed", "flatly denied", "refuted", "again denied", "continues to deny",
                  "categorically rejected", "ruled out", "was quick to deny", "brushed aside"),
        "that": ("denied", "denies", "has repeatedly denied", "denied on Friday"),
    },
    "does not confirm": {
        "thing": ("did not confirm", "could not confirm", "has not confirmed", "was unable to confirm",
                  "would neither confirm nor deny", "neither confirmed nor denied",
                  "did not explicitly confirm", "stopped short of confirming", "did not acknowledge",
                  "has yet to confirm", "would not confirm", "was not able to verify", "did not mention"),
        "that": ("could not confirm", "did not say", "has not confirmed", "did not confirm",
                 "would not confirm", "could not verify"),
    },
    "declines to comment": {
        "thing": ("declined to comment on", "would not comment on", "refused to comment on",
                  "did not respond to questions about", "declined to discuss", "refused to discuss",
                  "has not commented on", "declined to answer questions about", "would not discuss",
                  "did not immediately respond to a request for comment on", "refused to answer",
                  "declined to answer a question about", "refused to say anything about",
                  "would not say anything about", "would not take questions about",
                  "had no comment on", "did not want to comment on", "kept silent about"),
        "silence": ("declined", "refused", "has declined", "again declined"),
        "whether": ("declined to say", "would not say", "refused to say", "has not said"),
        "request": ("did not respond to", "did not immediately respond to", "has not answered",
                    "did not return", "ignored"),
    },
    "confirms": {
        "thing": ("confirmed", "has confirmed", "acknowledged", "admitted", "conceded", "later confirmed"),
        "that": ("confirmed", "acknowledged", "admitted", "conceded", "has confirmed"),
    },
    "doubts": {
        "thing": ("questioned", "cast doubt on", "doubted", "is sceptical of", "voiced doubts about"),
        "that": ("doubted", "doubts", "did not believe", "does not believe", "was not convinced"),
    },
    "asserts": {
        "that": ("said", "stated", "reported", "claims", "noted", "added", "announced", "says",
                 "told reporters", "insisted", "wrote", "had reported", "reports", "indicated"),
        "thing": ("reported", "announced", "described", "spoke of"),
    },
    "warns": {
        "thing": ("warned of", "is warning of", "warned against"),
        "that": ("warned", "has warned", "cautioned", "warned on Sunday"),
    },
    "predicts": {"that": ("predicted", "expects", "forecast", "predicts"), "thing": ("expects",)},
    "believes": {"that": ("believes", "thinks", "believed", "assumes", "is convinced")},
    "demands": {
        "thing": ("demanded", "called for", "is calling for", "urged", "insisted on"),
        "order": ("urged", "told", "ordered", "asked", "called on", "invited", "wants"),
    },
    "evaluates": {
        "thing": ("condemned", "praised", "criticised", "welcomed", "mocked", "supports"),
        "name": ("called", "described", "denounced"),
    },
    "intends": {"to": ("plans", "intends", "vowed", "promised", "pledged", "has offered")},
    "asks": {"thing": ("asked about",), "whether": ("asked", "wants to know", "inquired")},
}  # fmt: skip
_DEEDS = ("rebuild the bridge", "send 500 more troops", "close the crossing", "publish the tape",
          "withdraw from the town by Monday", "move the camp", "appeal")  # fmt: skip
_SILENCE = ("to comment", "to answer", "to say more", "to be interviewed", "to comment further")
_REQUESTS = ("a request for comment", "questions", "calls", "written questions", "messages")
_ORDERS = ("both sides to stop", "the council to leave", "the crews to turn back", "the residents to leave", "observers to visit the camp",
           "the council's members to demand access", "Belmark to hand over the tape")  # fmt: skip
_NAMES = ("the plan “a mistake”", "the raid a crime", "the report as “a forgery from start to end”",
          "the deal as a betrayal", "the shelling “an act of terror”")  # fmt: skip
_NOUNS = ("claim", "statement", "assertion", "warning", "denial", "report")
_GOES_ON = ("adding", "warning", "noting", "insisting", "claiming", "stressing")
_DID = ("visited the town", "met the families", "left the talks early", "spoke for an hour",
        "toured the port", "wrote to the council")  # fmt: skip
_HEARD = ("was heard saying", "can be heard saying", "is heard asking", "could be heard shouting")
_PAPERS = ("the recordings", "the conversations", "the intercepts", "the audio", "the documents",
           "the images", "the clips", "the tape")  # fmt: skip
_SHOW = ("indicate", "show", "suggest", "reveal", "appear to show")
_AROUND = (
    "The sun rose late over Torvik.", "Work on the ferry goes on.", "The road was closed on Monday.",
    "Snow fell in the hills.", "The port has been shut since March.", "Shops opened again at noon.",
)  # fmt: skip


class _Line:
    """A sentence that grows part by part and remembers where each part stands."""

    def __init__(self) -> None:
        self.text = ""

    def add(self, words: str) -> Span:
        if self.text and words[0] not in ",.:" and not self.text.endswith("\n"):
            self.text += " "
        start = len(self.text)
        self.text += words
        return start, len(self.text)


def invented(seed: int) -> Iterator[Article]:
    """Short texts of invented sentences, the same for the same seed."""
    chance = Random(f"invented {seed}")
    for number in range(COUNT // _A_TEXT):
        line, golds = _Line(), []
        for _ in range(_A_TEXT):
            if chance.random() < 0.2:
                line.add(chance.choice(_AROUND))
            golds += _sentence(line, chance)
            if chance.random() < 0.3:
                line.text += "\n\n"
        yield Article(f"invented-{number}", line.text, tuple(golds))


def _sentence(line: _Line, chance: Random) -> list[Gold]:
    source = chance.choice(_SOURCES)
    shape = chance.random()
    if shape < 0.08:
        return [_according(line, source, chance)]
    if shape < 0.16:
        return [_quoted(line, source, chance)]
    if shape < 0.19:
        return [_of_a_noun(line, source, chance)]
    if shape < 0.23:
        return [_heard(line, chance)]
    if shape < 0.26:
        return [_relayed(line, source, chance)]
    if shape < 0.32:
        return _going_on(line, source, chance)
    return [_plain(line, source, shape, chance)]


def _plain(line: _Line, source: str, shape: float, chance: Random) -> Gold:
    stance = chance.choice(list(_CUES))
    frame = chance.choice(list(_CUES[stance]))
    cue = chance.choice(_CUES[stance][frame])
    if frame in ("that", "thing") and shape < 0.45 and stance == "asserts":
        return _behind(line, source, chance)
    opened = chance.random()
    if opened < 0.12:
        line.add(chance.choice(("On Friday,", "In a statement,", "At the talks in Skarn,", "But")))
        source = _small(source)
    if source.endswith(","):
        told = line.add(source[:-1])
        line.add(",")
    else:
        told = line.add(source)
    said = line.add(cue)
    content = line.add(_content(frame, chance))
    line.add(".")
    return Gold((told,), (said,), (content,), stance)


def _content(frame: str, chance: Random) -> str:
    tables = {"thing": _THINGS, "silence": _SILENCE, "request": _REQUESTS, "order": _ORDERS,
              "name": _NAMES}  # fmt: skip
    if frame in tables:
        return chance.choice(tables[frame])
    if frame == "to":
        return "to " + chance.choice(_DEEDS)
    clause = chance.choice(_CLAUSES)
    if chance.random() < 0.25:
        clause = f"{chance.choice(_PAPERS)} {chance.choice(_SHOW)} that {clause}"
    if frame == "whether":
        return f"whether {clause}"
    return f"that {clause}" if chance.random() < 0.75 else clause


def _according(line: _Line, source: str, chance: Random) -> Gold:
    clause = chance.choice(_CLAUSES)
    name = _small(source.rstrip(","))
    if chance.random() < 0.3:
        clause = f"{chance.choice(_PAPERS)} {chance.choice(_SHOW)} that {clause}"
    if chance.random() < 0.5:
        said, told = line.add("According to"), line.add(name)
        line.add(",")
        content = line.add(clause)
    else:
        content = line.add(clause[0].upper() + clause[1:])
        line.add(",")
        said, told = line.add("according to"), line.add(name)
    line.add(".")
    return Gold((told,), (said,), (content,), "asserts")


def _of_a_noun(line: _Line, source: str, chance: Random) -> Gold:
    """ "The ministry's claim that … was new"."""
    told = line.add(source.split(",")[0])
    line.text += "'s"
    said = line.add(chance.choice(_NOUNS))
    content = line.add("that " + chance.choice(_CLAUSES))
    line.add(
        chance.choice(("was new.", "was met with silence.", "came late.", "surprised nobody."))
    )
    return Gold((told,), (said,), (content,), "")


def _heard(line: _Line, chance: Random) -> Gold:
    """ "One soldier was heard saying, “…”"."""
    told = line.add(chance.choice(("One soldier", "Another man", "A second voice", "An officer")))
    said = line.add(chance.choice(_HEARD))
    line.add(chance.choice((",", ":")))
    content = line.add(chance.choice(_QUOTES))
    return Gold((told,), (said,), (content,), "")


def _quoted(line: _Line, source: str, chance: Random) -> Gold:
    quote = chance.choice(_QUOTES)
    name = source.rstrip(",")
    content = line.add(quote[:-2] + ",”" if quote[-2] == "." else quote)
    if chance.random() < 0.5:
        said, told = line.add("said"), line.add(_small(name))
    else:
        told, said = line.add(_small(name)), line.add("said")
    line.add(".")
    return Gold((told,), (said,), (content,), "")


def _relayed(line: _Line, source: str, chance: Random) -> Gold:
    """ "“…,” Kern was quoted as saying by the Harbour Post"."""
    quote = chance.choice(_QUOTES)
    content = line.add(quote[:-2] + ",”" if quote[-2] == "." else quote)
    told = line.add(_small(source.rstrip(",")))
    said = line.add(
        chance.choice(("was quoted as saying", "is quoted as saying", "was cited as saying"))
    )
    line.add(chance.choice(("by the Harbour Post.", "by the agency.", "on Sunday.")))
    return Gold((told,), (said,), (content,), "asserts")


def _going_on(line: _Line, source: str, chance: Random) -> list[Gold]:
    """ "The army said that …, adding that … and warning that …": one source, several cues."""
    told = line.add(source.rstrip(","))
    found = []
    if chance.random() < 0.6:
        said = line.add(chance.choice(("said", "says", "announced", "wrote")))
        content = line.add(_content("that", chance))
        found.append(Gold((told,), (said,), (content,), "asserts"))
    else:
        line.add(chance.choice(_DID))
    line.add(",")
    cues = chance.sample(_GOES_ON, 2)
    for place in range(chance.choice((1, 2))):
        if place:
            line.add("and")
        said = line.add(cues[place])
        content = line.add("that " + chance.choice(_CLAUSES))
        stance = "warns" if cues[place] == "warning" else "asserts"
        found.append(Gold((told,), (said,), (content,), stance))
    line.add(".")
    return found


def _behind(line: _Line, source: str, chance: Random) -> Gold:
    clause = chance.choice(_CLAUSES)
    content = line.add(clause[0].upper() + clause[1:])
    line.add(",")
    told = line.add(_small(source.rstrip(",")))
    said = line.add(chance.choice(("said", "reported", "announced")))
    line.add(".")
    return Gold((told,), (said,), (content,), "asserts")


def _small(source: str) -> str:
    """The source as it stands inside a sentence."""
    first, _, rest = source.partition(" ")
    if first in (
        "The",
        "A",
        "An",
        "Two",
        "She",
        "He",
        "They",
        "Another",
        "Its",
        "Local",
        "Western",
        "Documents",
        "Footage",
    ):
        return f"{first.lower()} {rest}".strip()
    return source
