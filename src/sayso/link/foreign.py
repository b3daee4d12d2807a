"""Words of bodies' names in other languages, with the English word that they stand for.

Folded; Cyrillic as texts write it. A body under its own name ("Guardia Costiera") is then told by
the same words as under its translated one. General words only: no body is listed.
"""

from sayso.fold import fold
from sayso.wordlist import listed

_ROWS = """
ministry: ministere ministerio ministero ministerium министерство министерства міністерство
minister: ministre ministro министр міністр
defence: defense defensa defesa difesa verteidigung обороны оборони
foreign: exteriores etrangeres esteri auswartiges иностранных закордонних
interior: interieur interno внутренних внутрішніх
health: sante salud saude salute gesundheit здравоохранения здоровя
justice: justicia justica giustizia justiz юстиции юстиції
staff: estado stab штаб штабу
general: maior maggiore генеральный генштаб
army: armee ejercito exercito esercito heer армия армія
navy: marine armada флот
air: aerea aerienne aeronautica
force: forces fuerza fuerzas forca forcas forze krafte силы сили
armed: armees armadas armate вооруженные вооруженных збройні
police: policia polizia polizei полиция поліція
guard: garde guardia guarda garde wache гвардия гвардія
coast: cote costera costiera cotiere kuste береговая
border: frontiere frontera fronteira frontiera grenze пограничная прикордонна
service: servicio servico servizio dienst служба
intelligence: renseignement inteligencia разведка розвідка
security: securite seguridad seguranca sicurezza sicherheit безопасности безпеки
government: gouvernement gobierno governo regierung правительство уряд
presidency: presidence presidencia presidenza администрация
commission: comision comissao commissione kommission комиссия комісія
council: conseil consejo conselho consiglio совет рада
committee: comite comitato komitee комитет комітет
office: bureau oficina ufficio amt управление управління
agency: agence agencia agenzia agentur агентство
party: parti partido partito partei партия партія
bank: banque banco banca банк
republic: republique republica repubblica republik республика республіка
protection: proteccion protecao protezione schutz защиты захисту
civil: civile zivil
public: publique publica publico pubblica
national: nationale nacional nazionale национальная національна
relief: secours socorro soccorso hilfe
doctor: medecin medecins medicos medici arzte врачи лікарі
channel: canal canale kanal канал
mother: meres madres maes madri mutter матери матері
union: syndicat sindicato sindacato gewerkschaft союз спілка
"""

MEANT: dict[str, str] = {
    fold(word): english
    for row in _ROWS.strip().splitlines()
    for english, words in [row.split(": ")]
    for word in words.split()
}

# Articles and prepositions between such words.
SMALL_WORDS = frozenset(
    map(
        fold,
        listed(
            """
            de du des la le les el las lo del di da do das dos della delle dei der die den dem für
            von et y e и і по с в у
            """
        ),
    )
)
