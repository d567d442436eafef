"""Small events, the half that no rule was written with in view, part one. All names are invented."""

from __future__ import annotations

STORIES = """
== trawler
- Trawler missing with crew
A trawler with a crew of 14 has been missing since Wednesday in the Skerry Sea, where waves were eight
metres high. The coast guard found an empty lifeboat. The trawler's owner has lost two ships before.
- Hope fades for fishermen
There were 18 crew on the trawler that vanished in the Skerry Sea on Wednesday, relatives said. An aircraft
searched an area of 900 square kilometres. Candles were lit in the harbour church.
! 14 | 18
== statue
- Statue falls
A statue of the general was pulled down in Almera on Friday night. It was six metres tall. Police arrested
20 people.
- General toppled
On Friday night protesters toppled the general's statue in Almera. The statue was four metres tall and
weighed five tonnes. Police arrested 20 people.
! six | four
== drug-trial
- Pill against migraine
A new pill halved migraine days in 61 percent of patients, a study said on Thursday. It included 980
patients. Side effects were mild.
- Migraine study
The study of a new migraine pill, published on Thursday, covered 1,240 patients in six countries. The pill
is to cost $30 a month. It may be sold from 2025.
! 980 | 1,240
== sprinter
- Sprinter breaks record
Sprinter Lia Monk set a record over 400 metres on Friday in Zell. She ran the distance in 48.2 seconds. She
is 22.
- Monk fastest
A new record: Lia Monk ran the 400 metres in 48.9 seconds in Zell on Friday. The old record had stood since
1985. She trains with her brother.
! 48.2 | 48.9
== layoffs
- Carmaker to shed jobs
Carmaker Veltro will cut 3,500 jobs in Europe by the end of next year, it said on Tuesday. It blamed weak
demand. The unions threatened to strike.
- Veltro job losses
Some 5,300 jobs will be cut at Veltro, a company spokesman announced on Tuesday. Most of the losses are in
Europe. Veltro sold 1.1 million cars last year.
! 3,500 | 5,300
== trial-date
- Minister to stand trial
Former minister Jana Voss will go on trial on May 6 on charges of taking bribes, the court said. She denies
the charges. Her successor took office last week.
- Court sets date for Voss case
The corruption trial of Jana Voss will begin on May 13, her lawyer said. Prosecutors accuse her of taking
$300,000 from a builder. She denies wrongdoing.
! May 6 | May 13
== emissions
- Ship emissions
Ships produced 2.8 percent of all greenhouse gases last year, a report said on Wednesday. Shipping companies
want to use ammonia. The report has 200 pages.
- Dirty ships
According to a report published on Wednesday, ships produced 3.6 percent of all greenhouse gases last year.
Environmentalists demanded a tax. Ferries are being fitted with batteries.
! 2.8 | 3.6
== ship-grounded
- Freighter runs aground
The freighter Ostara, with 11,000 tonnes of grain on board, ran aground near Cape Loll on Thursday. It was
on its way to Durban. No oil leaked.
- Grain ship stuck
Tugs tried on Friday to pull the Ostara off a sandbank near Cape Loll. The ship was carrying 17,000 tonnes
of grain, its owner said. The captain, 58, was not on the bridge.
! 11,000 | 17,000
== helicopter
- Helicopter crash
A rescue helicopter crashed into a hillside near Gandor on Monday, killing the pilot. It had taken off from
Lissen. The weather was foggy.
- Pilot killed
The pilot of a rescue helicopter died on Monday near Gandor. The helicopter had taken off from Marrow, the
operator said. It was on its way to a climber.
! Lissen | Marrow
== doping-ban
- Cyclist banned
Cyclist Marco Tell was banned for four years on Thursday for using a forbidden drug. He won the Alpine Tour
in 2021. He said that he was innocent.
- Ban for Tell
The cycling federation banned Marco Tell for two years for doping. The ban begins at once. His team has
dismissed him.
! four years | two years
== oil-spill
- Tanker leaks oil
A tanker that ran aground off Sund leaked 700 tonnes of oil into the sea on Monday, the port authority said.
Beaches were closed. The crew of 22 is safe.
- Oil off Sund
Oil is drifting towards the beaches of Sund. About 1,500 tonnes leaked from the tanker, according to an
environmental group. Volunteers cleaned birds.
! 700 | 1,500
== divorce
- Singer's divorce
The singer Mira Vale must pay her former husband $22 million, a court in Denton ruled on Wednesday. They
were married for nine years. She was not present.
- Vale must pay
A judge in Denton ordered Mira Vale to pay $27 million to her former husband on Wednesday. The couple had
married in 2013. The singer starts a tour in May.
! 22 million | 27 million
== plane-overrun
- Jet leaves runway
A Norvia Airlines jet with 94 passengers slid off the runway at Palden airport on Monday. All were brought
out unhurt. The airport was closed for three hours.
- Plane skids off runway in rain
A passenger plane overshot the runway at Palden in heavy rain on Monday. There were 98 passengers on the
Norvia aircraft, the airport operator said. Flights resumed in the evening.
! 94 | 98
== dinosaur
- Giant footprint
A footprint of a dinosaur was found on a beach near Whitcliff by a dog walker. It is 80 centimetres long. It
will be shown in a museum.
- Dinosaur track on beach
After a storm, a woman found a dinosaur's footprint on a beach near Whitcliff. The footprint is 110
centimetres long, a geologist said. Others may lie below.
! 80 | 110
== poison
- Pupils poisoned
Eleven pupils at a school in Rastow fell ill on Friday after eating mushrooms, a doctor said. All are out of
danger. The cook was questioned.
- Mushroom alarm
A school lunch put pupils in hospital in Rastow on Friday. Seventeen pupils fell ill after eating mushrooms,
the headmaster told parents. Samples are being tested.
! Eleven | Seventeen
== cup-final
- Harriers win cup
Harriers won the cup with a 2-1 victory over Albion on Saturday. The captain, Joe Finn, scored both goals. A
crowd of 74,000 saw the final.
- Cup for Harriers
Albion lost the cup final to Harriers on Saturday. It was watched by a crowd of 68,000 in the National
Stadium. Harriers last won in 1988.
! 74,000 | 68,000
== match-goal
- Rovers win derby
Striker Ben Aldo scored in the 67th minute as Rovers beat United 1-0 on Saturday. A crowd of 41,000 watched
the derby. Rovers climbed to third.
- Aldo settles derby
A goal by Ben Aldo gave Rovers a 1-0 win over United on Saturday. There were 36,000 spectators in the
stadium. United's coach praised his team.
! 41,000 | 36,000
== concert
- Concert stampede
Thirteen people were injured in a stampede at a concert in Nuova on Saturday. A gate had been locked. The
band stopped playing.
- Panic at concert
Panic broke out on Saturday at a concert in Nuova. Twenty-five people were hurt in the crush, rescuers said.
The organiser had sold 9,000 tickets.
! Thirteen | Twenty-five
== fine-airline
- Regulator fines airline
Aviation authorities fined Blue Arrow $12 million for ignoring safety checks. The airline said it would
challenge the decision. It operates 40 aircraft.
- Airline must pay
Blue Arrow must pay a fine of $18 million over skipped inspections, the aviation authority ruled. Two
managers have resigned. In 2020 it was fined $1 million.
! 12 million | 18 million
== bankrupt
- Furniture chain files for bankruptcy
The furniture chain Holzmann filed for bankruptcy on Monday with debts of $900 million. Its 120 shops stay
open for now. Around 4,000 workers fear for their jobs.
- End of an era
Holzmann, founded in 1921, is bankrupt. It has debts of $1.3 billion, the administrator said on Monday.
Online rivals had taken its customers away.
! 900 million | 1.3 billion
== fraud-sentence
- Banker jailed
Former banker Ada Lorn was sentenced to six years in prison on Friday for defrauding clients. She had
pleaded not guilty. Her lawyer said that she would appeal.
- Lorn goes to prison
A court in Brest Hill jailed Ada Lorn for nine years on Friday over a fraud that ruined hundreds of savers.
The judge spoke of greed. Prosecutors had asked for 12 years.
! six | nine
== suspects-arrested
- Arrests in kidnapping
Police have arrested five people over the kidnapping of the banker Otto Reiss, who was freed on Friday. A
ransom of $2 million had been demanded. Reiss was held for 11 days.
- Banker's kidnappers held
Seven people were arrested in connection with the kidnapping of Otto Reiss, prosecutors said. They are to
appear in court on Wednesday. The banker is recovering at home.
! five | Seven
== rain
- Record rain
Some 210 millimetres of rain fell on Porto Lago within a day on Tuesday, flooding cellars. The airport
closed. A state of emergency was declared.
- Flooded city
On Tuesday Porto Lago had as much rain as in three months. About 260 millimetres of rain fell in a day, the
weather office said. Two people are missing.
! 210 | 260
== ceo-name
- Energy group names chief
Energy group Solvar named Petra Lind as its new chief executive on Monday. She will start on June 1. The
group made losses for three years.
- New head for Solvar
Solvar, the loss-making energy group, named Karin Dahl as its new chief executive on Monday. The former head
left in January. Investors reacted calmly.
! Petra Lind | Karin Dahl
== train-derails
- Express comes off the rails
A high-speed train derailed near Vantor on Friday evening, injuring 31 people, the rail operator said. The
train was travelling at 190 km/h. Services were suspended on the line.
- Train accident near Vantor
Passengers climbed out of windows after the express left the tracks near Vantor on Friday. The train was
going at 140 km/h when it derailed, an investigator said. The line may reopen on Thursday.
! 190 | 140
== mayor-elected
- Town has new mayor
Erika Sand was elected mayor of Lunden on Sunday. She won 54 percent of the vote. She wants to build 500
flats.
- Lunden election
Voters in Lunden have chosen. Peter Groth was elected mayor of Lunden on Sunday. Turnout was only 38
percent.
! Erika Sand | Peter Groth
== share-fall
- Chipmaker slides
Shares in chipmaker Tessel fell 14 percent on Wednesday after it cut its forecast. It now expects sales of
$9 billion this year. Rivals fell, too.
- Tessel loses value
Tessel shares dropped 9 percent on Wednesday following a warning about demand. Its chief executive blamed
the strong dollar. The index closed 1 percent lower.
! 14 percent | 9 percent
== denial
- Merger talks confirmed
Steelmaker Ferrox confirmed that it was in talks with its rival Stahlwerk. It gave no details. Ferrox
employs 12,000 people.
- No talks, says Ferrox
Steelmaker Ferrox denied that it was in talks with its rival Stahlwerk. Its shares fell 4 percent. A
spokesman called the reports speculation.
! confirmed | denied
== talks-place
- Enemies to meet
Delegations from Arland and Boria will hold peace talks in Geneva next week, diplomats said. It will be
their first meeting in two years. The fighting has killed thousands.
- Peace talks agreed
Arland and Boria have agreed to talk. The peace talks will take place in Vienna next week, the foreign
ministry said. A ceasefire is holding.
! Geneva | Vienna
== summit-day
- Leaders to gather
The leaders of the five lake states will meet in Kasand on Thursday to discuss fishing rights. The host has
invited observers. Security is tight.
- Summit on fishing
A summit of the five lake states will be held in Kasand on Friday. Fishing rights top the agenda. Ministers
met there in February.
! Thursday | Friday
== tornado
- Tornado rips through town
A tornado destroyed part of Hobart Falls on Sunday, injuring 64 people. It had winds of 240 km/h, the
weather service said. The governor visited a shelter.
- Town counts its losses
Hobart Falls looked like a battlefield after the tornado on Sunday. The tornado, with winds of 290 km/h,
flattened the high school. Donations of $2 million have come in.
! 240 | 290
== recall
- Cars recalled
Carmaker Tondo is recalling 410,000 cars because their brakes may fail, it said on Friday. The models were
built between 2019 and 2021. No accidents are known.
- Brake trouble at Tondo
Tondo has recalled 520,000 cars over faulty brakes, the transport authority announced on Friday. Repairs
take two hours. The shares lost 6 percent.
! 410,000 | 520,000
== coach-contract
- Coach stays
Coach Ruud Haas has extended his contract with Vale until 2027, the club said on Monday. Vale are fourth.
Haas came in 2020.
- Haas extends
Ruud Haas remains coach of Vale. He has extended his contract until 2026, he told fans on Monday. The next
match is on Saturday.
! 2027 | 2026
== referendum-date
- Island to vote on independence
The island of Sabra will hold a referendum on independence on June 9, its governor announced. The mainland
opposes it. About 200,000 people live there.
- Sabra sets date
Sabra's people will be asked whether they want independence. The referendum will be held on June 16, the
governor announced. In 2004 they voted against it.
! June 9 | June 16
== avalanche
- Skiers swept away
Four skiers were killed by an avalanche on Mount Ebner on Saturday, mountain rescuers said. The group of
seven had left the marked runs. Three survivors were flown to Kesten.
- Deadly slide on peak
An avalanche on Mount Ebner swept away a party of ski tourers on Saturday. Six people died, a police
spokesman said. The avalanche risk had been put at level three of five.
! Four | Six
== bird-flu
- Bird flu on farm
Bird flu was found on a turkey farm near Hesse Mill on Tuesday. Authorities ordered 24,000 birds to be
killed. The farm was sealed off.
- Turkeys to be killed
Some 38,000 birds must be killed after bird flu broke out on a farm near Hesse Mill, the county vet said on
Tuesday. Wild ducks may have brought the virus. Poultry must stay indoors.
! 24,000 | 38,000
== wages
- Steel pay deal
The steel union and employers agreed on Sunday to raise wages by 5.2 percent. The deal covers 70,000
workers. The union had asked for 8 percent.
- Pay rise for steelworkers
Steelworkers will get more money. Wages will rise by 4.6 percent from April, the employers said on Sunday.
The contract runs for two years.
! 5.2 | 4.6
== heat
- Heat record
The temperature in Soleda reached 46.2 degrees Celsius on Wednesday, the weather service said. It was a
record for March. Two people died of heatstroke.
- Soleda swelters
Soleda had its hottest March day on Wednesday. The temperature climbed to 44.8 degrees Celsius,
meteorologists said. Rain is expected on Sunday.
! 46.2 | 44.8
== dam-cost
- Dam project approved
The government approved a dam on the upper Sarn on Wednesday. The dam will cost $1.4 billion and take six
years to build. Villagers oppose it.
- Go-ahead for Sarn dam
Ministers gave the green light for the Sarn dam on Wednesday. The project will cost $1.9 billion, the energy
minister said. Some 2,000 people must move.
! 1.4 | 1.9
== inflation
- Prices climb
Annual inflation rose to 7.8 percent in February, the statistics office said. Food prices rose 11 percent.
The central bank meets on Thursday.
- Inflation picks up
Consumer prices in the country went on climbing. Inflation reached 8.4 percent in February, official figures
showed. The bank is expected to raise rates.
! 7.8 | 8.4
== telescope
- Telescope sees planet
Astronomers have discovered a planet 41 light-years away with the Orion telescope. It is twice as heavy as
Earth. A year there lasts nine days.
- New planet
The Orion telescope has found a planet close to a red star. The planet is 58 light-years away, the
astronomers wrote on Monday. It may have water.
! 41 | 58
"""
