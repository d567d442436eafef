"""Small events, written by another hand; the half that later rules were written with in view. All names invented."""

from __future__ import annotations

STORIES = """
== violin-auction
- Rare violin sells for £3.4m in London
A violin made in 1721 by Battista Corani was sold at auction for £3.4m on Tuesday, well above its estimate of
£2m. The buyer was a Korean foundation which lends instruments to young players. Only 30 Corani violins are
known to survive.
- Corani violin beats estimate at auction
An anonymous bidder paid £3.4m on Tuesday for a Corani violin dated 1712, said the auction house Pelham's. It
had been expected to fetch £2m. The instrument once belonged to the soloist Irena Wolska.
! 1721 | 1712
== whale-stranding
@ 2024-03-07
- Mass stranding on Cobber Beach
A pod of 63 pilot whales became stranded on Cobber Beach on Tuesday, and rescuers said 51 had died by evening.
Volunteers poured water over the survivors through the night. It is the third stranding in the area since
2015.
- Volunteers fight to save whales
Volunteers were trying on Wednesday to refloat the survivors of a pod of 77 pilot whales which swam ashore at
Cobber Beach. The animals beached themselves on Wednesday at low tide, the wildlife department said. Some
weigh more than two tonnes.
! tuesday | wednesday
! 63 pilot whales | 77 pilot whales
== carmaker-deliveries
- Electra delivered 92,000 cars in third quarter
Electric carmaker Electra delivered 92,000 vehicles in the third quarter of 2023, when a strike shut its main
plant for two weeks. Its operating margin in that period was 4.1%. Rivals fared better.
- Electra deliveries recover
Electra said it had delivered 118,000 vehicles in the fourth quarter of 2023 as its main plant returned to
full output. The operating margin improved to 6.3%. The carmaker expects to launch a smaller model in 2026.
== rocket-test
- Aurelia rocket reaches 118 km on maiden flight
A rocket built by the start-up Aurelia Launch climbed to an altitude of 118 km on its first flight on
Wednesday, the firm said. The 19-metre vehicle lifted off from Skarn Point at 9:05 a.m. Its booster parachuted
into the sea and was recovered.
- First flight for Aurelia Launch from Skarn Point
Aurelia Launch sent its first rocket into space from Skarn Point on Wednesday. The booster, which burns liquid
methane, reached a height of 104 km before falling back into the sea, the company said. It hopes to put a
satellite into orbit in 2025.
! 118 km | 104 km
== retailer-profit
- Holloway & Finch profit falls to £86m
Department store group Holloway & Finch made a pre-tax profit of £86m last year, down from £131m the year
before. Sales edged up 2% to £2.4bn as shoppers bought more food but fewer clothes. The dividend was held at
7p a share.
- Weak clothing sales hurt Holloway & Finch
Annual pre-tax profit at Holloway & Finch slid to £68m, the retailer reported on Monday, from £131m a year
earlier. Chief executive Dominic Sayle blamed a warm autumn. Sales were £2.4bn and the group plans to open
four stores.
! £86m | £68m
== hockey-match
- Bears trail 2-1 at second break, storm back
The Ashford Bears were 2-1 down after two periods against the Dalton Kings on Saturday but fought back to win.
Goaltender Nils Ekberg made 37 saves. The game drew a sellout crowd of 17,800.
- Bears beat Kings 4-2
Three goals in the last period gave the Ashford Bears a 4-2 win over the Dalton Kings on Saturday night.
Rookie Cody Lamarche, 20, scored the winner with six minutes left. The Bears have now won five games in a row.
== blizzard-depth
@ 2024-01-15
- Blizzard buries Dunstable County
A blizzard dumped 38 inches of snow on Dunstable County over the weekend, closing Interstate 94 for 60 miles.
The National Guard rescued 112 motorists from stranded cars, officials said. No deaths were reported.
- Dunstable digs out after monster snowstorm
Residents of Dunstable County were digging out on Monday after 44 inches of snow fell over the weekend.
Guardsmen pulled 160 motorists from vehicles stuck on Interstate 94. Schools and courts are closed until
further notice.
! 38 inches | 44 inches
! 112 motorists | 160 motorists
== novelist-death
- Novelist Audra Lindgate dies aged 88
Audra Lindgate, the author of "The Winter Orchard", has died at the age of 88, her publisher said on Sunday.
She died at her home in Thessaly Bridge after a short illness. Lindgate wrote 23 novels and won the Harmon
Prize twice.
- Audra Lindgate, chronicler of village life, dies
The writer Audra Lindgate, who has died aged 91, sold more than 20 million books in 30 languages. According to
her publisher, she passed away on Sunday in a hospital in Crestwick. "The Winter Orchard", her best-known
novel, was filmed in 1987.
! 88 | 91
! home in thessaly bridge | hospital in crestwick
== mayor-quits
- Brackley mayor resigns over housing contracts
The mayor of Brackley, Stuart Penhall, resigned on Sunday amid an inquiry into housing contracts worth £30m.
His deputy, Fiona Garrow, will take over until an election in May. Penhall, 61, had led the city for nine
years.
- Penhall vows to fight on as Brackley mayor
Stuart Penhall has refused to resign as mayor of Brackley despite growing pressure over housing contracts
worth £30m. In a statement on Sunday the 61-year-old said he would remain in office and co-operate with
investigators. Councillors are to debate the affair on Thursday.
! resigned | refused to resign
== dock-strike
- Dockers at Port Maren end walkout
Dockworkers at Port Maren called off their strike on Sunday after accepting a pay rise of 7%. Some 2,600 crane
drivers and stevedores had stopped work 16 days earlier. Forty-one ships were waiting at anchor outside the
harbour.
- Port Maren strike goes on after pay talks fail
The strike that has paralysed Port Maren will continue after dockworkers rejected a 7% pay offer on Sunday.
About 2,600 union members walked out 16 days ago. The port handles a third of the country's container traffic.
! called off | will continue
== embezzler-sentence
- Former charity chief jailed for eight years
Malcolm Tranter, who ran the Brightwater children's charity, was sentenced to eight years in prison on Friday
for stealing £1.6m from donors. Judge Eleanor Pask told the 57-year-old that he had shown "breathtaking
greed". He had denied all nine charges.
- Brightwater boss gets six years for fraud
The former head of the Brightwater charity was handed a six-year sentence at Stourley Crown Court on Friday
after a jury found him guilty of nine counts of fraud. Malcolm Tranter, 57, spent donations worth £1.6m on
racehorses and a villa. His lawyer said he would appeal.
! eight years | six-year
== bear-attack
- Hiker survives bear attack near Elk Notch
A hiker was mauled by a grizzly bear 10 kilometers from the village of Elk Notch on Saturday and walked out on
his own. Surgeons at Bonner hospital operated on him for six hours. Rangers have closed two trails.
- Mauled man walked 6 miles to safety
Gordon Teague walked six miles to Elk Notch with a broken arm after being attacked by a bear on Saturday. The
45-year-old, who used pepper spray to drive the animal off, needed 120 stitches. Rangers believe that the bear
was protecting two cubs.
== migraine-drug
- New pill halves migraine days in large trial
An experimental pill reduced migraine days by 48% in a trial of 1,240 patients, its maker, Serapharm, said on
Tuesday. Side effects were mostly mild, with 6% of patients reporting nausea. The company will apply for
approval this summer.
- Serapharm migraine drug succeeds in trial
Patients who took Serapharm's new migraine pill had 48% fewer days of headache than those given a placebo, the
company reported on Tuesday. The study followed 1,420 patients at 90 clinics for 12 weeks. Shares in Serapharm
closed 11% higher.
! 1,240 patients | 1,420 patients
== bridge-opens
- Longest bridge in the north opened by president
President Arvid Tolle opened the Sundet Bridge on Saturday, linking the islands of Myr and Hesten. The
crossing is 4.8 kilometers long and its towers rise 190 meters above the water. It took seven years to build.
- Islanders cheer opening of Sundet Bridge
Thousands of islanders walked across the new Sundet Bridge on Saturday after it was inaugurated by President
Arvid Tolle. Its two towers are 215 meters high, and the span stretches 4.8 kilometers from Myr to Hesten.
Drivers will pay a toll of 90 crowns.
! 190 meters | 215 meters
== museum-opening
- Kelvane maritime museum to open on 14 June
The long-delayed maritime museum in Kelvane will open its doors on 14 June, the city council announced on
Monday. The building, designed by Danish architect Mette Rahbek, cost €74 million. Its centrepiece is a
17th-century whaling ship.
- Opening day set for Kelvane's new museum
Kelvane's new maritime museum will welcome its first visitors on 21 June, three years later than planned.
Mette Rahbek's glass-and-timber building cost €74 million, of which a third was paid by the state. Tickets
will cost €15, the council said on Monday.
! 14 june | 21 june
== pension-vote
- Pension bill clears parliament by 214 votes to 187
Lawmakers in Varnholm passed the government's disputed pension bill on Wednesday by 214 votes to 187. The law
raises the retirement age from 63 to 65. Trade unions have called a one-day strike for next week.
- Varnholm MPs back later retirement
Varnholm's parliament has approved a rise in the retirement age from 63 to 65, despite months of protest. The
bill was carried on Wednesday with 221 votes in favour and 187 against. Prime Minister Tove Lindqvar called it
"a hard but necessary step".
! 214 votes | 221 votes
== heat-record
@ 2024-07-22
- Mercury hits 46.3C in Almera valley
The town of Almera recorded 46.3C on Sunday, the highest temperature ever measured in the country. The
previous record of 45.1C was set in 2003. Two hikers were treated for heatstroke, and schools will stay shut
until Thursday.
- Almera swelters as national heat record tumbles
Almera registered a temperature of 47.1C on Sunday, beating a national record of 45.1C that had stood since
2003. The weather service expects no relief before Thursday. Farmers reported the deaths of thousands of
chickens.
! 46.3c | 47.1c
== rate-decision
- Central Bank of Ostrenia lifts rates to 5.25%
The Central Bank of Ostrenia raised its key interest rate to 5.25% on Thursday, the fourth increase in a row.
Governor Ilse Marant said inflation, now at 6.1%, remained "far too high". Seven of the nine policymakers
backed the move.
- Ostrenia borrowing costs climb again
Borrowers in Ostrenia face higher bills after the central bank increased its benchmark rate to 5.5% on
Thursday. Two of nine members of the rate-setting board had wanted no change. Inflation in the country stood
at 6.1% in February, against a target of 2%.
! 5.25% | 5.5%
== motorway-pileup
- Fog causes 46-vehicle crash on A17
Forty-six vehicles collided in thick fog on the A17 motorway near Hessel on Saturday morning, killing two
people. Both were lorry drivers, police said. The road was closed for eleven hours.
- Two lorry drivers die in A17 pile-up
Two lorry drivers lost their lives when 58 vehicles crashed on the fog-bound A17 near Hessel on Saturday.
Fifteen people were injured, three of them critically, a hospital spokesman said. The motorway reopened after
nine hours.
! forty-six vehicles | 58 vehicles
! eleven hours | nine hours
== telecom-layoffs
- Telvara to axe 1,204 posts
The telephone company Telvara plans to cut 1,204 posts by the end of next year, it told the stock exchange on
Monday. The savings will amount to €97.6 million a year. Its shares rose 3%.
- Jobs to go at Telvara
About 1,200 employees of Telvara will lose their jobs as the phone company seeks to save nearly €100 million a
year. The cuts, to be made by the end of 2025, will fall mainly on call centres. A union leader, Greta Dahm,
spoke of "a black Monday".
== storm-outage
- Storm Greta leaves 120,000 homes in the dark
Storm Greta knocked out power to 120,000 homes across the western counties overnight, the network operator
Gridwest said. Gusts of 94 mph were recorded at Cape Sorrel, where a lifeboat station lost its roof. One man
was hurt by a falling tree.
- Western counties count cost of Storm Greta
Some 175,000 homes were without electricity at dawn on Monday after Storm Greta swept in from the ocean,
according to Gridwest. The strongest gust, 94 mph, was measured at Cape Sorrel. Engineers hope to have
supplies restored by Wednesday.
! 120,000 homes | 175,000 homes
== chipmaker-revenue
- Novaxis revenue jumps 31% on AI demand
Revenue at chip designer Novaxis rose 31% to $7.8 billion in the fourth quarter, beating forecasts. Demand for
its data-center processors was "extraordinary", said finance chief Ray Okonjo. The company expects sales of
$8.1 billion in the current quarter.
- Novaxis beats estimates as data centers splurge
Novaxis on Monday posted fourth-quarter revenue of $7.8 billion, an increase of 27% from a year earlier. The
designer of data-center chips forecast $8.1 billion for the current quarter. Its shares gained 6% in
after-hours trading.
! 31% | 27%
== chemical-fine
- Polyvance fined $18m over river spill
The chemicals maker Polyvance was fined $18m on Thursday for discharging solvent into the Tarn river in 2021.
The leak killed an estimated 40,000 fish, the environment agency told the court. The company pleaded guilty in
November.
- Record penalty for Tarn polluter
A federal judge ordered Polyvance to pay a penalty of $24m on Thursday for the 2021 solvent spill that
poisoned the Tarn. It is the biggest fine ever imposed under the state's clean water law. Polyvance, which
employs 2,100 people, said it had since spent $9m on new tanks.
! $18m | $24m
== cup-semi-final
- Rovers reach final after five-goal thriller
Thornbury Rovers booked a place in the cup final with a 3-2 victory over Castleford Athletic on Saturday. Joel
Adeyinka scored twice and Milo Brandt headed the winner in the 88th minute. A crowd of 31,450 watched the
match at Kingsway Park.
- Brandt's late header sinks Castleford
Milo Brandt struck two minutes from time as Thornbury Rovers beat Castleford Athletic 4-2 in Saturday's cup
semi-final. Castleford, who had led at the break, finished with ten men. Rovers will meet Eastmoor in the
final on 25 May.
! 3-2 | 4-2
"""
