"""The English grammar of times, over classes of words (`CLASSES` in `en_times.py`).

`<name>` is a word of that class, or a fragment that stands above; the rest is a regular
expression. White space does not count. The first rule that fits at a word wins, so what says more
stands before what says less. Repetitions are bounded: a page of figures stays linear.
"""

from collections.abc import Mapping

FRAGMENTS: Mapping[str, str] = {
    # days
    "a_month": "<month>|<maymonth>|<shortmonth>",
    "a_day": "<day>|<ordinal>",
    "of_year": "<comma>? (?:<of>|<in>)? <the>? <year>(?!<units>)",
    "join": "<comma>? <and>|<dash>|<to>|<until>|<or>",
    "near_by": "<last>|<next>|<this>|<past>|<coming>",
    "of_unit": (
        "<comma>? <of>? (?:<last>|<next>|<this>) <unit>|<of> (?:<that>|<the>? <same>) <unit>"
    ),
    "date": (
        "<a_month> <a_day>(?!<percent>|<units>) <of_year>?"
        "|<the>? <a_day> <of>? <a_month> <of_year>?|<iso>|<slash>"
        "|(?:<near_by>)? <holiday> <eve>? <of_year>?"
    ),
    "third": "(?:<early>|<mid>|<late>) <dash>?",
    "edge": "<the>? (?:<end>|<start>|<middle>) <of> <the>?",
    "a_weekday": "(?:<near_by>|<following>|<previous>)? <weekday>",
    "some_part": "(?:(?:<early>|<mid>|<late>) <dash>?)? <part>",
    "day_point": (
        "<weekday> (?:<some_part>)? (?:<comma>|<of>)? <the>? (?:<date>)"
        "|<last>? (?:<date>) (?:<of_unit>)?"
        "|<a_weekday> (?:<of_unit>)?"
        "|<the> <unit> (?:<before>|<after>) <today>|(?:<earlier>|<later>)? <today>"
    ),
    # hours
    "clock_time": (
        "(?:(?:(?:<clock>|<day>) <meridiem>|<hour>|<clock>|<noon>|(?:<num>|<day>) <oclock>)"
        " (?:<local>? <zone>|<local> <time>)?|(?:<year>|<num>) <local>? <zone>"
        "|<day> <in> <the> <part>)"
    ),
    "part_before": (
        "<the>? <some_part> (?:<of>|<on>)?|<overnight> (?:<into>|<on>)?"
        "|(?:<early>|<late>) (?:<on>|<in>)?"
    ),
    "part_after": "<comma>? (?:(?:<in>|<at>)? <the>? <some_part>|<overnight>(?!<into>))",
    # counting
    "number": "<num>|<day>|<teen>|<scale>|<year>",
    "count": (
        "<a>? (?:<number>) (?:<dash>? (?:<number>)){0,3} (?:<and> <a>? <half>)?"
        "|<a>? <few> <of>?|<half>|<a>"
    ),
    "any_unit": "<unit>|<units>|<quarter>",
    "rough": (
        "(?:<more>|<less>) <than>|<no> (?:<more>|<less>) <than>|<up> <to>|<at> (?:<least>|<most>)"
        "|<nearly>|<around>|<over>|<some>"
    ),
    "length": (
        "(?:<count>) <dash>? (?:<another>|<more>|<whole>)? <dash>? (?:<any_unit>)"
        " (?:<dash>? <and> <dash>? <a> <dash>? <half>)?"
    ),
    "or_so": "(?:<or> <so>)?",
    "rel_unit": (
        "(?:<last>|<next>|<this>|<past>|<coming>|<current>|<previous>|<following>|<latest>)"
    ),
}

# Rule by rule: its name (`values.py` tells what it means) and its pattern.
RULES: tuple[tuple[str, str], ...] = (
    ("years", "<year> (?:<dash>|<to>) (?:<day>|<num>)(?!<dash>|<a_month>|<units>|<bc>)"),
    ("eras", "(?:<number>) (?:<bc>)? (?:<dash>|<to>) (?:<number>) <bc>"),
    (
        "days",
        "(?:<part_before>)? (?:<a_month> (?:<a_day>) (?:<comma> (?:<a_day>)){0,6}"
        " (?:(?:<join>) <the>? (?:<a_day>)(?!<of>? (?:<a_month>)|<percent>|<units>))"
        " (?:<of_year>)?"
        "|<the>? (?:<a_day>) (?:<comma> (?:<a_day>)){0,6}"
        " (?:(?:<join>) <the>? (?:<a_day>)) <of>? (?:<a_month>) (?:<of_year>)?)",
    ),
    (
        "day",
        "(?:(?:<clock_time>) <comma>? <on>?)? (?:<part_before>)? (?:<day_point>)"
        " (?:<part_after>|<comma>? (?:<at>|<around>){0,2} (?:<clock_time>))?",
    ),
    (
        "day_of_month",
        "<the> <ordinal> <of> (?:<that>|<this>|<the> <same>) <unit>"
        "|(?<=[<on><by><until><since><from>]) <the> <ordinal>(?!<dash>|<a_month>|<unit>)",
    ),
    ("named_part", "<tonight>|(?:<last>|<this>) (?:<some_part>)|<overnight>"),
    (
        "story_part",
        "(?:<that>|<the>? <same>|<that> <same>|<the>? (?:<next>|<following>|<previous>)"
        "|(?:<earlier>|<later>) <that>) (?:<some_part>)|<the> (?:<some_part>)",
    ),
    # seasons, months, quarters
    (
        "season",
        "(?:<edge>|<third>)? (?:<the>? (?:<rel_unit>) (?:<past>)?|<the>)? (?:<season>|<mayseason>)"
        " (?:<of_year>)(?!<dash>)|<the>? <year> <season>"
        "|(?:<edge>|<third>)? <the>? (?:<rel_unit>) <past>? (?:<season>|<mayseason>)"
        "|(?:<edge>|<third>) <season>|(?<=[<in><since><until><by><the>]) <season>"
        "|(?<=[<in><since>]) <the> (?:<season>|<mayseason>)",
    ),
    (
        "quarter",
        "(?:<edge>|<third>)?"
        " (?:<fiscal>? (?:<qnumber> (?:<of_year>|<of_unit>)?|<hnumber> (?:<of_year>))"
        "|<the>? (?:<rel_unit>)? (?:<year> <owner>?|(?:<rel_unit>) <unit>)?"
        " <ordinal> <dash>? <fiscal>? (?:<quarter>|<half>(?=<of>? (?:<year>|<near_by> <unit>)))"
        " (?:<of_year>|<of_unit>|<of> <fiscal> <year>)?)",
    ),
    (
        "rel_quarter",
        "<the>? (?:<rel_unit>) <fiscal>? <quarter>|<the> <latest> <period>|<the> <quarter>",
    ),
    (
        "ago_quarter",
        "<the>? <a>? <unit> <dash> (?:<ago>|<earlier>) (?:<ordinal>? <quarter>|<period>)?",
    ),
    (
        "month",
        "(?:<edge>|<third>)? (?:(?:<a_month>) (?:<of_year>)|(?:<near_by>|<following>|<previous>)"
        " (?:<a_month>)|(?:<a_month>) (?:<of_unit>))"
        "|(?:<edge>|<third>) (?:<a_month>)|<month>"
        "|(?<=[<in><since><until><by><before><after><from><to><between><of><dash>]) <maymonth>"
        "|<maymonth> (?=(?:<and>|<or>|<to>|<dash>) (?:<a_month>) <of_year>)",
    ),
    # decades, centuries, years
    ("decade", "(?:<edge>|<the>)? (?:<third>)? <decade>|(?:<edge>|<the>) (?:<third>)? <tens>"),
    (
        "century",
        "(?:<edge>|<third>)? <the>? (?:<third>)? <ordinal> <dash>? <unit> <bc>?",
    ),
    ("era", "<ad> (?:<number>)|(?:<number>) (?:<bc>|<ad>)"),
    ("fiscal_year", "<fiscal> <unit>? <year>"),
    ("year_end", "<the>? <unit> (?:<dash>|<owner>)? <end>(?!<of>)"),
    (
        "part_of_month",
        "<the> (?:<last>|<ordinal>) <unit> (?:<of>|<in>) (?:<a_month>) (?:<of_year>)?",
    ),
    (
        "year",
        "(?:<edge>|<third>)? (?:<the> <unit>)? <year>(?!<local>?<zone>)|<the> <unit> <num> <scale>",
    ),
    # counted from here, or from what was told last
    (
        "ago",
        "(?:<rough>)? (?:(?:<count>) (?:<to>|<or>))? (?:<length>|<units>) (?:<or_so>) <ago>",
    ),
    (
        "shifted",
        "(?:<rough>)? (?:<length>|<units>)"
        " (?:(?:<earlier>|<later>)(?!<than>)|(?:<before>|<after>) (?=<comma>|<stop>|<close>|$))"
        "|<the> <unit> (?:<before>|<after>) (?=<comma>|<stop>|<close>|$)",
    ),
    ("from_event", "(?:<rough>)? (?:<length>|<units>) (?=<before>|<after>)"),
    (
        "story_unit",
        "<the>? (?:<following>|<previous>) <unit>|<the> <next> <unit>|<that> <same>? <unit>"
        "|<the> <same> <unit>|(?:<earlier>|<later>|<early>|<late>)"
        " (?:<that>|<in> <the>|<the> <same>) <unit>",
    ),
    (
        "window",
        "<the>? (?:<last>|<next>|<past>|<coming>|<previous>|<following>)"
        " (?:<length>|<units>) (?:<or_so>)|<the>? <recent> (?:<units>|<quarter>)"
        "|<the>? <coming> <units>",
    ),
    ("past_unit", "<the> <past> (?:<unit>|<quarter>|<weekend>)"),
    (
        "unit",
        "(?:<edge>|<third>)? (?:<earlier>|<later>)? (?:<last>|<next>|<this>|<current>|<coming>)"
        " <fiscal>? <unit>",
    ),
    ("running", "(?:<the>|<a>) <fiscal>? <unit>(?=<ended>)"),
    ("the_unit", "<edge> <unit>|<the> (?:<whole>|<fiscal>)? <unit>"),
    ("weekend", "(?:<third>|<edge>)? (?:<near_by>|<the>|<following>) <weekend>"),
    ("within", "<within> (?:<rough>)? (?:<count>) (?:<any_unit>)(?!<ago>|<of>)"),
    ("soon_unit", "(?<=[<in>]) (?:<rough>)? (?:(?:<count>) (?:<to>|<or>))? (?:<count>)"
     " (?:<unit>|<units>)(?!<ago>|<of>|<dash>)"),
    # how often, how long
    (
        "every",
        "<each> (?:<weekday>|<unit>|<part>|<season>|<a_month>|<weekend>|<quarter>)"
        "|<each> (?:<number>|<few>) <units>",
    ),
    ("weekdays", "<weekdays>"),
    ("per", "<per> (?:<unit>|<quarter>)|(?<=[<once>]) <a> <unit>"),
    ("often", "<often>"),
    ("first_units", "<the>? (?:<ordinal>|<last>) (?:<number>) <units>"),
    ("length", "(?:<rough>)? (?:(?:<number>) (?:<to>|<or>))? (?:<length>) (?:<or_so>)"
     "(?! <dash>? <old>)"),
    ("units", "(?<![<num><percent><dash>]) (?:<another>|<some>)? <units>(?!<dash>?<old>)"),
    # clock alone
    ("clock", "(?:<clock>|<day>) <meridiem> (?:<zone>)?|<hour> (?:<zone>)?|<clock> <local>? <zone>"
     "|(?:<year>|<num>) <local>? <zone>|(?<=[<at><around>]) <clock>|<noon>"),
    # neither day nor length
    ("present", "<now>|<the> <present> <time>?|<current>"),
    ("before_now", "<lately>|<recent>|<the> <past>"),
    ("formerly", "<formerly>"),
    ("after_now", "<the>? <future>"),
)  # fmt: skip

# Points put together: P a point of the calendar, R a range of days.
FRAMES: tuple[tuple[str, str], ...] = (
    ("between", "<between> (P) <and> (P)"),
    ("span", "<from> (P) <comma>? (?:<to>|<until>|<dash>) (P)|(P) (?:<dash>|<to>|<until>) (P)"),
    ("range", "(?:<from>|<between>)? (R)"),
    ("since", "<since> (P)|<from> (P) <onwards>"),
    ("until", "(?:<until>|<by>) (P)"),
    ("before", "<before> (P)"),
    ("after", "<after> (P)"),
    ("point", "(P)"),
)
