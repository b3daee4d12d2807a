"""Tables of English words that drawing claims rests on: no logic."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Adverbs beside a cue that put it before the publication, at a time left open.
BEFORE = _words("previously earlier initially originally formerly once")
# Verbs of perception in a cue: the speaker was heard in a recording.
PERCEIVED = _words("heard seen overheard recorded filmed caught captured")
# Verbs that tell how a medium came about; its time is the time of what is heard in it.
TAKEN = _words("intercepted recorded filmed taped wiretapped")
# Verbs that publish a medium.
RELEASED = _words(
    """
    released releases releasing published publishes publishing broadcast broadcasts aired airs
    leaked leaks circulated unveiled
    """
)

NEGATIONS = _words("not never cannot neither nor")
NOBODY = _words("none nobody nothing nowhere")
OPENING_NEGATIONS = _words("not never no none nobody nothing neither nowhere without")
# A "no" behind one of these negates the clause ("there were no", "has no").
BEFORE_NO = _words(
    """
    am is are was were be been have has had there's there sent took saw made do does did can could
    will would may might must
    """
)
# Words that open another clause: a negation behind them is not the main verb's.
CLAUSES = _words(
    """
    which who whom whose where when while although though because if whether unless until since as
    but so whereas after before
    """
)
