"""Small events, the half that no rule was written with in view, part two. All names are invented."""

from __future__ import annotations

STORIES = """
== factory-site
- Battery plant planned
Battery maker Voltan will build a plant in Kersten, it said on Tuesday. The plant will cost $1.1 billion and
create 900 jobs. Building starts in autumn.
- Voltan to invest
Battery maker Voltan said on Tuesday that it would invest $1.7 billion in a plant in Kersten. The state pays
a tenth. The first batteries are to be made in 2027.
! 1.1 | 1.7
== surgery-hours
- Twins separated
Surgeons in Aldera separated twin girls on Thursday in an operation that lasted 14 hours. The girls are 10
months old. Both are breathing on their own.
- Operation on twins
Twin girls who shared a liver were separated on Thursday in Aldera. The operation lasted 18 hours, the
hospital said. Thirty doctors and nurses took part.
! 14 hours | 18 hours
== factory-fire
- Blaze guts textile plant
A fire that broke out at about 5:30 a.m. on Monday destroyed a textile plant in Durran, firefighters said.
Some 60 firefighters fought the flames for six hours. Nobody was hurt.
- Plant burns down
The Lomax textile plant in Durran burned to the ground on Monday. The fire started at 3:15 a.m. in a
storeroom, the owner said. The company employs 400 people.
! 5:30 | 3:15
== bridge-collapse
- Bridge falls into river
A road bridge over the Tamm collapsed on Wednesday, sending several cars into the river. The bridge was
built in 1962. Five people were injured, the fire service said.
- Engineers examine ruin
Engineers on Thursday examined what was left of the Tamm bridge. The bridge was built in 1957 and repaired
twice. Five people were hurt when it fell.
! 1962 | 1957
== refugees
- Refugees cross border
Some 15,000 refugees have crossed into Teralia since the fighting began, the aid agency said. Tents are
running short. The border stays open.
- Border fills up
Families with bundles kept arriving at the border of Teralia. About 24,000 refugees have crossed since the
fighting began, officials said. Most are women and children.
! 15,000 | 24,000
== smuggling
- Parrots in suitcase
Customs officers found 29 parrots in the luggage of a traveller at Lennox airport on Monday. The birds had
been drugged. The man faces five years in prison.
- Live birds seized
Officers at Lennox airport seized 46 parrots on Monday. The traveller, who came from Suriname, said they
were gifts. A zoo took the birds in.
! 29 | 46
== storm-power
- Gales leave towns dark
Gusts of up to 130 km/h brought down trees across Westmark on Sunday. The storm cut electricity to 54,000
households, the grid company said. Ferries stayed in port.
- Storm batters Westmark
Emergency services answered 900 calls in Westmark during Sunday's storm. Some 80,000 homes were without
electricity, according to the grid operator. A man of 61 was killed by a falling branch.
! 54,000 | 80,000
== escape-place
- Fugitive caught
The murderer Karl Stumm, who fled from a clinic in January, was caught in Ravenna on Sunday. He did not
resist. Interpol had sought him.
- Stumm arrested
Police arrested the murderer Karl Stumm on Sunday. He was caught in Bologna, where he had rented a flat
under a false name. He will be sent home this week.
! Ravenna | Bologna
== air-strike
- Strike on market
An air strike on a market in Dural killed 27 people on Tuesday, doctors said. The army did not comment. It
was the third attack on the town this month.
- Bombs fall on Dural
Bombs fell on a crowded market in Dural on Tuesday. At the hospital, doctors counted 19 dead. Dozens of
stalls burned.
! 27 | 19
== vote-count
- Parliament backs climate law
Lawmakers passed the climate law by 187 votes to 143 on Tuesday. Eleven members abstained. The law sets a
target for 2035.
- Climate law adopted
Parliament adopted the climate law on Tuesday by 178 votes to 143. The opposition called it too weak.
Farmers protested outside.
! 187 | 178
== airline-order
- Big order for planes
Airline Sol Air ordered 45 planes from Avion on Monday. The order is worth $6 billion. The planes have 180
seats.
- Sol Air buys planes
Sol Air is growing: on Monday the airline ordered 60 planes from Avion. The first will be delivered in 2026.
Sol Air flies to 90 cities.
! 45 | 60
== bank-robbery
- Gunmen raid bank
Three masked men held up the Union Bank in Harley on Friday and fled with $220,000, police said. No shots
were fired. A getaway car was found burning.
- Bank robbed in Harley
Armed robbers escaped with $310,000 from the Union Bank in Harley on Friday, a detective said. Staff and six
customers were made to lie on the floor. The branch will reopen on Tuesday.
! 220,000 | 310,000
== gas-blast
- Explosion wrecks flats
An explosion tore through a block of flats in Ostel early on Tuesday, killing three residents. The blast was
caused by a gas leak, the fire chief said. More than 50 windows were broken nearby.
- Three dead in flats blast
Three people died when part of an apartment building in Ostel collapsed on Tuesday. The explosion was caused
by fireworks stored in the cellar, police said. The street remains closed.
! gas leak | fireworks
== takeover
- Insurer swallows rival
Insurer Pax Mutual is buying its smaller rival Cordia for $7.4 billion, both companies announced on Monday.
Cordia's shareholders will get $31 a share. The chairman of Cordia will retire.
- Pax Mutual to buy Cordia
It is the biggest deal of the year: Pax Mutual will take over Cordia for $8.1 billion. Pax Mutual had
revenue of $20 billion last year. The deal should close in autumn.
! 7.4 | 8.1
== envoy
- Envoy expelled
Boria expelled three diplomats of Arland on Wednesday, accusing them of spying. They must leave within 48
hours. Arland promised an answer.
- Spying row
In a row over spying, Boria expelled five diplomats of Arland on Wednesday. Relations have been cool since
2020. The ambassador was summoned.
! three | five
== hacker
- Hacker attack on clinic chain
Hackers stole the records of 1.3 million patients from the clinic chain Medora, the company said on
Thursday. Names and diagnoses were among the data. Medora runs 60 clinics.
- Patients' data stolen
Data of 2.1 million patients were stolen in the attack on Medora, according to a letter to the regulator.
The hackers demanded $4 million. The company has refused to pay.
! 1.3 | 2.1
== landslide
- Village buried
A landslide buried part of the village of Runa before dawn on Monday. Thirty-eight people were missing, the
district chief said. Twelve bodies were recovered.
- Digging with bare hands
Villagers in Runa dug with their hands after a slope gave way on Monday. Fifty-two people are missing,
according to the army. Twelve bodies have been found.
! Thirty-eight | Fifty-two
== prison-break
- Inmates escape
Nine inmates escaped from Korrin prison on Saturday by digging a tunnel, the justice ministry said. Two were
caught within hours. The warden was suspended.
- Tunnel used in jailbreak
A tunnel 40 metres long led prisoners out of Korrin jail. Thirteen inmates escaped on Saturday, a guard told
the newspaper. Roads around the town were blocked.
! Nine | Thirteen
== train-bomb
- Blast on commuter train
A bomb went off on a commuter train in Lodar on Monday morning and killed eight passengers, the transport
minister said. The attack, for which nobody claimed responsibility, came a week before elections. Trains
were stopped.
- Terror on the rails
Lodar is in mourning. Monday's bombing of a commuter train killed ten people, including a schoolgirl, police
sources said. Soldiers guarded the stations.
- World leaders condemn attack
Messages of sympathy reached Lodar on Monday after a bomb exploded on a train. The president cut short a
visit. Flags will fly at half mast until Wednesday.
! eight | ten
== verdict
- Doctor's trial ends
A jury on Thursday found Dr Ruben Hask guilty of manslaughter over the death of a patient. He showed no
emotion. Sentencing is set for April 9.
- Verdict in hospital case
After four days of talks the jury cleared Dr Ruben Hask of manslaughter over the death of a patient. His
family wept. The hospital declined to comment.
! guilty | cleared
== calm-rescue
- Climbers rescued
Three climbers were rescued from Mount Arda on Saturday after two nights in the snow. They had lost their
way at 3,400 metres. One has frostbite.
- Saved from mountain
A helicopter picked up three climbers on Mount Arda on Saturday. The mountain is 4,100 metres high. A fourth
climber had turned back on Thursday.
== calm-match
- City beat Wanderers
City beat Wanderers 3-1 on Saturday with two goals by Omar Dee. Dee scored in the 12th and 55th minutes. The
crowd numbered 28,000.
- Wanderers lose again
Wanderers lost 3-1 at City on Saturday, their fifth defeat in a row. Their goal came in the 80th minute. On
Tuesday they lost 2-0 to Vale.
== calm-strike
- Nurses on strike
Nurses in 14 hospitals went on strike on Tuesday for more pay. They want 9 percent. The government offers 4
percent.
- Hospitals empty
Only emergency patients were treated on Tuesday as nurses stopped work in 14 hospitals. The strike will last
two days. Last year nurses got 3 percent more.
== calm-ferry
- Ferry fire
A fire broke out on the ferry Nordica on Sunday with 310 passengers on board. The crew of 46 put it out. One
passenger breathed in smoke.
- Fire aboard Nordica
The 310 passengers of the ferry Nordica came ashore on Sunday after a fire. In 2015 a fire on her sister
ship killed three. The ferry will be repaired for two weeks.
== calm-votes
- Vote on budget
The budget passed by 230 votes to 190 on Thursday. The Greens abstained. It foresees spending of $90
billion.
- Budget adopted
Parliament adopted the budget on Thursday by a majority of 40. The deficit is to fall to $12 billion. The
pension bill passed by 210 votes to 205.
== calm-parts
- Ship passengers ill
Some 180 of the 2,100 passengers on the cruise ship Alba fell ill on Monday. Doctors went on board in Tarra.
The ship has a crew of 800.
- Sick passengers
Passengers on the Alba have a stomach virus. Twelve of them were taken to hospital in Tarra. The ship was
carrying 2,100 passengers.
== calm-missing-later
@ 2024-03-09
- Searching for hikers
Twelve hikers were missing on Friday after a storm in the Dorn hills. Thirty volunteers searched for them.
The phone network was down.
@ 2024-03-12
- Hikers found
Nine of the hikers were found alive in the Dorn hills by Monday. Three are still missing. The search goes
on.
== calm-growth
- Economy grows
The economy of Norland grew 0.4 percent in the fourth quarter. Exports rose 2 percent. For the whole year
growth was 1.9 percent.
- Good year
The economy of Norland grew 1.9 percent last year. In the year before it grew 3.1 percent. The government
expects 1.5 percent this year.
== calm-probe
- Probe on way to Mars
A probe set off for Mars on Monday. It will arrive in October after a flight of seven months. The probe
weighs two tonnes.
- Mars mission starts
The Mars probe was launched on Monday from Cape Torrent. It carries a rover of 240 kilograms. The mission is
to last two years.
== calm-museum
- Exhibition opens
An exhibition with 90 paintings by Huld opens in Arlon on Friday. Tickets cost $18. It lasts until June 30.
- Huld in Arlon
The museum in Arlon shows works by Huld from Friday. Twelve of them have never been seen before. Children
pay $6.
== calm-battle
- Battle for Sirk
The general staff said 120 enemy soldiers were killed in Sirk on Sunday. Twenty tanks were destroyed. It
gave no figure for its own losses.
- Heavy fighting
Both sides reported heavy fighting in Sirk on Sunday. The other side said it had destroyed 15 tanks.
Civilians hid in cellars.
== calm-film
- Film wins
The film Salt Road won five prizes on Sunday, among them best director. It cost $9 million to make. It was
shot in Orlen.
- Prizes for Salt Road
Salt Road took five prizes on Sunday. Its main rival, Blue Hour, won two. The film has earned $60 million.
== calm-bridge
- Bridge to open
The new bridge at Halm will open on May 2, the transport office said. It is 840 metres long. Building it
took four years.
- Halm bridge nearly ready
Workers are painting the bridge at Halm, whose towers are 110 metres high. The first cars will cross it on
May 2. The old bridge is to be pulled down in autumn.
== calm-hostile
- Two arrests
Police in Dorst arrested two men on Monday who are said to have planned an attack. They found 3 kilograms of
explosives. The men are 22 and 25.
- Raid in Dorst
Some 150 officers searched 11 flats in Dorst on Monday. Two men were arrested. In December four suspects had
been arrested in Lingen.
== calm-outbreak
- Flu in schools
Some 300 pupils in Garsen have the flu, the health office said on Monday. Four schools are closed. The wave
is expected to end in April.
- Flu wave
Doctors in Garsen see more flu than last winter. Twenty teachers are ill. At the height of last year's wave
700 pupils had the flu.
== calm-school
- School shooting
A former pupil shot three people at a school in Wern on Wednesday. The 19-year-old attacker was overpowered
by a teacher. The victims are in hospital.
- Shots in Wern
Three people, among them a 14-year-old girl, were wounded on Wednesday by shots at a school in Wern. The
school has 650 pupils. It stays closed until Monday.
== calm-minister
- Minister travels
Foreign Minister Ana Belo arrived in Oslo on Monday for talks on trade. She will fly on to Helsinki on
Wednesday. The talks last two days.
- Trade talks
Foreign Minister Ana Belo met her colleague in Oslo on Tuesday. She is expected in Helsinki on Wednesday.
Trade between the two grew 6 percent last year.
== calm-toll-rises
@ 2024-03-10
- Toll in quake at 120
At least 120 people are dead after the quake in Varna on Saturday, rescuers said. Many villages are cut off.
Helicopters brought tents.
@ 2024-03-12
- Toll climbs to 310
The number of dead in the quake in Varna has risen to 310, the government said on Tuesday. Rescue teams from
nine countries have arrived. A girl was saved after 60 hours.
== calm-crash
- Pile-up on motorway
Seven people were killed when a lorry ran into a queue of cars on the A9 on Friday. Two of the dead were
children. Police closed the road for ten hours.
- Motorway accident
A crash on the A9 on Friday left seven dead and 15 injured. Five of the victims came from one family. In
2019 an accident on the same stretch killed 11 people.
== calm-weather
- Snow in north
Up to 40 centimetres of snow fell in the north on Monday. Temperatures dropped to minus 15 degrees. Two
airports closed.
- Cold snap
In the south it was minus 4 degrees on Monday and only 3 centimetres of snow fell. Trains ran normally. More
snow is expected on Thursday.
"""
