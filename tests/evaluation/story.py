"""A tiny invented story, for the tests of the measure: three reports and their gold."""

from pathlib import Path

SOURCES = {
    "ministry.txt": "The Defence Ministry of Aldora said on Friday that 3,000 Belmark troops had "
    "crossed the Torvik ridge. It said the ridge road would reopen by 20 March.\n",
    "wire.txt": "The Defence Ministry of Aldora said on Friday that 13,000 Belmark troops had "
    "crossed the Torvik ridge, according to a statement.\n\n"
    "Ada Kern, the foreign minister of Belmark, denied that troops had crossed the Torvik ridge.\n",
    "radio.txt": "Ada Kern did not deny on Sunday that troops had crossed the Torvik ridge. "
    "Northern Wire reported that the Defence Ministry of Aldora had counted 13,000 of them.\n",
}
PUBLISHED = {
    "ministry.txt": ("Defence Ministry of Aldora", "2031-03-07"),
    "wire.txt": ("Northern Wire", "2031-03-08"),
    "radio.txt": ("Radio Torvik", "2031-03-09"),
}
GOLD = """
about = "Troops cross a ridge; the number grows on the way"

[[reports]]
id = "ministry"
file = "ministry.txt"
publisher = "Defence Ministry of Aldora"
published = "2031-03-07"
[[reports]]
id = "wire"
file = "wire.txt"
publisher = "Northern Wire"
published = "2031-03-08"
[[reports]]
id = "radio"
file = "radio.txt"
publisher = "Radio Torvik"
published = "2031-03-09"

[[holders]]
id = "ministry"
name = "Defence Ministry of Aldora"
kind = "organisation"
[[holders]]
id = "kern"
name = "Ada Kern"
kind = "person"
[[holders]]
id = "wire"
name = "Northern Wire"
kind = "organisation"

[[propositions]]
id = "crossing"
about = "Belmark troops crossed the Torvik ridge"
[[propositions]]
id = "crossing-13000"
about = "13,000 Belmark troops crossed it"
variant_of = "crossing"
differs_in = "number"
[[propositions]]
id = "road"
about = "The ridge road reopens"

[[claims]]
id = "ministry-1"
report = "ministry"
words = "3,000 Belmark troops had crossed the Torvik ridge"
cue = "said"
holder = "ministry"
stance = "asserts"
proposition = "crossing"
said = "2031-03-07"
[[claims]]
id = "ministry-2"
report = "ministry"
words = "the ridge road would reopen by 20 March"
cue = "said"
holder = "ministry"
stance = "predicts|asserts"
proposition = "road"
said = "2031-03-07"
[[claims]]
id = "wire-1"
report = "wire"
words = "13,000 Belmark troops had crossed the Torvik ridge"
cue = "said"
holder = "ministry"
stance = "asserts"
proposition = "crossing-13000"
said = "2031-03-07"
[[claims]]
id = "wire-2"
report = "wire"
words = "troops had crossed the Torvik ridge."
cue = "denied"
holder = "kern"
stance = "denies"
proposition = "crossing"
[[claims]]
id = "radio-1"
report = "radio"
words = "troops had crossed the Torvik ridge"
cue = "did not deny"
holder = "kern"
stance = "does not deny"
proposition = "crossing"
said = "2031-03-09"
[[claims]]
id = "radio-2"
report = "radio"
words = "13,000 of them"
cue = "had counted"
holder = "ministry"
chain = ["wire"]
stance = "asserts"
proposition = "crossing-13000"

[[changes]]
holder = "kern"
proposition = "crossing"
kind = "softening"
before = "wire-2"
after = "radio-1"

[[lineage]]
taker = "wire"
giver = "ministry"
kinds = ["credits", "reuses wording"]
[[lineage]]
taker = "radio"
giver = "wire"
kinds = ["credits"]

[[mutations]]
before = "ministry-1"
after = "wire-1"
aspect = "number"
was = "3,000"
is = "13,000"

[[independence]]
proposition = "crossing"
at_least = 1
at_most = 2
truth = 2
why = "the ministry and Kern"
[[independence]]
proposition = "crossing-13000"
at_least = 0
at_most = 1
truth = 1
why = "Radio Torvik leads to the wire"

[[contradictions]]
left = "ministry-1"
right = "wire-2"
kind = "denial"

[[forecasts]]
claim = "ministry-2"
window = "/2031-03-20"
outcome = "open"
"""


def write(folder: Path, gold: str = GOLD) -> Path:
    """The story in a folder of its own below `folder`."""
    story = folder / "ridge"
    (story / "sources").mkdir(parents=True)
    (story / "gold.toml").write_text(gold, encoding="utf-8")
    for name, text in SOURCES.items():
        publisher, published = PUBLISHED[name]
        (story / "sources" / name).write_text(text, encoding="utf-8")
        (story / "sources" / f"{name}.meta.toml").write_text(
            f'publisher = "{publisher}"\npublished = "{published}"\nlanguage = "en"\n'
        )
    return story
