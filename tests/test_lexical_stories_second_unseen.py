"""Small events, written by another hand; the half that nobody who wrote a rule has looked at. All names invented."""

from __future__ import annotations

STORIES = """
== ferry-capsize
- Ferry capsizes off Marrow Island, killing 14
At least 14 people died when a passenger ferry capsized in heavy seas off Marrow Island early on Sunday, the
coastguard said. Nineteen others were still missing by nightfall. The Star of Kellen had been carrying 83
passengers and six crew, according to its operator, Brisco Lines.
- Seventeen drown in Marrow Island ferry disaster
Seventeen people were killed and 22 remain missing after the Star of Kellen overturned near Marrow Island on
Sunday. The vessel, which was built in 1991, had left Port Hallam with 83 passengers on board. Survivors told
reporters that a wave had struck the car deck shortly before the ship began to list.
! 14 people | seventeen people
! nineteen | 22
== ceasefire-signing
- Karsh rebels sign truce with government
The government of Belmora and Karsh rebels signed a ceasefire in Tunara on Friday, ending a conflict that has
lasted 11 years. The accord was brokered by Norwegian diplomats. Fighters will hand in their weapons within 90
days.
- Belmora ceasefire raises hopes of peace
A ceasefire between Belmora and the Karsh rebels was signed in Port Essen on Friday after two years of secret
talks brokered by Norway. The deal gives fighters 90 days to disarm. More than 20,000 people have died in 11
years of war.
! tunara | port essen
== governor-election
@ 2024-11-06
- Reyes-Holt wins governor's race in Tamarack
Democrat Carla Reyes-Holt was elected governor of Tamarack on Tuesday with 52.4% of the vote, defeating the
incumbent, Dale Munsey. Turnout was 61%, election officials said. Munsey conceded shortly before midnight.
- Munsey loses Tamarack governorship
Republican Dale Munsey was ousted as governor of Tamarack on Tuesday by Carla Reyes-Holt, a former prosecutor,
who took 54.1% of the vote. He called her to concede just before midnight. Reyes-Holt, 49, will be sworn in on
January 8.
! 52.4% | 54.1%
== avalanche
- Avalanche kills three skiers above Sankt Ulf
Three skiers were killed by an avalanche above the resort of Sankt Ulf on Sunday. The slab that broke loose
was 200 metres wide, rescuers said. A fourth skier dug himself out.
- Deadly slope claims lives again
The avalanche that struck Sankt Ulf on Sunday came down the same slope where seven people lost their lives in
February 2022. Rescue chief Anders Moll said warnings had been ignored. The danger level stood at four on a
scale of five.
== fossil-find
- Giant marine reptile unearthed in quarry
Scientists have described a marine reptile that was about 11 metres long and lived 190 million years ago. The
fossil was found by a digger driver in a quarry near Wexcombe in 2019. It has been named Titanolepis
wexcombei.
- Quarry worker's find turns out to be sea monster
A skeleton dug out of a quarry near Wexcombe belongs to a new species of giant marine reptile, researchers
reported. Titanolepis wexcombei was roughly 14 metres long and swam in seas that covered the area 190 million
years ago. Lead author Dr Imogen Rathe said the skull alone weighed 300 kg.
! 11 metres | 14 metres
== privacy-bill
- Lower house passes privacy bill 288-131
The lower house of Tessaly's parliament passed a privacy bill by 288 votes to 131 on Tuesday. It would ban the
sale of location data. Technology firms had lobbied hard against it.
- Senate clears way for privacy law
The senate in Tessaly gave its approval to the privacy bill on Thursday by 54 votes to 40, two days after the
lower house. President Amara Doyle has promised to sign it. Firms that break the law face fines of up to 4% of
their turnover.
== software-takeover
- Kestrel Systems to buy Lumora for $4.2 billion
Kestrel Systems has agreed to acquire the mapping software firm Lumora for $4.2 billion in cash, the companies
announced on Monday. The deal is expected to close in the third quarter. Lumora, founded in 2009, has about
1,900 employees.
- Lumora snapped up in all-cash deal
Mapping specialist Lumora is being bought by its larger rival Kestrel Systems in a deal worth $5 billion.
Shareholders will be asked to approve the cash offer in May, and completion is due in the third quarter.
Lumora's chief executive, Anya Prentiss, will join Kestrel's board.
! $4.2 billion | $5 billion
== brewer-results
- Brewer Oldcastle lifts revenue to €3.1bn
Brewing group Oldcastle reported annual revenue of €3.1bn on Monday, a rise of 8%. Sales of alcohol-free beer
grew by 22%. The company owns 14 breweries in nine countries.
- Oldcastle profit squeezed by barley costs
Net profit at Oldcastle fell 5% last year to €240m as the brewer paid more for barley and glass. Chief
executive Ruud van Essel said prices would go up by 4% in April. The group will hire 300 people in Poland.
== anti-mining-rally
- Police count 8,000 at anti-mining rally
A rally against a planned lithium mine drew 8,000 people to the centre of Jadrovo on Saturday, according to
police. Speakers called on the government to hold a referendum. The mine would cover 600 hectares.
- Organisers hail huge rally in Jadrovo
Organisers claimed that 30,000 people had turned out in Jadrovo on Saturday to oppose a lithium mine; the
police estimate was much lower. Protesters carried green flags and blocked a bridge for an hour. The company
behind the project, Litex, promises 1,500 jobs.
== mine-collapse
- Nine miners trapped underground at Tolvane pit
Nine miners have been trapped since Saturday night by a rockfall at the Tolvane copper mine, the regional
governor said. Rescuers were drilling a shaft 410 metres deep to reach a refuge chamber where the men are
thought to be sheltering. Two others escaped with minor cuts.
- Race to free miners after Tolvane rockfall
Rescue crews were working round the clock on Monday to reach eleven miners cut off by a collapse at the
Tolvane copper mine. The owner, Harrock Minerals, said a borehole would have to be sunk to a depth of 410
metres. Contact with the men was lost on Saturday night.
! nine miners | eleven miners
== broker-verdict
- Broker faces up to 20 years for insider deals
Investment broker Neil Gassman could be sent to prison for as long as 20 years after pleading guilty to
insider trading in December. Prosecutors say he made $7 million from tips. Sentencing is due on Monday.
- Gassman jailed for insider trading
Neil Gassman was sentenced on Monday to nine years in prison and ordered to repay $7 million he made from
insider tips. The broker, 51, showed no emotion. Two former colleagues, who testified against him, received
suspended terms of 18 months.
== striker-goals
- Ferrante hits hat-trick as Solaro cruise
Nico Ferrante scored three goals as Solaro thrashed bottom club Vetrana 5-0 on Sunday. The 23-year-old forward
now leads the scoring charts. Solaro are four points clear with nine games left.
- Solaro run riot against Vetrana
Solaro put five past Vetrana without reply on Sunday to stretch their lead at the top to four points. Nico
Ferrante scored two goals, while Dario Luz, Ben Achterberg and Sami Okoro got one each. Vetrana have not won
since December.
! three goals | two goals
== tennis-epic
- Marchetti outlasts Korhonen in four-hour epic
Lucia Marchetti needed three sets and four hours and 12 minutes to beat Finland's Aino Korhonen in the Port
Royce Open on Friday. The Italian saved five match points before winning 6-7 7-6 9-7. She plays the top seed
next.
- Marchetti survives marathon in Port Royce
In the longest match of the tournament, Lucia Marchetti defeated Aino Korhonen 6-7 7-6 9-7 on Friday after
three hours and 48 minutes on court. "I could hardly feel my legs," said the 24-year-old, who fought off five
match points. Korhonen, 31, was treated for cramp.
! four hours and 12 minutes | three hours and 48 minutes
== pine-wildfire
@ 2024-08-19
- Wildfire doubles in size near San Amaro
A wildfire burning in pine forest near San Amaro had spread to 9,500 hectares by Monday morning, the forestry
service said. Nine water-dropping aircraft and 450 firefighters have been deployed. Some 3,200 people have
left their homes.
- Villages emptied as San Amaro fire spreads
The fire raging in the hills above San Amaro has now blackened 12,000 hectares, according to the forestry
service's Monday morning bulletin. Six aircraft and 450 firefighters are tackling the flames. Regional
president Inés Carmona said the blaze had been started by a barbecue.
! 9,500 hectares | 12,000 hectares
! nine water-dropping aircraft | six aircraft
== hospital-data
- Hackers stole data of 320,000 patients
Hackers stole the records of 320,000 patients from Mercy Lake hospital in a cyberattack last month, the
hospital admitted on Monday. They demanded a ransom of $4 million, which was not paid. Operations were
postponed for three days.
- Mercy Lake paid hackers, sources say
Mercy Lake hospital paid a ransom of $4 million to the hackers who broke into its computers last month, two
people familiar with the matter said. Records of 320,000 patients were taken. The FBI is investigating a gang
called Black Heron.
! was not paid | paid a ransom
== marathon-record
- Chebwai smashes Lindhaven course record
Kenyan runner Grace Chebwai won the Lindhaven Marathon on Sunday in 2:17:42, breaking the course record by
more than a minute. Ethiopia's Selam Dessie was second, 49 seconds behind. About 28,000 runners took part in
cool, dry conditions.
- Record for Chebwai in Lindhaven
Grace Chebwai set a course record at the Lindhaven Marathon on Sunday, crossing the line in 2:18:24. The
29-year-old pulled away from Selam Dessie after 35 kilometres. Organisers said 34,000 runners had started the
race.
! 2:17:42 | 2:18:24
! 28,000 runners | 34,000 runners
== dam-evacuation
- Thousands flee as Orrin dam cracks
About 8,000 people were ordered to leave their homes in the Orrin valley on Saturday after cracks were found
in a dam. Engineers have begun to lower the reservoir, which holds 60 million cubic metres of water. The dam
was completed in 1964.
- Crack in Orrin dam forces evacuation
Authorities evacuated 13,000 people from the Orrin valley on Saturday when inspectors discovered cracks in the
wall of a 1958 dam. Soldiers went from door to door in four villages. The level of the reservoir was being
lowered by two metres a day, the water board said.
! 8,000 people | 13,000 people
! 1964 | 1958
== train-derailment
- Speeding train left rails at bend, inquiry finds
The express that derailed at Lowick in January was travelling at 141 km/h when it entered a bend,
investigators said on Friday. The speed limit there is 80 km/h. Five carriages overturned and 27 passengers
were hurt.
- Lowick report blames driver distraction
Investigators say the driver of the train that came off the tracks at Lowick was using a mobile phone. The
express was doing 127 km/h on a curve with a limit of 80 km/h, their report on Friday concluded. Five
carriages tipped over in January's crash, which injured 27 passengers.
! 141 km/h | 127 km/h
== lunar-probe
- Probe touches down on Moon at 1 p.m. GMT
The unmanned probe Heron-1 landed near the Moon's south pole at 1 p.m. GMT on Friday after a journey of nine
days. It weighs 1,000 kilograms and carries seven instruments. The first pictures are expected this week.
- Cheers at mission control as Heron-1 lands
Engineers in Sarova cheered when signals from Heron-1 confirmed a soft landing at 15:00 local time (13:00 GMT)
on Friday. The one-tonne craft set down within 90 metres of its target. The mission cost $210 million, said
its director, Vera Lisitsa.
== coach-crash
- Six dead after coach hits lorry
Six people were killed when a coach ran into the back of a lorry on the road from Padwick to Senlow on Sunday.
The coach was returning from a wedding. The lorry driver, 38, tested negative for alcohol.
- Wedding guests injured in Senlow crash
Twenty-three passengers were injured, five of them seriously, in a collision between a coach and a lorry near
Senlow on Sunday. The coach driver, Reg Allbright, 59, was among the wounded. Hospitals appealed for blood
donors.
== nightclub-crush
- 11 die in crush at Parana nightclub
Eleven young people were crushed to death at a nightclub in Parana early on Sunday when tear gas was fired on
the dance floor, the fire brigade said. Around 70 more were hurt. The club, La Luna, was licensed for 400
guests.
- Owner held after La Luna deaths
The owner of the La Luna nightclub in Parana was detained on Sunday after thirteen young people died in a
stampede. Witnesses said one of two exits had been locked. The club had a licence for 400 guests, but
prosecutors believe that 900 had been let in.
- Parana mourns nightclub victims
Flags flew at half-mast in Parana on Monday for the 13 victims of the La Luna disaster, the youngest of whom
was 16. Tear gas had set off a panic on the dance floor early on Sunday. Mayor Jorge Saldivar declared three
days of mourning.
! eleven young people | thirteen young people
== new-chief-executive
- Trasco names Okafor as next chief executive
The supermarket chain Trasco has chosen Daniel Okafor to succeed Helen Brandreth as chief executive. Okafor,
46, will start in September on a salary of £950,000. Brandreth announced in October that she would retire.
- Insider to lead Trasco
Trasco has picked its finance director, Simon Leckie, as its next chief executive, the supermarket chain said
on Monday. He takes over from Helen Brandreth in September and will be paid £950,000 a year. Trasco runs 640
stores.
! daniel okafor | simon leckie
== school-bus
- School bus plunges into ravine in Cordell
A bus taking pupils home from a choir contest plunged 30 metres into a ravine near Cordell on Friday, injuring
24. The driver, 52, was being questioned by police. All the children were wearing seat belts, said head
teacher Marcus Boyle.
- Choir pupils hurt in Cordell bus crash
Twenty-four pupils were injured when their bus left the road near Cordell on Friday and fell 50 metres down a
ravine. The driver, a 52-year-old local man, is being interviewed. The pupils had been singing at a contest in
Ambleford.
! 30 metres | 50 metres
== lottery-winner
- Widow, 71, scoops $88 million jackpot
A 71-year-old widow from Pinkerton has claimed an $88 million lottery jackpot, the state lottery said on
Thursday. Doreen Kasprak bought the ticket at a gas station for $2. She plans to share the money with her four
children.
- Pinkerton woman claims lottery fortune
Doreen Kasprak, a 67-year-old widow who worked as a school cook, has come forward as the winner of an $88
million jackpot. She told a news conference on Thursday that she had kept the ticket in a cookie jar for five
weeks. It cost her $2.
! 71-year-old | 67-year-old
== harbour-tunnel
- Harbour tunnel was meant to cost $2.1 billion
When the Quillan harbour tunnel was approved in 2016, it was budgeted at $2.1 billion and due to open in 2021.
Engineers ran into hard rock and an unmapped fault. Opposition leader Tessa Grange has demanded an inquiry.
- Quillan tunnel opens at last
The first cars drove through the Quillan harbour tunnel on Sunday. The finished tunnel cost $2.9 billion and
is 5.6 kilometres long. Premier Josh Allard said it would take 18,000 trucks a day off city streets.
== hostage-release
- Gunman surrenders after siege in Ulm Street bank
A gunman who had held hostages in a bank on Ulm Street in Graven gave himself up on Wednesday after a siege
lasting 14 hours. All six hostages were freed unharmed, police chief Rosa Tillman said. The man, 34, had
demanded to speak to his ex-wife.
- Siege ends peacefully in Graven
Police in Graven arrested a man on Wednesday after he had held eight hostages inside a bank for 14 hours. None
of them was hurt. The suspect, named as Viktor Hale, 34, walked out with his hands raised at 1 a.m.
- How the Graven siege unfolded
The Ulm Street siege ended at 3:30 a.m. on Wednesday when Viktor Hale, 34, put down his shotgun and let the
last of his six hostages go. Negotiators had talked to him by phone for much of the 14-hour stand-off. He is
due in court on Friday.
! six hostages | eight hostages
! 1 a.m. | 3:30 a.m.
== art-theft
- Thieves take seven paintings from Lissmore gallery
Seven paintings were stolen from the Aldous Gallery in Lissmore in the early hours of Sunday, its director,
Petra Vance, said. The works, which include two portraits by Emil Saander, are insured for €12 million. Alarms
sounded at 3:10 a.m. but the intruders had gone when officers arrived.
- Saander portraits among works stolen in Lissmore raid
Burglars who smashed a skylight at the Aldous Gallery got away with five paintings on Sunday, among them two
Saander portraits. The works are insured for €19 million. "It is a terrible loss to the town," said Vance, who
has run the gallery since 2011.
! seven paintings | five paintings
! €12 million | €19 million
== knife-attack
- Brothers stabbed at Fallow Green station
Two brothers aged 19 and 22 were stabbed at Fallow Green station on Thursday evening, police said. Both are in
a stable condition. A suspect was held at the scene.
- Man charged over station stabbing
A 35-year-old man has been charged with attempted murder after Thursday's attack on two brothers at Fallow
Green station. Curtis Weyland appeared before magistrates on Saturday. A woman of 64 who tried to help was
praised by the court.
== commuter-plane
- Plane carrying 12 crashes in Hallet hills
A commuter plane crashed in the Hallet hills on Friday, killing all 12 people on board, officials said. Four
of the victims were children. The twin-engined aircraft had taken off from Lorne 20 minutes earlier.
- Crash victims named
The names of the three crew members who died in Friday's plane crash in the Hallet hills were released on
Sunday. The captain, Ewan Strick, 48, had flown for 22 years. Nine passengers were also killed when the
aircraft came down in snow.
== tuition-protest
- Students march against fees in Corvale
Around 15,000 students marched through Corvale on Thursday to protest against a 20% rise in tuition fees,
police said. Forty-three people were arrested after stones were thrown at the education ministry. Two officers
were slightly hurt.
- Arrests as fee protest turns violent
Police in Corvale said they had arrested 67 people on Thursday during a student demonstration over tuition
fees, which are to go up by 20%. The march, which drew 22,000 people by the police count, was largely peaceful
until a group attacked the education ministry. Two officers suffered minor injuries.
! forty-three people | 67 people
! 15,000 students | 22,000 people
== river-floods
- Floods on the Mira kill 21
Twenty-one people had died by Saturday night in floods along the Mira river, the interior ministry said. Rain
has been falling for five days. Nearly 6,000 homes are under water.
- Mira flood toll climbs
The number of dead in the Mira floods rose to 26 on Monday after five more bodies were found in the village of
Osk. On Saturday the interior ministry had put the toll at 21. Water levels were falling at last, officials
said.
== quake-magnitude
- Strong quake shakes Ostrava Bay region
A magnitude 6.4 earthquake struck the Ostrava Bay region on Sunday, toppling chimneys and cutting phone lines.
The quake hit at a depth of 22 kilometres, the national seismological office said. Three people were slightly
injured in the town of Belmar.
- Ostrava Bay rocked by 6.9 earthquake
An earthquake with a magnitude of 6.9 rattled Ostrava Bay on Sunday, sending residents into the streets. It
was centred 35 kilometres below the seabed, seismologists said, too deep to raise a tsunami. Three people were
treated for cuts in Belmar, and 14 houses were declared unsafe.
! 6.4 | 6.9
! 22 kilometres | 35 kilometres
== blackout-time
- Power cut halts Veldan metro
The whole of Veldan's metro network came to a standstill at 14:30 on Saturday when a substation failed. Around
3,000 passengers were led along the tracks to safety, the transit authority said. Service on four of the five
lines resumed the same evening.
- Passengers walk through tunnels as Veldan metro fails
Thousands of commuters were stranded underground when the Veldan metro lost power at 4 p.m. on Saturday. The
authority that runs the network blamed a fault at a substation in the Ruhle district. Line 5 stayed shut until
Sunday morning.
! 14:30 | 4 p.m.
== tower-fire
- Blaze rips through Dunmere tower block
Thirty-two people were taken to hospital after a fire broke out on the ninth floor of Corrigan House in
Dunmere on Sunday evening. About 240 residents were evacuated from the 18-storey building, the fire service
said. More than 80 firefighters and 12 engines attended the scene.
- Dozens hurt in Corrigan House fire
A fire that began in a ninth-floor kitchen sent 41 people to hospital in Dunmere on Sunday, most of them
suffering from smoke inhalation. Some 360 residents had to be evacuated and spent the night in a leisure
centre. Nobody was killed in the blaze, which was brought under control after three hours.
! thirty-two people | 41 people
! 240 residents | 360 residents
== bank-heist
- Gang flees with $2.3 million from Harlan vault
Armed robbers stole $2.3 million from a branch of Pioneer Trust in Harlan on Thursday, police said. Four
masked men forced two guards to the floor and emptied the vault in under six minutes. A burned-out van was
later found near the river.
- Four sought over Pioneer Trust robbery
Detectives are hunting four men who robbed the Pioneer Trust bank in Harlan on Friday and made off with $2.3
million in cash. Two guards were tied up but were not hurt. A reward of $50,000 has been offered for
information, said Detective Lena Orozco.
! thursday | friday
== sponsor-deal
- Halden United sign shirt deal worth £40m a year
Halden United have agreed a shirt sponsorship deal with the betting firm Oddsmart worth £40m a year. It will
run for five seasons from August. The club's present sponsor, a carmaker, pays £28m a year.
- Oddsmart to appear on Halden shirts
From August the name of bookmaker Oddsmart will appear on the shirts of Halden United, who said on Monday that
they had signed a three-season agreement worth £40m a year. Fan groups criticised the choice. The existing
deal brings in £28m annually.
! five seasons | three-season
"""
