"""English words that tell whether a name is that of a place. Keys are lower case."""

from sayso.wordlist import listed

REGION_WORDS = listed("region oblast province governorate krai prefecture republic state canton")
LOCAL_WORDS = listed(
    "district raion rayon county municipality area suburb suburbs sector direction"
)

# "… field camp": with one of these, a name that the gazetteer lacks is still a place.
FACILITIES = listed("""
    camp airfield airbase airport base checkpoint village town settlement hamlet bridge port
    harbour harbor station refinery depot plant dam hospital prison barracks garrison crossing
    front frontline quarry mine reservoir island islands river lake mountain mountains valley
    forest highway cemetery stadium square street market quarter neighbourhood neighborhood
    range ground headquarters shipyard warehouse substation
""")
# They may stand between a name and its facility: "… training ground".
FACILITY_ADJECTIVES = listed("""
    field training military naval air refugee border power nuclear railway train bus test
    proving oil gas detention
""")
# Before a name, they make it a place: "the city of …", "… village of …".
KINDS_OF_PLACE = listed("""
    city town village settlement hamlet port capital suburb district region province oblast
    county municipality community island towns cities villages neighborhood neighbourhood
    downtown suburban
""")

# A name behind one of these is a place …
PREPOSITIONS = listed("""
    in at near from to into inside outside across around through throughout toward towards via
    off within beyond of over above onto entering leaving reaching including serving
""")
# … which for a country or capital is not enough behind these: "pressure on", "talks with".
WEAK_PREPOSITIONS = listed("of from to over above around off including")
# Who does this "to" a name goes to a place.
MOVES = listed("""
    fled flee flees fleeing
    sailed sail sails flew fly flown moved move moves travelled traveled travel marched march
    drove drive went go gone came come returned return retreated retreat withdrew withdrawn
    transferred deployed sent shipped transported relocated evacuated taken brought redeployed
    advanced advance crossed way road route train flight close next
""")
# "The south of …", "the city of …": behind other nouns "of" leaves a country a government.
OF_PLACE = listed("""
    south north east west southeast southwest northeast northwest centre center heart part parts
    territory regions region border borders outskirts coast shores half rest out inside outside
    most much areas towns villages cities map people residents inhabitants invasion occupation
    control edge suburbs streets km kilometers kilometres miles
""")
# A name behind these verbs or before them is a place: "visited", "… was shelled".
PLACE_VERBS = listed("""
    visited visit visits shelled bombed hit struck attacked left entered invaded reached
    besieged surrounded captured seized liberated occupied bordering borders bombarded stormed
    evacuated crossed flee fled leave leaving visiting shelling bombing striking attacking
    entering toured
""")
PLACE_PASSIVES = listed("""
    shelled bombed hit struck attacked besieged surrounded captured seized liberated occupied
    bombarded stormed evacuated flooded destroyed located
""")
# What governments and peoples do. The noun before "of", "from" or "to" that makes a name a body.
BODIES = listed("""
    president minister government leader leaders leadership army forces military ministry people
    king queen chancellor ambassador embassy envoy parliament senate bank university prime side
    statement denial response comment comments order orders pressure support help aid assistance
    reply reaction weapons arms message warning threat threats threatened promise gift offer
    friend ally allies enemy enemies loyal loyalty close according respect grateful linked
    related opposed sanctions accusation accusations criticism demand demands recognition part
""")
# Directly before these verbs a name is whoever speaks.
SAYING = listed("""
    said says say told tells denied denies confirmed confirms claimed claims accused accuses
    warned warns announced announces rejected rejects insisted insists dismissed wants refuses
    believes thinks hopes responded replied reacted demanded demands urged urges vowed vows
    threatened threatens pledged promised added argued acknowledged admitted condemned welcomed
    stated noted
""")

# A capitalised word before a name that leaves it a place: directions and the like.
DIRECTIONS = listed("""
    north south east west northern southern eastern western central northeastern northwestern
    northeast northwest southeast southwest
    southeastern southwestern north-eastern north-western south-eastern south-western upper
    lower occupied greater mainland old new downtown rural nearby neighbouring neighboring the
""")

# English words, names and titles that are also names of settlements. Alone they are never places …
NEVER = listed("""
    a about after all also although an and another any april are army as at august away ban bank
    bar before best board born both boy but by call can cause center central chief china's close
    coast council court day days dear death december defence defense democrat despite do down
    during each early east eastern editor effort eight eleven end even every evidence far
    february few fire five for four free friday from full general god good government great
    group guard half hall he her here high his home hope hour house how however i if in inside
    intelligence is it its january july june just king lady lake land large last late law left
    less let like line list little local long lord low main major man many march may me
    meanwhile media men military mine minister moment monday more most mr mrs much my national
    navy near never new news next nine no none nor north northern not nothing november now
    number october of off office officer oil old on once one only open opposition or order other
    our out over own page park part party past peace people place plan point police political
    poor port post president press prince private prime public put queen question rather read
    ready red republic rest right rise river road room sad said same saturday sea second
    security see senate september seven several she short since sir six small so social some son
    soon source south southern spring state station still street strong such summer sun sunday
    sure tax team ten than that the their them then there these they thing this those though
    three through thursday time to today together too top town trade tuesday two under union
    united until up us use van very victory village war was water way we wednesday week well
    west western what when where whether which while white who why will win winter with within
    without woman women work world year yes yet you young your christian muslim jew jewish
    catholic telegram twitter facebook instagram google reuters associated facebook brown black
    green smith jones johnson williams davis miller wilson moore taylor anderson jackson
    thompson martin lee clark lewis walker young allen king scott nelson carter mitchell roberts
    turner phillips campbell parker evans edwards collins stewart morris rogers reed cook morgan
    bell murphy bailey cooper richardson cox howard ward peterson gray james watson brooks kelly
    sanders price bennett wood barnes ross henderson coleman jenkins perry powell patterson
    hughes flores butler simmons foster bryant alexander russell griffin hayes academy act
    alliance avenue bay beach bridge building cabinet canal castle cathedral centre christmas
    church club coalition college commission committee company conference congress convention
    corporation county courts democracy department director drug economy embassy energy
    enterprise estate exchange faith federal federation finance foundation foreign forum fund
    garden gate harvest health heritage hill holiday hospital hotel independence industry
    institute international island justice labour labor law league legion liberal market mayor
    mission monument mount museum novel ocean pacific palace parliament pilot pleasant power
    professor progress project radio railway real reform reserve resolution revolution royal
    safety salt school science secretary service settlement society sport square staff star
    storm street studio sultan supreme temple theatre tower trust trustee universe university
    valley van vice vision wall wing
""")
NEVER_PHRASES = frozenset(
    {
        "white house",
        "supreme court",
        "united nations",
        "security council",
        "red cross",
        "air force",
        "foreign ministry",
        "prime minister",
        "holy land",
        "old city",
        "green party",
        "labour party",
        "democratic party",
        "new year",
    }
)
# … and these only behind a preposition of place: common words with a big city of their name.
DOUBTFUL = listed("""
    nice mobile reading bath split orange hull cork deal sale moss bergen victoria florence
    sydney charlotte lincoln washington madison jordan chad israel paris london santiago jackson
    austin houston orlando adelaide lourdes sofia regina valencia lima tours brest buffalo
    phoenix tula male lome marathon bari van batman ordu rugby limerick sparta independence
    liberty santa enterprise police bend bologna kent george wells rome hamilton milton windsor
    oxford cambridge stanford berkeley princeton yale troy surprise norman clinton bush obama
    marion vernon francis carlos maria salem hudson dallas denver savannah georgia carolina
    virginia
""")

# A name behind one of these belongs to a person.
TITLES = listed("""
    mr mrs ms dr sir lord lady president minister premier chancellor king queen prince princess
    general colonel major captain lieutenant sergeant admiral commander senator governor mayor
    judge professor prof gen col maj capt lt sgt adm sen gov rep secretary ambassador spokesman
    spokeswoman spokesperson chairman director coach officer doctor pope imam sheikh
""")

# Places lead the names of these: "… Police Department", "… Community Center".
LOCAL_BODIES = listed("""
    police fire sheriff city town village township county parish borough council court courthouse
    school schools elementary college hospital clinic medical health airport airfield station
    chamber library department district museum church cathedral mosque hall jail prison prosecutor
    administration authority housing transit transport utilities board commission commissioners
    bureau office regional community memorial municipal volunteer center centre university
    government association rescue coalition society federation legislature assembly senate guard
    festival forestry extension wildlife patrol lab laboratory state
""")
# … and of these, who hold an office there.
LOCAL_OFFICES = listed("""
    mayor sheriff prosecutor coroner councillor councilman councilwoman selectman alderman
    resident residents native attorney commissioner commissioners republican democrat governor gov
    senator sen premier mp mla rep representative congressman congresswoman finance
""")
# In small letters behind a name, what is found in a town: "Torvik police".
LOCAL_NOUNS = listed("""
    police man woman men women resident residents native area girl boy teenager student students
    officials suburb suburbs hospital hospitals school schools airport airports street streets home
    homes family lawyer attorney doctor doctors neighborhood neighbourhood mayor councillors council
    firefighters officers taxi court judge rally metro subway skyline station stadium market bureau
    apartment hotel restaurant church mosque university office offices district waterfront port
    borough
""")
# Before "of" and a name, the head of a body's name: "University of …".
HEADS_OF_BODIES = listed("""
    university college school bank institute museum ministry department council church bishop
    archbishop duke earl prince princess king queen battle treaty republic kingdom house board
    association federation society union league court chamber office bureau
""")
# Before a hyphen and a name, a politician's party: "R-Torvik".
PARTIES = frozenset({"D", "R", "DFL", "I"})
# With one of these behind a name, what follows tells what was done to it.
PASSIVE_AUXILIARIES = listed("was were is are has have had been being came")

# Behind a country's possessive they are parts of it: "in … 's western regions".
PARTS_OF_COUNTRY = listed("""
    east west north south northeast northwest southeast southwest eastern western northern
    southern central border borders territory regions region coast interior capital airspace
    waters soil largest city cities town towns population residents capital
""")
# And behind a town's: "Torvik's old quarter".
PARTS_OF_TOWN = LOCAL_NOUNS | listed("""
    centre center quarter downtown outskirts old main square park bridge ring city riot
""")
# What may stand between a place and what contains it: "…, in the …".
BETWEEN = listed(", in of the near within outside ( from")

# Short first words of names, and what gazetteers write for them.
WRITTEN_OUT = {"St.": "Saint", "Ste.": "Sainte", "Mt.": "Mount", "Ft.": "Fort"}
# Joined to a name by a hyphen they are no part of it: "Torvik-based".
JOINED = ("based", "area", "born", "bound", "led", "backed", "held", "controlled")
# Behind several names, what each of them is: "Kern and Skarn counties".
PLURALS = {"counties": "County", "parishes": "Parish"}
