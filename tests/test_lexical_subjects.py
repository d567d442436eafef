"""The subject of a verb of saying across asides, relative clauses and appositions; whom a pronoun means."""

from __future__ import annotations

import pytest

from tests.lexical_articles import draft

#: text, speaker of its last quotation
SPEAKERS = [
    ('"The ice is old," says Dr Ann Lee of the Institute of Cold Physics, first author.', "Ann Lee"),
    ('"The orders are good," said Karin Brandt of the FMV union.', "Karin Brandt"),
    ('"We will pay for all of it," said the Bank of Acre.', "Bank of Acre"),
    ('"It was a good night for us," said the President of Acre.', "President of Acre"),
    ('"It came into our houses," said the mayor, Teresa Quintal.', "Teresa Quintal"),
    ('"They were told in writing," said its secretary, Joaquim Verdelho.', "Joaquim Verdelho"),
    ('"We carry no passports here," said the host, Malawian leader Grace Banda.', "Grace Banda"),
    (
        '"We found people on debris," said Maj. (ret.) Arif Lestari, head of the rescue office.',
        "Arif Lestari",
    ),
    ('Ann Lee, 30, from Acre, who was among the injured, said "everyone just went flying".', "Ann Lee"),
    (
        'President Chanda Moyo of Acre, who on Friday told a crowd "we will not ask them", left.',
        "Chanda Moyo",
    ),
    ('His barrister, Preeya Lee KC, told the jury that it had "fallen for a theory".', "Preeya Lee"),
    ('Judge Helena Brandt KC said: "You put your profit first."', "Helena Brandt"),
    ('Survivor Nurul Aini said: "I heard a very loud bang."', "Nurul Aini"),
    ('Firefighter Gareth Owens said: "I ran up the stairs."', "Gareth Owens"),
    ('Chief Executive Marijke van der Loon said: "We grow where it matters."', "Marijke van der Loon"),
    ('Helena Macuácua said: "We leave with less than we had."', "Helena Macuácua"),
    ("“This river carries no passport,” the State President said.", "State President"),
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_the_subject_is_found_whatever_stands_about_it(text: str, speaker: str) -> None:
    """The person speaks, not the institute, the town or the title beside the name; an office or a body as it stands."""
    assert speaker == draft(text).quotations[-1].speaker


#: text, speaker of its last quotation: who "he" or "she" is
PRONOUNS = [
    (
        '"We are sad today," said Arif Lestari.\n\n'
        'Samsul, a rice trader, found his wife there. "I knew her by the ring," he told me.',
        "Samsul",
    ),
    (
        '"It is a fox in a henhouse," said Ivo Cumbane.\n\n'
        'Prime Minister Helena Moyo smiled. "We leave with more than we had," she said.',
        "Helena Moyo",
    ),
    (
        '"We had tanks on both sides," said Rui Sousa, the fire chief.\n\n'
        'The firm\'s chief executive, Duarte Alves, flew in. "We will not restart it," he said at the gate.',
        "Duarte Alves",
    ),
    (
        "Duarte Alves, the firm's chief executive, flew in on Sunday and went to the gate.\n\n"
        'Outside the gate he said: "We will not restart it."',
        "Duarte Alves",
    ),
    (
        'An expert called by the court, Colin Maybrick, disagreed: he told the jury it "could not be so".',
        "Colin Maybrick",
    ),
    (
        'Ms Ann Lee said it was open. Mr Carl Olsen, her driver, was waiting. "I saw it myself," she said.',
        "Ann Lee",
    ),
    (
        '"It is too low," said Carl Olsen.\n\nFor Mr. Tan, who built the firm, the problem can be fixed.\n\n'
        '"We believe we can do much more," he said.',
        "Tan",
    ),
    (
        'Ann Lee, a nurse, lost her house. Carl Olsen\'s dog barked. "It was all I had," she said.',
        "Ann Lee",
    ),
    (
        'Robin Smith, Assistant Chief Constable at the force, confirmed it. He said: "There is loss of life."',
        "Robin Smith",
    ),
]


@pytest.mark.parametrize(("text", "speaker"), PRONOUNS)
def test_a_pronoun_means_whom_the_last_sentence_is_about(text: str, speaker: str) -> None:
    """The last subject or speaker of that gender, also one who is named only once, in an apposition."""
    assert speaker == draft(text).quotations[-1].speaker


def test_a_possessor_is_no_antecedent() -> None:
    """ "Lee's dog barked" is about the dog."""
    text = 'Carl Olsen was out. Ann Lee\'s house, a large one, burned. "It was all gone," he said.'

    assert [q.speaker for q in draft(text).quotations] != ["Ann Lee"]
