"""The words of the generated documents: names and sentences, all invented.

Fields in braces are filled by `generate.py`; a part with several forms is told in one of them.
"""

STATES = {
    "Velmark": "Velmar",
    "Kestria": "Kestrian",
    "Sorvia": "Sorvian",
    "Orrland": "Orrish",
    "Tessmark": "Tessal",
    "Brenmark": "Bren",
    "Halvia": "Halvian",
    "Quillmar": "Quillmari",
}
FIRST = ("Ada", "Ilse", "Radek", "Marta", "Henrik", "Lene", "Tobin", "Greta", "Nils", "Runa")
LAST = ("Kern", "Varnholt", "Morvane", "Lirren", "Brask", "Drost", "Solm", "Harrow", "Vell")
OUTLETS = ("Northline Wire", "The Tarn Courier", "The Evening Lantern", "Radio Skarn", "Delta Post")
CHANNELS = ("Harbour Watch", "Fjord Dispatch", "Border Notes")
TOWNS = ("Akureyri", "Isafjordur", "Borgarnes", "Egilsstadir", "Akranes", "Selfoss", "Grindavik")
SITES = (
    "the railway yard",
    "the grain port",
    "the northern bridge",
    "a fuel depot",
    "the airfield",
)
WEAPONS = ("drones", "rockets", "mortar shells", "gliding bombs", "patrol boats")
UNITS = ("auxiliaries", "engineers", "volunteers", "reservists", "marines")
CAUSES = ("because the rails were bent", "after the power failed", "while the sirens sounded")
MEANS = ("telephone intercepts", "satellite images", "port records", "a captured notebook")

TITLES = (
    "{state} says {number} {adjective} {units} reached {town}",
    "{accused} denies sending {units} to {town}",
    "Dispute over {units} in {town} widens",
    "{town}: the {units} that nobody has seen",
)

LEADS = (
    "About {number} {adjective} {units} reached {town} on {weekday}, the Ministry of Defence of "
    "{state} said{credit}.",
    "According to the Ministry of Defence of {state}, some {number} {adjective} {units} arrived in "
    "{town} on {weekday}{credit}.",
    "The Ministry of Defence of {state} said on {weekday} that {means} showed about {number} "
    "{adjective} {units} in {town}{credit}.",
)

CONFIRMATIONS = (
    "President {president} of {state} confirmed that {adjective} {units} were in {town}. “We have "
    "counted them, and we know who sent them,” {president_last} said. {she} added that the "
    "government would not be drawn into a wider war.",
)

# In the order in which a denial softens while a story is retold.
DENIALS = (
    "{accused}'s spokesman, {spokesman}, denied that any {units} had been sent to {town}. “There "
    "are none there,” {spokesman_last} said.",
    "{accused} dismissed the reports as invented. Its spokesman, {spokesman}, said the figure of "
    "{number} had been “pulled out of a hat.”",
    "{spokesman}, a spokesman for {accused}, did not deny that {units} had been sent to {town}, "
    "but declined to comment on numbers.",
)

AROUND = (
    "Defence Minister {minister} said that {accused} plans to move the first of them to "
    "{second_town} on {forecast}, and warned that the road between the two towns would not hold.",
    "In a separate incident, {weapons} struck {site} near {second_town} on the night before, "
    "killing at least {killed} people and wounding dozens, emergency services said. Trains stopped "
    "{cause}.",
    "“They came in the dark, in lorries without number plates, and nobody told us anything,” a "
    "resident of {town}, who asked not to be named, said. Another resident doubted that there were "
    "more than fifty of them.",
    "A senior official in {state}, who spoke on condition of anonymity, said that {means} had been "
    "shared with allies two days earlier. The official said one interpreter and three officers had "
    "been assigned to every 30 {units}.",
    "The embassy of {accused} in {state} declined to comment. In a statement issued last month it "
    "said that any deployment would be in line with international law.",
    "Opposition lawmakers called for an inquiry into how the {units} had crossed the border "
    "unseen. “Either nobody was looking, or somebody was told to look away,” one lawmaker said. "
    "The speaker of parliament rejected the demand and said that a closed session would be held.",
    "{state} and {accused} have quarrelled over the fisheries between {town} and {second_town} for "
    "{years} years. Talks broke off in the autumn, when both sides accused each other of cutting "
    "nets, and no date has been set for another round.",
    "Military analysts believe that the number may be closer to {double}. “You do not open {site} "
    "for {number} men,” said {expert}, a retired officer. He said the next few days would show "
    "whether the movement was more than a signal.",
    "{outlet} could not independently verify the reports. It was not clear when the pictures that "
    "circulated on social media had been taken, or by whom.",
)
