"""English words that tell people apart: gender, number, offices and parties. Tables, no logic."""

from collections.abc import Mapping

from sayso.wordlist import listed

MEN = listed("""
    aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert alejandro alexander alexei
    alfred ali allan allen alvaro amir anatoly anders andre andrei andres andrew andriy angelo
    anthony anton antonio antony arkady arnold artem arthur artur ashraf asif barack ben benedict
    benjamin bernard bernie bill billy bob bobby bogdan boris brad bradley brandon brendan brent
    brett brian bruce bruno bryan burak byron carl carlos cesar charles charlie christian
    christopher chuck clarence clark claude clifford clive colin conrad craig curtis cyril dale
    dan daniel danny darius darren dave david dean denis dennis derek diego dimitri dirk dmitri
    dmitry dmytro dominic don donald doug douglas duncan dustin dwight ed eddie edgar eduardo
    edward edwin elias elliott emil emir emmanuel enrico enrique eric erik ernest ernesto ethan
    eugene evan evgeny fabio farid felipe felix ferdinand fernando francesco francis francisco
    francois frank franz fred frederick friedrich gabriel gareth gary gavin gennady geoffrey georg
    george georgi gerald gerard gerhard gilbert giovanni giuseppe glenn gordon graham greg gregory
    guillermo gunther gustav hamid hans harold harry harvey hasan hassan hector heinrich helmut
    henri henrik henry herbert herman hiroshi howard hugh hugo hussein ian ibrahim igor ilya imran
    isaac ismail ivan ivo jack jacob jacques jaime jake jamal james jamie jan jared jason javier
    jeff
    jeffrey jens jeremy jerome jerry jesse jim jimmy joachim joaquin joe joel joerg johan johann
    johannes john johnny jon jonas jonathan jorge jose josef joseph josh joshua juan julian julio
    jurgen justin kamal karim karl keir keith ken kenneth kevin khalid kirill klaus konstantin
    kurt kyle kyrylo lance larry lars lawrence lee len leo leon leonard leonid leopold leroy
    lester liam lloyd lorenzo lou louis luc luca lucas luis luke magnus mahmoud malcolm manfred
    manuel marc marcel marcin marco marcos marcus mariano mario marius mark marko markus marshall
    martin marvin mathias mats matt matteo matthew matthias maurice max maxim mehmet michael
    michal michel miguel mihail mike mikhail miles milos miroslav mitch mitchell mohamed mohammad
    mohammed muhammad murray mustafa mykhailo mykola nathan nathaniel neil nicholas nick nicolas
    nigel nikita nikola nikolai nikolay noah norman olaf ole oleg oleh oleksandr oleksii oleksiy
    oliver omar oscar osman oswald otto owen pablo pascal patrick paul paulo pavel pavlo pedro
    peter petr petro phil philip philipp philippe pierre piotr rafael rahul ralph ramon ramzan
    randall randy rashid raul ray raymond recep reginald rene reza ricardo richard rick rishi rob
    robert roberto rodney rodrigo roger roland rolf roman ronald roscoe ross roy ruben rudolf rudy
    ruslan russell ryan sadiq salman sami samuel saul scott sean sebastian serge sergei sergey
    sergio serhii serhiy seth sherman sid sidney simon stanislav stanley stefan stefano stephen
    sterling steve steven stewart stuart sven takashi taras tariq ted terence terrence theo
    theodore thomas thorsten tim timothy toby todd tom tomas tommy tony travis trevor tyler ulrich
    umar uwe vadim valentin valentyn valerii valery vasily vasyl vernon victor viktor vince
    vincent vitali vitaliy vitaly vlad vladimir vladislav volodymyr wallace walt walter warren
    wayne werner wilhelm william willie winston wolfgang xavier yakov yaroslav yevgeny yevhen yuri
    yuriy yury yusuf yves zoltan
""")
WOMEN = listed("""
    abigail ada adele agnes agnieszka aisha alessandra alexandra alice alicia alina alison allison
    amanda amelia amina amy ana anastasia andrea angela angelica angelina anita ann anna annabel
    anne annette annie antonia arlene ashley astrid audrey barbara beatrice becky bella bernadette
    beth bethany betty beverly birgit bonnie brenda bridget camilla candace carla carmen carol
    carole caroline carolyn cassandra catherine cathy cecilia chantal charlene cheryl chloe
    christina christine cindy claire clara claudia colleen constance corinne cristina cynthia
    daisy dana daniela danielle daria debbie deborah debra denise diana diane dolores donna dora
    doris dorothy edith eileen elaine eleanor elena elisabeth eliza elizabeth ella ellen elsa
    emily emma erica erin esther eva eve evelyn fatima felicia fiona frances francesca gail galina
    gemma genevieve gertrude gillian gina ginny giorgia gisela gloria grace greta gretchen gwen
    gwendolyn hannah harriet heather heidi heike helen helena helga henrietta hilary hillary holly
    ilona inga ingrid irene irina iris isabel isabella ivana ivanka ivy jacqueline jane janet
    janice jasmine jeanette jeanne jennifer jenny jessica jill joan joanna joanne jocelyn
    josephine joyce juanita judith judy julia juliana julie juliet justine kamala karen karin
    karina kate katerina katherine kathleen kathryn kathy katie katrina katya kelly kellyanne
    kerstin khadija kimberly kirsten kristen kristin kristina larisa latoya laura lauren layla
    leah leila lena lidia lila lilian lillian lily linda lisa loretta lori lorraine louise lucia
    lucy lydia lynn maggie malia manuela marcia margaret margarita margot maria mariam marianne
    marie marilyn marina marjorie marlene marta martha martina mary maryam matilda maureen megan
    melania melanie melissa meredith michaela michele michelle mildred minna miranda miriam molly
    mona monica monika muriel nadia nancy naomi natalia natalie natalya natasha nicola nicole nina
    nora norma oksana olena olesya olga olivia ophelia pamela patricia patty paula pauline peggy
    penelope penny petra phyllis polina priscilla rachel ramona raquel rebecca renata renee rita
    roberta rosa rosalind rosemary roxana ruth sabine sabrina sally samantha sandra sara sarah
    selma serena sharon sheila sherry shirley silvia simone sofia sonia sophia sophie stella
    stephanie sue susan susana susanne suzanne svetlana sylvia tamara tania tanya tara tatiana
    tatyana teresa tetyana theresa tiffany tina tracy trudy ulrike ursula valentina valeria
    valerie vanessa vera veronica viktoria viola vivian wanda wendy whitney xenia yana yelena
    yolanda yulia yuliya yvette yvonne zainab zoe zoya
""")
# First names of either.
EITHER = listed("""
    alex chris jackie jean jo kai kim leslie moon morgan park pat robin sam sasha xi
""")

MEN_WORDS = listed("""
    mr sir lord king prince duke emperor sheikh imam pope spokesman chairman congressman
    councilman assemblyman businessman policeman fireman serviceman statesman man boy father son
    husband brother uncle nephew grandfather grandson widower gentleman monk priest king dad
    salesman cameraman anchorman alderman
""")
WOMEN_WORDS = listed("""
    mrs ms miss lady dame queen princess duchess empress spokeswoman chairwoman congresswoman
    councilwoman assemblywoman businesswoman policewoman servicewoman stateswoman woman girl mother
    daughter wife sister aunt niece grandmother granddaughter widow nun actress heroine mom
    saleswoman hostess alderwoman
""")

# Nouns for the members of one party, and what says that an office or a person is of it.
PARTIES: Mapping[str, str] = {
    "republican": "republican",
    "gop": "republican",
    "r": "republican",
    "democrat": "democratic",
    "democratic": "democratic",
    "d": "democratic",
    "libertarian": "libertarian",
    "independent": "independent",
    "i": "independent",
    "conservative": "conservative",
    "labour": "labour",
    "labor": "labour",
    "liberal": "liberal",
    "socialist": "socialist",
    "communist": "communist",
    "nationalist": "nationalist",
    "green": "green",
    "tory": "conservative",
}
# Offices that go by several words: each leads to one.
OFFICES: Mapping[str, str] = {
    "gov": "governor",
    "sen": "senator",
    "rep": "representative",
    "congressman": "representative",
    "congresswoman": "representative",
    "pres": "president",
    "gen": "general",
    "col": "colonel",
    "maj": "major",
    "capt": "captain",
    "lt": "lieutenant",
    "sgt": "sergeant",
    "cpl": "corporal",
    "adm": "admiral",
    "brig": "brigadier",
    "prof": "professor",
    "dr": "doctor",
    "lawyer": "attorney",
    "spokesman": "spokesperson",
    "spokeswoman": "spokesperson",
    "chairman": "chair",
    "chairwoman": "chair",
    "chairperson": "chair",
    "candidate": "nominee",
    "contender": "nominee",
    "adviser": "advisor",
    "pm": "premier",
    "police-chief": "chief",
}
# What anybody may be called who holds an office.
LEADERS = listed("leader politician statesman official")
# Words that make another office of the one they stand before.
DISTINGUISHING = listed("""
    vice deputy acting assistant former then ex first prime interim attorney lieutenant under
    shadow running
""")
# Heads of descriptions that stand for persons nobody names, as a rule.
ANONYMOUS = listed("""
    official officer source spokesman spokeswoman spokesperson aide soldier serviceman fighter
    militant rebel protester resident villager civilian witness insider refugee prisoner caller
    person guard volunteer conscript medic rescuer user analyst expert diplomat lawmaker
    investigator prosecutor adviser advisor lawyer attorney doctor staffer operative activist
    commander man woman boy girl student driver teacher neighbour neighbor friend colleague
    reader questioner passenger survivor correspondent reporter interpreter
""")
# Nouns for persons that do not end as such.
PERSONS = listed("""
    star host guest chef nurse coach model athlete champion celebrity icon pundit guru magnate
    tycoon heir candidate rival incumbent ally aide boss parent patient client resident agent
    architect cook critic cop delegate advocate surrogate graduate witness victim suspect convict
    pilot editor scholar historian athlete author artist actress nominee laureate hawk dove
""")
# How nouns for people end, and nouns that end so and are for none.
AGENTS = (
    *("er", "or", "ist", "ian", "man", "woman", "ant", "eer", "ee", "aire", "mogul", "chief"),
    *("person", "hero", "veteran", "native", "captain"),
)
NO_PERSONS = listed("""
    former other another rather ever never however together later earlier longer higher better
    number letter matter order summer winter november october september december newspaper paper
    power center centre member dinner answer offer war year door floor minor major superior prior
    labor important significant grant committee employee-owned degree coffee three over under
    after number chapter river water border corner tower shelter poster banner laughter weather
    color colour honor honour error terror factor sector mirror motor plant restaurant want
    instant distant constant guarantee fee questionnaire
""")
# Nouns by which the body that was named before goes again.
BODIES = listed("""
    agency alliance army assembly association authority bank board body bureau cabinet campaign
    channel city coalition college commission committee company corporation council court
    department directorate district embassy firm force fund government group institute ministry
    movement navy network newspaper organisation organization outlet panel paper parliament party
    police regiment brigade battalion service site society state think-tank tribunal union
    university website
""")
# Verbs for what somebody is at the head of.
LEADING = listed("""
    heads headed leads led runs ran commands commanded chairs chaired directs directed represents
    represented oversees oversaw edits edited manages managed founded
""")
# What belongs to a person and speaks for itself, as a body.
RUN = listed("campaign administration team camp office foundation")
# What a body may call itself that goes by a noun which only says of what sort it is.
KINDRED: Mapping[str, frozenset[str]] = {
    "union": listed("association federation brotherhood workers union unions"),
    "agency": listed("agency service administration department bureau office"),
    "alliance": listed("alliance organization organisation pact league"),
    "group": listed("""
        group association institute foundation fund watch network society union federation
        alliance coalition league caucus pac
    """),
    "organisation": listed("association institute foundation fund watch network society"),
    "organization": listed("association institute foundation fund watch network society"),
    "company": listed("company corporation corp inc ltd industries motors airlines"),
    "newspaper": listed("times post journal herald tribune news gazette courier chronicle"),
    "paper": listed("times post journal herald tribune news gazette courier chronicle"),
    "network": listed("news television broadcasting radio"),
    "bloc": listed("union community league"),
    "think-tank": listed("institute center centre foundation council"),
}
# Words for several of a kind that do not end as plurals do.
MANY = listed("those percent some several many most both others few half two three four five all")
# What opens another name of the one just named.
ALIASES = listed("codenamed code-named nicknamed dubbed alias aka called known")
