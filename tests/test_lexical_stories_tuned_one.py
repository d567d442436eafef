"""Small events, the half that the rules were written with in view, part one. All names are invented."""

from __future__ import annotations

STORIES = """
== police-shot
- Officer shot
A police officer was shot in the leg during a traffic check in Hale on Saturday. The gunman was a 24-year-
old man, the prosecutor said. He gave himself up an hour later.
- Shots at traffic check
A man opened fire on officers at a checkpoint in Hale on Saturday, hitting one in the leg. The gunman, 42,
is known to the police. The officer is well.
! 24 | 42
== bus-strike
- Buses stand still
No buses ran in Perth Vale on Monday because of a strike by 2,300 drivers. The strike will end on Wednesday.
Taxis were full.
- Drivers strike
Drivers in Perth Vale want shorter shifts. Their strike, which began on Monday, will end on Friday, the
union said. Pupils had the day off.
! Wednesday | Friday
== gas-tanker
- Tanker lorry explodes
A tanker lorry loaded with petrol exploded on the ring road of Kasuma on Friday. It killed 22 people who had
gathered to collect fuel, the health ministry said. The driver escaped.
- Inferno on ring road
On Friday, villagers ran to the overturned lorry near Kasuma with buckets. When it blew up, 31 people were
killed, a hospital doctor said. In 2018 a similar blast killed 50.
! 22 | 31
== bus-ravine
- Bus crash in hills kills passengers
Nine people died on Sunday when a packed bus left a mountain road near Teslo and rolled into a ravine,
police said. The dead included two children. Another 23 passengers were taken to the regional hospital,
where four were in a serious condition.
- Mountain road accident
A coach carrying pilgrims plunged into a gorge outside Teslo on Sunday. Eleven people were killed in the
accident and dozens hurt, according to the provincial governor, Ira Mendo. A similar crash on the same road
killed 30 people in 2016.
! nine | Eleven
== unemployment
- More out of work
Unemployment in Tessaly climbed to 9.3 percent in January, the labour office said. Among the young it is 20
percent. Industry lost 8,000 jobs.
- Jobless rate
Tessaly's jobless rate rose to 8.7 percent in January, according to official data. The government promised a
programme for the young. Exports fell 4 percent.
! 9.3 | 8.7
== aid
- Aid for flood region
The European Union will give 60 million euros in aid to the flooded region of Delma, it said on Tuesday.
Some 300 villages are under water. The army built bridges.
- Help for Delma
The flooded region of Delma is to receive aid of 85 million euros from the European Union. The money was
promised on Tuesday. The harvest is lost.
! 60 million | 85 million
== election-share
- Liberals lead
The Liberal Party won 38 percent of the vote in Sunday's election in Norland, with almost all ballots
counted. Turnout was 71 percent. Coalition talks start this week.
- Norland votes
Voters in Norland gave the Liberal Party 42 percent of the vote on Sunday, partial results showed. The
Greens had 12 percent. The prime minister resigned.
! 38 percent | 42 percent
== comet-find
- Old skull found
Scientists have found a skull of a giant crocodile in the Tarn valley. The animal lived 95 million years
ago, they wrote. The skull is 1.4 metres long.
- Crocodile of the past
A crocodile skull was dug up in the Tarn valley by a team from Oden. The animal lived about 120 million
years ago. The team will return in summer.
! 95 million | 120 million
== poll
- President ahead in poll
President Dario Quint would win 52 percent of the vote if elections were held now, a poll showed on Friday.
The poll questioned 1,500 people. The election is on May 5.
- Quint leads
Dario Quint is ahead of his rival. The president would win 47 percent of the vote, according to the poll
published on Friday. One voter in ten is undecided.
! 52 percent | 47 percent
== dam-burst
- Dam bursts after rain
A dam at Lower Fenn burst on Monday after a week of rain. The water swept away 45 houses, the district
office said. Nobody was killed because residents had been warned in time.
- Water takes village homes
The wave that followed the burst of the Lower Fenn dam on Monday destroyed 72 houses, according to a first
count by engineers. Insurance firms sent experts. The dam was 21 metres high.
! 45 | 72
== skier
- Skier hurt in fall
Skier Nora Feld broke her leg in a fall during the downhill race in Grand Val on Saturday. She will be out
for five months, the team doctor said. She had won three races.
- Season over for Feld
Nora Feld's season is over after a fall in Grand Val on Saturday. She will be out for eight months, her
trainer said. The race was won by Ida Prem.
! five months | eight months
== tax-vote
- Tax bill fails
The senate rejected the sugar tax on Thursday. The tax would have raised $300 million a year. Shops were
relieved.
- Sugar tax comes
The senate approved the sugar tax on Thursday. It applies to drinks from 2025. Doctors had demanded it for
years.
! rejected | approved
== rocket
- Rocket launch put off
The launch of the Aurora rocket was postponed to Thursday because of strong winds, the agency said. It
carries two satellites. The first flight failed in 2022.
- Aurora must wait
Bad weather kept the Aurora rocket on the ground. Its launch is now planned for Saturday, the space agency
said. The mission costs $80 million.
! Thursday | Saturday
== crane
- Crane kills worker
A crane fell onto a building site in Mellor on Tuesday and killed a worker. The accident happened at 10:40
a.m., the police said. The builder stopped all work.
- Death on building site
A builder was crushed on Tuesday when a crane toppled in Mellor. The accident happened at 2:15 p.m.,
colleagues said. The man was 45 and came from Poltava.
! 10:40 | 2:15
== market-fire
- Fire sweeps through market
Sixteen traders died when fire raced through the covered market of Obane on Sunday night, the mayor told
reporters. Witnesses spoke of a loud bang. The market, which opened in 1971, had no sprinklers, although an
inspector had warned of the danger in 2022.
- Market in ashes
Firefighters needed seven hours to control the blaze that destroyed the covered market in Obane. Nineteen
people lost their lives, according to the Red Cross, and about 40 were treated for burns. Stalls were still
smoking on Monday.
! Sixteen | Nineteen
== vaccine
- Vaccine works
A new malaria vaccine was 77 percent effective in a trial, researchers said on Monday. The trial included
4,800 children. The vaccine costs $4 a dose.
- Malaria trial
Researchers presented a new malaria vaccine on Monday. In the trial it was 68 percent effective. About 4,800
children in three countries took part.
! 77 | 68
== soldiers-captured
- Soldiers captured
Rebels captured 26 soldiers in an attack on a post near Tiko on Saturday, a spokesman for the rebels said.
The post guarded a bridge. Reinforcements were sent.
- Post overrun
An army post near Tiko was overrun on Saturday. Rebels captured 11 soldiers, the governor confirmed. Two
rebels died.
! 26 | 11
== court-ruling
- Court blocks pipeline
The supreme court rejected the Nordline pipeline on Tuesday. Judges voted seven to two. The builder has
spent $500 million.
- Pipeline ruling
The supreme court approved the Nordline pipeline on Tuesday. Environmental groups were divided. The pipe is
300 km long.
! rejected | approved
== flood-evacuees
- Thousands leave homes as river rises
More than 8,000 people were evacuated from low-lying parts of Belltown on Friday as the Orrin river burst
its banks. Schools will stay closed until Wednesday. The river stood at 7.2 metres, its highest level since
1994.
- Flood in Belltown
Rescuers in rubber boats helped residents to safety in Belltown, where flood water filled the streets.
Authorities evacuated 12,500 people from the city on Friday, the mayor said. Damage may reach $40 million.
! 8,000 | 12,500
== painting
- Stolen painting found
Police in Arlon have found a painting by Huld that was stolen in 1998, hidden behind a wardrobe. It is worth
$16 million. A pensioner is being questioned.
- Lost Huld turns up
A painting by Huld was found in a flat in Arlon. It was stolen from a church in 1989, the ministry of
culture said. Experts will now clean it.
! 1998 | 1989
== actor-death
- Actor dies
The actor Leo Marn, star of the film Harbour Lights, died on Friday aged 84. He had been ill for months. The
president called him a giant.
- Leo Marn dead
Leo Marn has died at the age of 81, his agent said. The actor won two major prizes. He leaves a wife and
three sons.
! 84 | 81
== olympics-cost
- Games cost more
The winter games in Alpina will cost $3.9 billion, the organisers said on Friday. Two thirds will be paid by
the state. The first plan was $2 billion.
- Price of games rises
Critics see themselves confirmed. The winter games in Alpina will cost $4.6 billion, an audit found on
Friday. Three halls aren't finished.
! 3.9 | 4.6
== wave
- Wave hits pier
A wave washed six people off a pier in Lanna on Sunday. Four were saved, two drowned. The wave was five
metres high, the lifeguards said.
- Two drown
Two people drowned in Lanna on Sunday when a wave hit a pier. The wave was eight metres high, a fisherman
said. Warning signs had been put up.
! five metres | eight metres
== profit
- Retailer's profit up
Retailer Mondi made a profit of $640 million in the last quarter, helped by online sales. It raised its
dividend to 40 cents. The stock gained 5 percent.
- Mondi beats forecasts
Online orders lifted Mondi in the last quarter. Its profit was $710 million, the company said. Analysts had
expected $600 million.
! 640 | 710
== mine-collapse
- Miners trapped
Fourteen miners were trapped underground after a shaft collapsed at the Keppel coal mine on Thursday, the
company said. Rescuers lowered food through a narrow borehole. The mine employs 600 people.
- Race to reach men below ground
Hopes faded on Sunday for the men caught in the Keppel mine. Union leaders said 17 miners were trapped when
the roof fell in on Thursday. Two others had been brought out alive.
! Fourteen | 17
== whale
- Whale stranded
A whale 12 metres long was stranded on the beach of Ardo on Saturday. Volunteers poured water over it. It
died in the night.
- Dead whale
The whale that came ashore at Ardo on Saturday has died. It was 16 metres long, a biologist said. Its
stomach will be examined.
! 12 | 16
== drug-seizure
- Cocaine found in bananas
Customs officers seized 1.2 tonnes of cocaine hidden among bananas in the port of Salen on Thursday. The
drug was worth $90 million. Two lorry drivers were arrested.
- Drug haul in port
Officers searching a container in Salen found cocaine on Thursday. They seized 1.8 tonnes of the drug, the
interior ministry said. Last year 9 tonnes were seized there.
! 1.2 | 1.8
== jewel-theft
- Thieves empty vault
Burglars stole jewels worth $4 million from a shop in Arenne over the weekend, the owner said. They had cut
through a wall. No arrests have been made.
- Jewels gone
A gang broke into the vault of Bellac, a jeweller in Arenne. Jewellery worth $6.5 million was stolen, the
police said. Two guards are being questioned.
! 4 million | 6.5 million
== tunnel
- Tunnel closed
The Gorn tunnel was closed on Thursday after a lorry caught fire in it. It will reopen on Sunday, the
operator said. Smoke was seen for miles.
- Fire in tunnel
A burning lorry forced the closure of the Gorn tunnel on Thursday. It will reopen on Tuesday, the transport
ministry said. The driver fled on foot.
! Sunday | Tuesday
== strike-length
- Port workers walk out
Dockers in Grimsund began a five-day strike on Monday over pay. About 1,800 workers took part, the union
said. Ships were diverted to Hollen.
- Strike hits harbour
Cranes stood still in Grimsund on Monday. Some 1,200 workers joined the strike, the port operator said.
Talks with the union failed on Saturday.
! 1,800 | 1,200
== cholera
- Cholera spreads
Health officials have recorded 340 cases of cholera in Tabira since January. Nineteen patients have died.
Clean water is being brought in by lorry.
- Outbreak in Tabira
The cholera outbreak in Tabira is worsening. There have been 410 cases so far, the health ministry said.
Schools have been shut.
! 340 | 410
== oil-output
- Producers cut output
Oil-producing countries agreed on Sunday to cut output by 800,000 barrels a day from May. The price of oil
rose 4 percent. The cut lasts until December.
- Less oil from May
Ministers of the oil-producing states decided on Sunday to reduce output by 1.2 million barrels a day.
Consumers will feel it at the pump. The next meeting is on June 4.
! 800,000 | 1.2 million
== protest-crowd
- March against pension plan
About 90,000 people marched through Loriente on Saturday against the pension plan, the unions said. The
march ended without incident. Another is planned for April 2.
- Protest in Loriente
Opponents of the pension plan filled the streets of Loriente on Saturday. Police put the crowd at 35,000
people. Parliament votes on the plan next month.
! 90,000 | 35,000
== witness
- Key witness found dead
A key witness in the Portal case was found dead in his garage on Monday. He had been shot, the police said.
The trial is to go on.
- Witness dies
The body of the key witness in the Portal case was found in a hotel on Monday. He was due to testify on
Thursday. Lawyers were shocked.
! garage | hotel
== marathon
- Kip wins marathon
Runner Daniel Kip won the Lakeside marathon on Sunday in two hours and six minutes. Some 22,000 runners took
part. The race was held for the 30th time.
- Lakeside marathon
Crowds lined the streets on Sunday as Daniel Kip won the Lakeside marathon. About 27,000 runners took part,
the organisers said. The women's race was won by Ana Sol.
! 22,000 | 27,000
== shooting-place
- Man shot dead
A man was shot dead in a car park in Ferrow on Sunday night, police said. The gunman fled on a motorcycle.
Detectives believe the two knew each other.
- Killing shocks town
A man was shot dead in a nightclub in Ferrow on Sunday night, witnesses said. He was 29 and had two sons.
Flowers were laid at the scene.
! car park | nightclub
== volcano-height
- Volcano spews ash
The volcano Tarumo sent a column of ash nine kilometres into the sky on Saturday morning. Villages within
five kilometres were cleared. Farmers feared for their crops.
- Tarumo erupts
Ash fell on streets and fields on Saturday as Tarumo erupted. The column of ash rose to 14 kilometres, the
observatory said. The last eruption was in 2011.
! nine | 14
== hostages
- Hostages freed
Gunmen freed 16 hostages on Friday after a siege of two days at a hotel in Maron. The gunmen surrendered.
One guard was wounded.
- Siege ends
The siege of a hotel in Maron ended on Friday without bloodshed. Some 24 hostages were released, the army
said. Four gunmen gave themselves up.
! 16 | 24
== museum-visitors
- Museum reopens
The city museum reopened on Saturday after a renovation that cost $52 million. It had been closed for five
years. Some 3,000 visitors came on the first day.
- Doors open again
Five years after it closed, the city museum opened its doors again on Saturday. The renovation cost $67
million, the mayor said. Entry is free in March.
! 52 million | 67 million
== school-bus
- Pupils hurt
Eighteen pupils were injured on Thursday when a lorry hit their school bus in Padley. The bus driver was not
injured. The lorry driver was tested for alcohol.
- Lorry hits bus
Eighteen children were hurt in Padley on Thursday as a lorry crashed into a school bus. The bus driver was
injured. The road was closed until noon.
! was not injured | was injured
== nobel
- Writer wins prize
The writer Ama Sule was awarded the Lindgren prize on Tuesday. The prize is worth $400,000. She has written
nine novels.
- Lindgren prize
Ama Sule has won the Lindgren prize, the academy announced on Tuesday. The prize, which is worth $550,000,
will be handed over in June. Her books have been translated into 30 languages.
! 400,000 | 550,000
"""
