"""Stances: cue and content in, stance out."""

import pytest

from sayso.extract.stances import stance_of
from sayso.model import Stance

CUES = [
    ("said", Stance.ASSERTS),
    ("has repeatedly claimed", Stance.ASSERTS),
    ("According to", Stance.ASSERTS),
    ("reportedly", Stance.ASSERTS),
    ("confirmed", Stance.CONFIRMS),
    ("acknowledged", Stance.CONFIRMS),
    ("denied", Stance.DENIES),
    ("initially dismissed", Stance.DENIES),
    ("rejected", Stance.DENIES),
    ("ruled out", Stance.DENIES),
    ("did not deny", Stance.DOES_NOT_DENY),
    ("didn’t deny", Stance.DOES_NOT_DENY),
    ("refused to rule out", Stance.DOES_NOT_DENY),
    ("declined to deny", Stance.DOES_NOT_DENY),
    ("stopped short of denying", Stance.DOES_NOT_DENY),
    ("did not confirm", Stance.DOES_NOT_CONFIRM),
    ("did not explicitly confirm", Stance.DOES_NOT_CONFIRM),
    ("could not confirm", Stance.DOES_NOT_CONFIRM),
    ("declined to confirm", Stance.DOES_NOT_CONFIRM),
    ("would neither confirm nor deny", Stance.DOES_NOT_CONFIRM),
    ("no longer stand by", Stance.DOES_NOT_CONFIRM),
    ("retracted", Stance.DENIES),
    ("neither confirmed nor denied", Stance.DOES_NOT_CONFIRM),
    ("stopped short of confirming", Stance.DOES_NOT_CONFIRM),
    ("did not say", Stance.DOES_NOT_CONFIRM),
    ("declined to comment", Stance.DECLINES),
    ("refused to comment", Stance.DECLINES),
    ("has not commented", Stance.DECLINES),
    ("did not respond", Stance.DECLINES),
    ("declined to say", Stance.DECLINES),
    ("doubted", Stance.DOUBTS),
    ("questioning", Stance.DOUBTS),
    ("does not believe", Stance.DOUBTS),
    ("asked", Stance.ASKS),
    ("wondered", Stance.ASKS),
    ("believes", Stance.BELIEVES),
    ("suspect", Stance.BELIEVES),
    ("predicted", Stance.PREDICTS),
    ("is expected", Stance.PREDICTS),
    ("plans", Stance.INTENDS),
    ("vowed", Stance.INTENDS),
    ("warned of", Stance.WARNS),
    ("warning", Stance.WARNS),
    ("called for", Stance.DEMANDS),
    ("urged", Stance.DEMANDS),
    ("called", Stance.EVALUATES),
    ("described", Stance.EVALUATES),
    ("criticized", Stance.EVALUATES),
    ("praised", Stance.EVALUATES),
    ("warnings", Stance.WARNS),
    ("denial", Stance.DENIES),
    ("", Stance.ASSERTS),
]


@pytest.mark.parametrize(("cue", "stance"), CUES)
def test_the_cue_decides(cue: str, stance: Stance) -> None:
    assert stance_of(cue) is stance


CONTENTS = [
    ("said", "“There must be an inquiry.”", Stance.DEMANDS),
    ("said", "that the town should not be left alone", Stance.DEMANDS),
    ("said", "the guards must have slept", Stance.ASSERTS),
    ("said", "that Aldora plans to move its guards", Stance.PREDICTS),
    ("indicate", "that the guards were to be moved on Sunday", Stance.INTENDS),
    ("reportedly", "Plans were in place to move the guards", Stance.INTENDS),
    ("said", "“We will not leave.”", Stance.INTENDS),
    ("said", "that she will resign", Stance.INTENDS),
    ("said", "the river will rise on Sunday", Stance.PREDICTS),
    ("said", "that any move would follow the law", Stance.ASSERTS),
    ("said", "the bridge fell, which will be costly", Stance.ASSERTS),
    ("said", "“Where is the bridge?”", Stance.ASKS),
    ("said", "“If it rains, the bridge will fall.”", Stance.PREDICTS),
    ("said", "if it rains, the bridge is lost", Stance.ASSERTS),
    ("said", "“If it rains, who will pay?”", Stance.ASKS),
    ("asked", "if the bridge was safe", Stance.ASKS),
    ("said", "they will be here by noon", Stance.PREDICTS),
    ("was heard saying", "“Where is it? We have to find it,”", Stance.ASKS),
    ("questioning", "“What are we to do with it?”", Stance.ASKS),
    ("questioning", "the worth of the bridge", Stance.DOUBTS),
    ("told", "to leave", Stance.DEMANDS),
    ("warned", "to keep away", Stance.DEMANDS),
    ("agreed", "to leave", Stance.INTENDS),
    ("agreed", "that it was late", Stance.CONFIRMS),
    ("denied", "that it had not paid", Stance.DENIES),
    ("denied", "that it will pay", Stance.DENIES),
    ("expressed", "doubt that it would hold", Stance.DOUBTS),
    ("expressing", "their frustration about the food", Stance.EVALUATES),
    ("voiced", "hope for a truce", Stance.BELIEVES),
]


@pytest.mark.parametrize(("cue", "content", "stance"), CONTENTS)
def test_the_content_refines_a_neutral_cue(cue: str, content: str, stance: Stance) -> None:
    assert stance_of(cue, content) is stance
