"""Given names that only men bear, and those that only women bear.

Source: US Social Security Administration, "Top names over the last 100 years", without those given to both, and the
commonest in other languages (Hanks, Hardcastle and Hodges, *A Dictionary of First Names*, Oxford University Press,
2006). Names that are a man's in one language and a woman's in another are in neither: Andrea, Jean, Nicola, Simone,
Sasha, Robin, Kim, Joan, Gabriele, Michele, Daniele, Jan and Marian are among them.
"""

from __future__ import annotations

from summarizer.text.lexicon import word_set

MEN = word_set(
    """
    james robert john michael david william richard joseph thomas christopher charles daniel matthew anthony
    mark donald steven andrew paul joshua kenneth kevin brian timothy ronald george jason edward jeffrey ryan
    jacob nicholas gary eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander
    patrick frank raymond jack dennis jerry bill bob joe tom jim mike peter henry francis philip phillip louis
    lewis carl karl julian christian martin victor oscar albert alfred arthur ernest eugene frederick gerald harold
    howard keith lawrence leonard nathan nathaniel neil norman oliver oswald ralph roger roy russell simon stanley
    stuart theodore vincent walter bernard bruce bryan craig curtis dean derek douglas duncan edgar edwin gordon
    graham hugo ian ivan luke malcolm marcus max neal nigel owen randall rodney ross sean shaun terence trevor
    warren wayne zachary adam alan allan allen aaron jesse dylan ethan gabriel connor caleb noah liam mason logan
    jose juan carlos luis jorge pedro pablo miguel antonio francisco fernando manuel javier sergio roberto mario
    alberto eduardo ricardo enrique rafael diego alejandro raul ruben marco paolo giovanni giuseppe luigi stefano
    matteo lorenzo pierre jacques michel philippe henri francois olivier laurent thierry pascal hans klaus jurgen
    wolfgang dieter uwe stefan andreas johannes friedrich heinrich lars sven erik anders magnus bjorn jens soren
    piotr tomasz krzysztof andrzej marek pavel vladimir sergei dmitry igor boris mikhail alexei oleg nikolai viktor
    yuri oleksandr volodymyr andriy mykola aleksandr alexandr evgeny yevgeny evgeni yevhen valentin
    mehmet mustafa ahmet mohammed ahmed hassan ali omar khalid ibrahim yusuf
    """
)
WOMEN = word_set(
    """
    mary patricia jennifer linda elizabeth barbara susan jessica karen sarah lisa nancy sandra betty emily
    margaret michelle kimberly donna carol amanda melissa deborah stephanie rebecca sharon laura cynthia amy
    kathleen angela emma samantha katherine christine helen rachel carolyn janet maria catherine heather diane
    julie victoria anna jane hillary alice frances louise louisa carla julia juliana christina christiana martina
    alexandra danielle daniela gabrielle gabriela michaela paula pauline roberta erica erika philippa georgina
    georgia josephine henrietta charlotte caroline carolina alberta bernadette stefanie nicole natalie natasha
    olivia sophia sophie isabella abigail madison chloe grace hannah megan lauren brittany kayla alexis vanessa
    theresa teresa gloria evelyn judith judy joyce doris ruth virginia marie rose beverly denise marilyn martha
    eleanor florence harriet edith ellen ethel fiona gillian hazel heidi ingrid irene janice jill joanna joanne
    kathryn kristina kristin lucy lydia lorraine maureen miriam monica naomi olga pamela penelope phyllis priscilla
    rita rosemary ruby sheila shirley sonia susanna susannah sylvia tina tracey ursula valerie vera wendy yvonne zoe
    erin eileen bridget siobhan maeve ana lucia sofia elena carmen rosa pilar juana antonia francisca manuela
    giulia chiara francesca giovanna paola claire celine brigitte monique veronique helene petra sabine ulrike
    anneliese birgit katrin astrid solveig agnieszka katarzyna malgorzata magdalena ewa tatiana svetlana irina
    natalia galina ludmila yulia oksana kateryna aleksandra oleksandra evgenia yevgenia evgeniya viktoria valentina
    fatima aisha khadija leila zainab maryam ayse emine
    """
)
_BOTH = word_set("andrea nicola nikola luca gabriele michele daniele simone sasha sacha nikita")
#: What makes a woman's name of a man's, and what it may stand in the place of.
_ENDINGS = (("a", ""), ("a", "o"), ("a", "us"), ("ina", ""), ("ine", ""), ("ina", "ian"), ("ine", "ian"), ("lle", ""),
            ("le", ""), ("ette", ""), ("elle", ""),
            ("ia", ""), ("iya", ""), ("ia", "y"), ("ia", "i"), ("iya", "y"), ("iya", "iy"))  # fmt: skip
#: Slavic family names of men whose wives and daughters have another ending.
_FAMILIES = (("ova", "ov"), ("eva", "ev"), ("ina", "in"), ("yna", "yn"), ("skaya", "sky"), ("skaya", "skiy"),
             ("skaia", "skii"), ("ska", "ski"), ("ska", "sky"), ("cka", "cki"))  # fmt: skip


def womans_form(man: str, woman: str) -> bool:
    """Whether a folded given name is the woman's form of another by its ending: Jan, Jana; Mario, Maria.

    A name that the tables have for a man, or that is too short to tell, isn't.
    """
    if woman in MEN | _BOTH or man in WOMEN or len(man) < 3:
        return False
    return any(
        woman == man.removesuffix(old) + new and man.endswith(old) and len(man) - len(old) >= 2
        for new, old in _ENDINGS
    )


def womans_family(man: str, woman: str) -> bool:
    """Whether a folded family name is what the other is for a woman: Petrov, Petrova; Kowalski, Kowalska."""
    return any(
        woman.endswith(hers) and man.endswith(his) and woman.removesuffix(hers) == man.removesuffix(his)
        for hers, his in _FAMILIES
    )
