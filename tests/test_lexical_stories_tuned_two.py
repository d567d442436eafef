"""Small events, the half that the rules were written with in view, part two. All names are invented."""

from __future__ import annotations

STORIES = """
== merger-price
- Brewers join
Brewer Altenbrau has agreed to buy rival Kronhof for 2.3 billion euros, the companies said on Monday. The
deal needs the approval of regulators. Kronhof makes 30 beers.
- Kronhof sold
Altenbrau will acquire Kronhof in a deal worth 2.9 billion euros, it was announced on Monday. Kronhof's
shares jumped 18 percent. The group will have 9,000 workers.
! 2.3 | 2.9
== embassy
- Embassy attacked
A crowd threw stones at the embassy of Arland in Boria's capital on Sunday. Three windows were broken.
Police arrested 14 protesters.
- Stones thrown
Protesters attacked the embassy of Arland on Sunday. Officers detained 22 protesters, the interior minister
said. The ambassador was away.
! 14 | 22
== minister-resigns
- Minister quits
Transport Minister Lars Oken resigned on Sunday over the crash inquiry. He had been in office for 14 months.
The prime minister will name a successor this week.
- Oken out
Lars Oken resigned on Saturday as transport minister after weeks of pressure. He called the inquiry unfair.
The opposition welcomed the step.
! Sunday | Saturday
== lottery
- Jackpot won
A nurse from Wendle won the $31 million jackpot in Saturday's lottery. She bought the ticket at a petrol
station. She wants to go on working.
- Nurse hits jackpot
A woman in Wendle is rich after Saturday's draw. The jackpot was $37 million, the lottery company said. She
works as a nurse.
! 31 million | 37 million
== rate
- Central bank raises rate
The central bank of Norland raised its key rate to 4.75 percent on Thursday. It was the sixth increase in a
row. Inflation stands at 6 percent.
- Rate rises again
On Thursday Norland's central bank raised its key rate to 4.5 percent, more than economists had expected.
Mortgages will become dearer. The governor spoke of a hard year.
! 4.75 | 4.5
== chemical-leak
- Gas cloud drives people out
Ammonia leaked from a cold store in Beltz on Wednesday. Some 57 people were taken to hospital with breathing
problems, doctors said. The street was sealed off.
- Ammonia leak in Beltz
Nearby residents were told to keep windows shut after an ammonia leak in Beltz on Wednesday. The fire
brigade said 35 people were taken to hospital. Most went home in the evening.
! 57 | 35
== appeal-vote
- Court upholds ban
The constitutional court upheld the ban on the Dawn party on Thursday. The judges decided by six votes to
three. The party has 30,000 members.
- Dawn party loses
The Dawn party remains banned. Judges of the constitutional court decided on Thursday by five votes to four.
Its leader called for calm.
! six votes | five votes
! three | four
== bail
- Tycoon freed on bail
A judge released the property tycoon Sol Brandt on bail of $5 million on Friday. He has to wear an
electronic tag. Prosecutors say that he hid $70 million from the tax office.
- Brandt leaves jail
Sol Brandt walked out of jail on Friday. The judge set bail at $8 million and ordered him to hand in his
passport. His trial is to start in September.
! 5 million | 8 million
== quake-coast
- Strong tremor shakes coast
A 6.1-magnitude earthquake hit the Marin coast on Sunday night, cracking walls and cutting power to 20,000
homes. The national seismic centre said it struck at a depth of 12 kilometres. No deaths were reported.
- Earthquake causes damage
Residents ran into the streets as an earthquake rocked the Marin coast on Sunday. The tremor had a magnitude
of 6.6, the geological institute said. An aftershock of magnitude 4.9 followed an hour later.
! 6.1 | 6.6
== hospital-fire
- Patients die in hospital fire
A fire in the intensive ward of the Saint Ana hospital killed seven patients on Sunday, the director said.
An oxygen bottle had exploded. Nurses carried others out.
- Fire in ward
Flames broke out in Saint Ana hospital on Sunday. Nine patients died in the fire, according to the health
minister, who promised an inquiry. The hospital has 400 beds.
! seven | Nine
== virus-deaths
- Fever claims lives
The fever that broke out in Kivala in February has killed 48 people, the World Health Organization said on
Friday. A vaccine is being tested. Borders stay open.
- Fever in Kivala
Doctors in Kivala are fighting a fever. It has killed 63 people since February, the local health office said
on Friday. Markets are closed.
! 48 | 63
== cabinet
- New cabinet sworn in
Prime Minister Nela Rois presented her cabinet of 17 ministers on Monday. Eight are women. Parliament has to
approve it.
- Rois forms government
A month after the election, Nela Rois has formed a government. Her cabinet has 21 ministers, seven of them
from the Farmers' Party. The king received them in the evening.
! 17 | 21
== wildfire-size
- Fire nears vineyards
A wildfire north of Calder has burned 4,300 hectares of forest and scrub since Thursday, the fire department
said. About 200 families left their houses. The fire was 20 percent contained.
- Crews fight flames at Calder
Helicopters dropped water on the flames north of Calder on Saturday. The fire has now destroyed 6,900
hectares, officials said. It was 20 percent contained.
! 4,300 | 6,900
== gang-trial
- Gang members convicted
Twelve members of the Corso gang were convicted on Tuesday of murder and extortion after a trial that took
two years. Their leader got life. Defence lawyers spoke of a political verdict.
- Guilty verdicts in Corso trial
Fifteen members of the Corso gang were convicted on Tuesday, the court's spokeswoman said, while three were
acquitted. More than 200 witnesses had been heard. Police had sealed off the building.
! Twelve | Fifteen
== stabbing-age
- Teenager held after stabbing
Police arrested a 17-year-old boy on Saturday over the stabbing of a student outside a school in Merton. The
victim, 16, was in a stable condition. A knife was found in a park.
- Boy arrested
A boy of 15 was arrested on Saturday after a student was stabbed outside a Merton school. Detectives asked
witnesses to come forward. The victim is 16.
! 17 | 15
== transfer
- Midfielder moves
Midfielder Ivo Rask joins Athletic from Borussen for a fee of 38 million euros, the club said. He signed a
contract until 2028. He will wear number 8.
- Rask signs for Athletic
Athletic have signed Ivo Rask. The club paid a fee of 45 million euros for the midfielder, reports said.
Rask scored 12 goals last season.
! 38 million | 45 million
== cable-car
- Cable car drama
Rescuers freed 33 tourists from a cable car that had stopped above the Gelm glacier on Saturday. They had
hung there for nine hours. A cable had jumped off its wheel.
- Night above glacier
Cold but unhurt, the tourists who were stuck in a cable car over the Gelm glacier were brought down on
Saturday. They had spent 13 hours in the cabins, the operator admitted. Helicopters could not fly because of
the wind.
! nine hours | 13 hours
== ceasefire-start
- Guns to fall silent
A ceasefire in Eastmark will begin on Wednesday at midnight, the mediators said. It is to last 30 days.
Prisoners will be exchanged.
- Truce agreed
After long talks the warring sides in Eastmark have agreed on a ceasefire. It will begin on Friday, a
mediator said. Aid convoys are waiting.
! Wednesday | Friday
== settlement
- Drugmaker settles
Pharma group Helvin agreed to pay $480 million to settle claims that it hid the risks of a painkiller. It
admitted no wrongdoing. Shares rose 3 percent.
- Helvin ends lawsuits
Helvin will pay $540 million to settle thousands of lawsuits over its painkiller, according to court papers.
The drug was withdrawn in 2019. Patients' groups welcomed the deal.
! 480 | 540
== ferry-sinks
- Ferry goes down off island
A ferry with 212 people on board capsized in heavy seas off Corva late on Saturday, the coast guard said.
Rescue boats pulled 140 survivors from the water. The vessel, built in 1987, had been inspected in January.
- Search after sinking
Divers searched on Sunday for those still missing after the Star of Corva overturned. The ship was carrying
262 people when it sank, the shipping company said. Its captain was among the 140 survivors.
! 212 | 262
== calm-court
- Two sentenced
A court in Malva jailed Tim Horn for 12 years on Monday for robbery. His accomplice, Jan Beck, got seven
years. Both will appeal.
- Robbers jailed
Jan Beck was sentenced to seven years on Monday by a court in Malva. The main defendant got 12 years. The
robbery took place in 2021.
== calm-fines
- Two banks fined
The regulator fined Bank Orel $8 million on Tuesday for lax controls. The bank accepted the fine. It has a
million customers.
- Controls too lax
Kontor Bank was fined $3 million by the regulator on Tuesday. The regulator also fined Bank Orel. Both had
failed to check customers.
== calm-flood2
- River rises
The Elm rose to 6.1 metres in Altstadt on Sunday. Volunteers filled 40,000 sandbags. The peak is expected on
Tuesday.
- Flood wave
In Neustadt, further down the Elm, the water stood at 4.3 metres on Sunday. There, 900 people were told to
leave. The peak will reach the sea on Friday.
== calm-fire
- Fire in old town
A fire destroyed four houses in the old town of Rindel on Sunday. It took 80 firefighters five hours to put
it out. The damage was put at $3 million.
- Rindel fire
Four houses burned down in Rindel on Sunday. About 30 residents spent the night in a school. A fire in 1903
destroyed 200 houses.
== calm-evacuation
- Volcano erupts
The volcano on Isla erupted on Thursday, sending ash 6 kilometres high. About 2,000 people had to leave two
villages. Flights were cancelled.
- Ash over Isla
Ash from the volcano on Isla covered cars on Thursday. In the eruption of 1985 some 900 people died. The
airport is closed and 140 flights were cancelled.
== calm-launch
- Satellite in orbit
A rocket put the Hale satellite into orbit on Sunday. It weighs 640 kilograms and cost $120 million. It will
watch the oceans for five years.
- Hale launched
The Hale satellite lifted off on Sunday at 9:10 a.m. The rocket is 52 metres tall. A second satellite, of
900 kilograms, follows in 2026.
== calm-railstrike
- Rail strike
Train drivers stopped work on Thursday. Only 40 percent of long-distance trains ran. Talks continue on
Monday.
- Trains cancelled
In the region around the capital 70 percent of local trains ran on Thursday despite the strike. The union
has 12,000 members. Passengers took it calmly.
== calm-pipeline
- Pipeline repaired
Gas has been flowing through the Beta pipeline again since Sunday. The repair took 17 days and cost $6
million. The pipeline is 410 km long.
- Gas flows
After the repair of the Beta pipeline gas flows again. A second pipeline, 280 km long, is to be finished in
2025. It will cost $900 million.
== calm-ages
- Siblings found
A girl of 6 and her brother were found alive on Saturday after two days in the forest near Pell. They were
cold but unhurt. More than 100 people had searched for them.
- Children safe
The brother, 9, and his sister walked out of the forest near Pell on Saturday. Their mother, 34, hugged
them. The father thanked the searchers.
== calm-robbery
- Shop raided
Two men robbed a jeweller in Lowick on Monday and took watches worth $80,000. One of them had a gun. They
fled on a scooter.
- Third raid this year
A jeweller in Lowick was robbed on Monday. In January thieves took rings worth $45,000 from a shop nearby.
Police are looking for two men.
== calm-party
- Party congress
The Greens elected Ina Holm as leader on Saturday with 78 percent of the votes. Her deputy is Max Ruf. The
congress had 800 delegates.
- Holm leads Greens
Ina Holm is the new leader of the Greens. Max Ruf got 64 percent of the votes as her deputy on Saturday. The
party has 11 percent in the polls.
== calm-results
- Bank earns more
Bank Trento earned $1.2 billion in the fourth quarter, up 8 percent from a year before. Its costs fell 2
percent. It will pay a dividend of 50 cents.
- Trento's year
Bank Trento earned $4.4 billion in the full year. In the fourth quarter profit rose 8 percent. The bank has
900 branches.
== calm-quake2
- Quake kills five
Five people died in the earthquake that hit Sorra on Friday. It had a magnitude of 5.9. More than 70 were
injured, nine of them seriously.
- After the quake
An aftershock of magnitude 4.4 frightened people in Sorra on Saturday. The quake of the day before had
killed five. In 1976 a quake of magnitude 7.1 killed 900 people there.
== calm-murder
- Murder trial opens
The trial of the nurse Eva Rand, who is accused of killing four patients, opened on Monday. She is 38. She
may get life.
- Nurse in court
Eva Rand told the court in Ravensburg on Monday that she was innocent. The prosecution will call 60
witnesses. She had worked at the hospital for six years.
== calm-heatwave
- Heat in capital
It was 39 degrees in the capital on Tuesday. Two hundred people were treated for heatstroke. The zoo closed
at noon.
- Heat on coast
On the coast it was 34 degrees on Tuesday and beaches were full. Lifeguards pulled 12 swimmers out of the
water. It will be cooler on Friday.
== calm-forces
- Fighting at Gorin
The army said that it had killed 45 rebels near Gorin on Monday. It lost two soldiers. The town has been
besieged for a month.
- Rebels claim success
Rebels said they had killed 30 soldiers near Gorin on Monday. The army spoke of two dead. Neither account
could be checked.
== calm-tennis
- Kessler in semifinal
Anja Kessler beat Lucia Prado 6-4, 6-3 on Friday and reached the semifinal. She hit 11 aces. She will meet
Tova Berg on Saturday.
- Berg wins
Tova Berg beat Maria Senn 7-5, 6-2 on Friday in the other quarterfinal. She hit seven aces. The winner of
the tournament gets $900,000.
== calm-royals
- Prince is born
A prince was born in Norland on Saturday. He weighs 3.4 kilograms. Guns fired 21 shots.
- Joy in Norland
The crown princess, 31, gave birth to a son on Saturday. The king has now five grandchildren. A thousand
people cheered in front of the palace.
== calm-merger
- Publishers merge
Publishers Arden and Folio are to merge on July 1. Arden has sales of $300 million a year. The new group
will have 2,000 employees.
- Folio joins Arden
Folio has sales of $180 million and 700 employees. It will be part of Arden from July 1. No jobs will be
cut.
== calm-protests
- Protest in two cities
About 10,000 people protested in Calla on Saturday against the new tax. Police arrested nine of them. The
tax begins in July.
- Thousands in streets
In Verra some 4,000 people protested against the new tax on Saturday. Nobody was arrested there. The finance
minister defended the tax.
"""
