"""English words for those who speak, and for what speaks for them: tables only, no logic."""

from collections.abc import Mapping

from sayso.extract.lang import en_people as people
from sayso.wordlist import listed

# Recordings, documents and the like: they speak, but somebody made or released them.
MEDIA_FAMILIES: Mapping[str, str] = {
    **dict.fromkeys(
        listed("""
            audio clip clips recording recordings conversation conversations intercept
            intercepts interception interceptions communication communications tape tapes call
            calls exchange exchanges dialogue excerpt excerpts transcript transcripts
        """),
        "sound",
    ),
    **dict.fromkeys(
        listed("""
            video videos footage photo photos photograph photographs image images imagery
            picture pictures screenshot screenshots
        """),
        "sight",
    ),
    **dict.fromkeys(
        listed("""document documents data records file files email emails memo memos map maps leak
        leaks"""),
        "paper",
    ),
}
# Those in which somebody else is heard or seen.
RECORDINGS = listed("""
    audio clip clips recording recordings intercept intercepts tape tapes excerpt excerpts
    transcript transcripts video videos footage photo photos photograph photographs images
    pictures screenshot screenshots
""")
MEDIA = frozenset(MEDIA_FAMILIES)
# What is published in somebody's own name: its words are that body's words.
UTTERANCES = listed("""
    statement post posts report reports message messages tweet tweets letter release note
    assessment communique communiqué bulletin update announcement
""")
ACCOUNTS = listed("account channel page feed website site blog handle")

TITLES = listed("""
    president vice-president premier chancellor king queen prince princess minister secretary
    ambassador envoy spokesman spokeswoman spokesperson general gen colonel col major maj
    captain capt lieutenant lt sergeant sgt corporal commander admiral adm brigadier brig
    marshal governor mayor senator sen congressman congresswoman deputy chief director head
    chairman chairwoman chair leader commissioner judge justice prosecutor mr mrs ms miss dr
    prof professor sir lord lady dame sheikh imam archbishop bishop pope patriarch rep gov
    representative speaker analyst expert adviser advisor official officer journalist reporter
    dictator secretary-general director-general ex-president
    commander-in-chief private pvt cpl attorney lawmaker mp lawyer doctor
""")
HONORIFICS = listed("rev hon") | listed(
    "mr mrs ms miss dr prof sir lord lady dame gen col maj capt lt sgt cpl adm brig sen rep gov pvt"
)
TITLE_MODIFIERS = listed("""
    prime foreign defence defense interior finance deputy vice first acting former chief senior
    top press state general brigadier major lieutenant secretary attorney permanent special
    opposition north south
""")
ORGANISATIONS = listed("""
    ministry service agency intelligence council committee army union department office bureau
    commission force forces guard police court parliament assembly government administration
    command staff party movement front organization organisation institute university center
    centre foundation association group bank company corporation corp inc ltd fund times post
    news radio television tv journal herald tribune press directorate congress senate house
    cabinet secretariat federation alliance league authority board embassy mission navy brigade
    battalion regiment division corps squadron network observatory initiative tribunal nations
    society trust campaign duma rada unit presidency chancellery
""")
PARTICLES = listed("de van von al bin bint ibn ul el la der den du da di dos das del abu ben af")
HOMES = listed("of from for at")  # behind somebody's name, before where he comes from
PLACING = listed("in at near of on outside inside around across")  # a place follows, as a rule
GUARDS = listed("coast national border presidential republican home")
STATES = listed("country state nation kingdom republic government federation")
SETTLEMENTS = listed("city town village municipality")
GROUPS = listed("""
    troops soldiers servicemen forces fighters militants rebels separatists officers recruits
    mercenaries protesters protestors demonstrators residents villagers civilians officials
    authorities diplomats lawmakers prosecutors investigators analysts experts sources witnesses
    refugees prisoners hostages activists journalists reporters commanders militiamen gunmen
    insurgents partisans volunteers conscripts medics rescuers police users bloggers critics
    supporters opponents republicans democrats voters people leaders allies personnel units
    families relatives survivors ministers senators negotiators observers monitors
""")
SINGLE_ROLES = listed("""
    soldier serviceman officer fighter militant rebel protester resident villager civilian
    official diplomat lawmaker prosecutor investigator analyst expert source witness refugee
    prisoner activist commander gunman volunteer conscript medic rescuer user blogger critic
    supporter man woman speaker neighbour neighbor teacher driver farmer pilot sailor guard aide
    insider person caller interpreter correspondent child boy girl mother father student
    survivor colleague
""")
COLLECTIVES = listed("""
    ministry government army agency service council committee union department office commission
    court parliament administration command party movement organization organisation group
    company staff embassy police military side team authority brigade intelligence channel
    account outlet newspaper presidency chancellery
""")
OWN_VOICE = listed("""
    ministry government army embassy president office command staff council service
    administration parliament commission department directorate intelligence brigade police guard
    navy forces fleet mission governorate commissioner ombudsman authority secretariat embassy
    committee union association federation league movement party front alliance foundation
    institute court bank company hospital university congregation order society
""")
PRESS = listed("""
    news times post herald tribune journal radio television tv press broadcasting media magazine
    daily observer telegraph gazette chronicle reuters wire agency newspaper weekly ledger echo
    standard globe mirror mail examiner review courier express evening almanac argus sentinel
    monitor independent guardian star sun online newsroom correspondent bulletin fm
""")
GREETINGS = ("to the editor", "dear ", "sir,", "sirs,", "madam,", "to whom it may concern")
# Behind one of the words for the press: an office of somebody else, who speaks there.
PRESS_OFFICES = listed("service services office department centre center secretary release")

FIRST_NAMES = people.MEN | people.WOMEN | people.EITHER
