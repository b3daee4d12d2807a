"""Small words by which English is told from its neighbours in Latin letters: no logic.

A word that both sides have ("die", "was", "on", "pour") stands on neither.
"""

from sayso.wordlist import listed

OURS = listed(
    """
    the of and to is that for with by are were not from but this have had they which would been
    their he she his it its who said what there when about after could
    """
)
THEIRS = listed(
    """
    der das und nicht ein eine einen den dem des ist von mit auf für sich auch wird nach bei aus
    le la les et est que qui dans sur une au aux sont avec cette ont été il elle
    el los las y en del un una para se más pero como fue este esta
    di che è della dei gli nel alla sono non anche lo più questo
    os e das dos em não uma foi mais
    het een van niet dat zijn voor
    na się nie jest że od są przez oraz jak jako byl
    och att det som på är av till inte ikke og til
    bir bu için ile olarak
    hän oli että
    """
)
