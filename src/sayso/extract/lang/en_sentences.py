"""English words that decide where a sentence ends. Lower case, without their full stop."""

from sayso.wordlist import listed

# A name or a number follows these: the full stop after them never ends a sentence.
TITLES = listed("""
    adm amb brig capt cdr cmdr col corp cpl dr ens fr gen gov hon insp lt maj messrs mlle mme mr
    mrs ms pres prof pvt rep rev sen sgt spc spec sr st supt vol vs viz approx ca cf eg esp ie
    e.g i.e al
    """)

# These end a sentence only where the next word opens one.
ABBREVIATIONS = listed("""
    a.m p.m am pm u.s u.k u.n u.s.a e.u d.c b.c a.d ph.d inc ltd co corp bros jr sr etc dept est
    govt intl natl assn univ ave blvd rd mt ft sq min max avg hrs hr kg km
    jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    """)

# A number follows these when they are abbreviations: "No. 7" against "She said no."
NUMBERED = listed("no nos art arts sec ch fig figs p pp par para vol pt")

# Words that open a sentence far more often than they go on after an abbreviation.
OPENERS = listed("""
    a about according after all also although an and another any as at because before both but by
    despite during each earlier even every few for four from given hours however i if in instead
    is it its last later many meanwhile more most my no nobody none nor not nothing now of on once
    one only or other others our over rather several she since so some soon still such that the
    their then there these they this those though three thus to today tomorrow two under until
    we what when where whether which while who why with within without yesterday yet you your he
    her his
    """)

# "Stop!" Kern said: the words after the quotation belong to the same sentence.
SAYING = listed("""
    said says say asked asks told tells added adds replied replies answered answers wrote writes
    shouted shouts cried cries exclaimed called wondered warned insisted demanded continued
    """)

# An apostrophe in front of these is no quotation mark: 'em, 'til, '90s.
ELISIONS = listed("em til tis twas cause bout round neath n cos")
