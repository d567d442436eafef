"""Invented articles for telling retellings from independent reports; written before any program was run on them."""

from __future__ import annotations

#: An agency's report of a press conference.
AGENCY = """\
Bridge closed after inspectors find cracks in main cable

A drone flight on Monday found eleven cracks in the western main cable of the Orrin Bridge, and engineers shut the \
crossing to all traffic within the hour.

The bridge, opened in 1968, carries about 41,000 vehicles a day between Hallam and the island of Skerry.

"I would rather explain a closed bridge than a fallen one," said Marta Quill, chief engineer of the bridge trust, at \
a press conference on Tuesday.

The longest of the cracks measures 34 centimetres and lies above the second hanger from the tower, Quill said.

Salt water had entered the cable through a collar whose rubber seal was last replaced in 2009.

A seal should be renewed every eight years, according to the maker's handbook, but the trust put the work off twice \
to save money.

Two ferries chartered from a company in Norrland will start running on Thursday, each with room for 60 cars.

Until then, the only way off the island is a detour of 130 kilometres by the northern causeway.

The hospital in Skerry has moved seven dialysis patients to the mainland by helicopter.

"We found out from the radio," said Owen Tarr, head teacher of a school in which a third of the staff live across \
the water.

A crew of 25 welders will clamp steel sleeves around the damaged strands, work that Quill expects to last nine weeks.

The repair will cost 18 million crowns, of which the transport ministry has promised half.

Members of the regional assembly asked for an inquiry into why the warnings of a 2017 survey had been shelved.

The trust's chairman, Henrik Sole, offered to step down but was asked to stay until the spring.
"""

#: The same by another desk: every sentence in other words, nothing added, nothing in another place.
RETOLD = """\
Skerry cut off as cracked cable shuts its bridge

Traffic across the Orrin Bridge was halted on Monday less than an hour after a drone spotted 11 cracks in its main \
cable on the western side.

Some 41,000 cars and lorries use the 1968 crossing from Hallam to Skerry island every day.

The bridge trust's chief engineer, Marta Quill, told reporters on Tuesday she "would rather explain a closed bridge \
than a fallen one".

She said that one crack, the longest, was 34cm in length; it is located over the second hanger counted from the tower.

Sea water got into the cable by way of a collar with a rubber seal that nobody had replaced since 2009.

The maker recommends in its handbook that seals be renewed after eight years. Twice the trust delayed the work in \
order to cut spending.

From Thursday there will be two chartered ferries, sent by a Norrland company and able to take 60 cars apiece.

Islanders who need to leave before that face a 130-kilometre detour over the causeway in the north.

Seven patients on dialysis were flown by helicopter from Skerry's hospital to the mainland.

Owen Tarr, who is head teacher at a school where one in three of the staff lives on the other shore, complained that \
they had "found out from the radio".

Quill thinks that nine weeks will be needed for 25 welders to fit sleeves of steel over the strands that were damaged.

The ministry of transport is to pay half of the 18 million crowns that the repair costs.

In the regional assembly there were calls for an inquiry: a survey had warned of the danger in 2017 and was shelved.

Henrik Sole, chairman of the trust, said he was ready to step down, but he has been asked to remain until spring.
"""

#: A reporter who sat in the same press conference and wrote her own story.
WITNESS = """\
Anger on the quay as islanders ask who knew

By seven in the morning the queue for the mail boat reached past the fish market, and Liv Anders had given up \
counting the people in front of her.

Anders cleans offices in Hallam, and since the Orrin Bridge closed on Monday she has lost two days of wages.

"I would rather explain a closed bridge than a fallen one," the chief engineer, Marta Quill, told a packed town hall \
on Tuesday.

Few in the room applauded.

Quill showed pictures of the cracks, taken by a drone, and passed around a piece of the rotten seal.

"We found out from the radio," said Owen Tarr, the head teacher, who had to send four classes home.

Pressed on when the seal should have been changed, she said the trust had followed the advice that it had at the time.

A fisherman shouted that his own boat was looked after better.

Shops in the harbour street ran out of milk by noon, and the baker has started to ration flour.

The ferries that were promised for Thursday hold 60 cars each, too few for the commuters alone, said Per Lund of the \
drivers' club.

Lund wants the toll that motorists paid since 1990 to be handed back.

Some remember the storm of 1987, when the bridge swayed so much that a bus was blown against the rail.

Others blame the assembly, which cut the trust's grant in three budgets running.

Henrik Sole, the chairman, sat in the first row and said nothing all evening.
"""

#: Two reporters at one football match: the order is the match's own.
MATCH = """\
Late header sends Varda Rovers through

Varda Rovers reached the quarter-finals of the Coast Cup on Saturday with a 3-2 victory over Lorne Athletic that was \
settled in stoppage time.

Lorne took the lead after nine minutes when Emil Strand curled a free kick around the wall.

Rovers looked slow and nervous, and their passes went astray in the rain.

They levelled in the 31st minute: Jonas Beck turned in a low cross from the left.

Beck could have scored again just before the break but hit the post.

Coach Sylvia Marr sent on two strikers at half-time, and the plan worked.

Andre Kovic, one of them, made it 2-1 from the penalty spot after 58 minutes, having been tripped himself.

Lorne didn't give up, and Strand struck once more with a volley in the 77th minute.

Extra time seemed certain until Pavel Doran headed home a corner in the third minute of added time.

"I closed my eyes and jumped," said Doran, who joined the club in January.

Rovers will learn on Monday whom they meet in the next round.
"""
OTHER_MATCH = """\
Heartbreak for Athletic in the mud

Lorne Athletic were seconds away from an extra half hour, then a single lapse at a corner cost them their place in the \
Coast Cup.

The 3-2 defeat by Varda Rovers will hurt all the more because they had begun so well.

Strand, back from a broken ankle, put them in front with a fine free kick while the home crowd was still finding its \
seats.

For twenty minutes they passed the ball as if the pitch were dry.

A mistake by left back Tom Hale then let a cross through to Beck, who equalised.

Whistles greeted the referee when he pointed to the spot early in the second half; Kovic, a substitute, converted.

Manager Rolf Aune protested so loudly that he had to watch the rest from the stand.

Strand's second goal, a volley, was the best moment of a cold afternoon.

But nobody followed Doran when the last corner came over.

"We switched off once, and once is enough," Aune said.

His team, ninth in the league, now have only the fight against relegation left.

Their next match is at home to Hallam on Wednesday.
"""

#: Two short agencies' notes in French on one event, each on its own: small words recur in every sentence.
FRENCH = """\
Un incendie a détruit dans la nuit de lundi à mardi une partie du marché couvert de la ville de Saint-Orens.

Les pompiers sont arrivés sur les lieux vers trois heures du matin avec une dizaine de camions.

Le feu a pris dans la réserve de la poissonnerie et a gagné la charpente en moins de vingt minutes.

Il n'y a pas de blessé, mais les pertes pour les commerçants sont de plus de deux millions d'euros.

La maire de la ville a promis de loger les étals dans la salle des fêtes dès la fin de la semaine.

Une enquête a été ouverte par le parquet pour connaître les causes de l'incendie.

Les riverains de la place ont été évacués par la police et ont passé la nuit dans un gymnase.

Le marché, construit à la fin du siècle dernier, est inscrit à la liste des monuments de la région.
"""
OTHER_FRENCH = """\
À Saint-Orens, les habitants de la place du marché ont été réveillés par le bruit des tuiles qui éclataient.

La boulangère dit avoir vu une lueur rouge au-dessus de la rue et avoir appelé les secours de la cuisine de sa mère.

De la halle il ne reste que les colonnes de fonte et une partie de la façade du côté de la mairie.

Le fromager, à qui la banque avait accordé un prêt en mars, a perdu la totalité de la marchandise de la semaine.

Dans la salle du conseil, la discussion a porté sur l'assurance, dont le contrat a expiré à la fin du mois de mai.

Pour les pompiers, la difficulté a été de trouver de l'eau, la borne de la place étant en panne depuis des mois.

Le préfet a demandé un rapport sur les bornes de toutes les communes de la vallée pour la fin de l'année.

Des bénévoles ont distribué du café et des couvertures à ceux qui ne pouvaient pas rentrer.
"""
