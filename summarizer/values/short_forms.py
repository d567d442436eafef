"""Short forms of given names in languages other than English, and the rarer ones of English (Hanks, Hardcastle and
Hodges, *A Dictionary of First Names*, Oxford University Press, 2006): a group holds a name and what its bearers are
called.
"""

from __future__ import annotations

SHORT_FORMS_ABROAD = """
alexander aleksandr oleksandr alexandr aleksander alexandra aleksandra sasha shura sanya alik; mikhail
mykhailo misha; nikolai mykola kolya; vladimir volodymyr vova volodya; dmitry dmitri dmytro dima mitya; evgeny
yevgeny yevhen zhenya; sergei serhiy sergey seryozha; alexei oleksiy alexey aleksei alyosha lyosha; ivan
vanya; peter pyotr petro petya; boris borya borys; yuri yuriy yury yura; anatoly anatoliy tolya; viktor victor
vitya; konstantin kostya kostiantyn; vyacheslav viacheslav slava; yaroslav slava; pavel pavlo pasha; roman
roma; grigory hryhoriy grisha; leonid lyonya; ekaterina kateryna yekaterina katya; tatiana tatyana tetiana
tanya; natalia natalya nataliya natasha; elena olena lena; anastasia anastasiya nastya; maria mariya masha;
olga olha olya; svetlana svitlana sveta; irina iryna ira; galina halyna galya; lyudmila liudmyla lyuda;
nadezhda nadia nadya; lyubov lyuba; yulia yuliya julia yulya; giuseppe beppe peppe; giuseppe pino; luigi gigi;
francesco franco; francesco checco; antonio tonino toni; antonio nino; domenico mimmo; salvatore totò toto;
giovanni gianni vanni; vincenzo enzo; lorenzo enzo; lorenzo renzo; francesca cecca; giuseppina pina; johannes
hans; johannes jan; johan jan; heinrich heinz; friedrich fritz; nikolaus klaus; wilhelm willi willy wim; josef
sepp jupp; anton toni; maximilian max; sebastian bastian wastl; katharina kathi kaethe; margarete grete greta;
margarete gretel; elisabeth lisa; elisabeth liesel; elisabeth elsbeth; ulrich uli; matthias matti; alois lois;
ludwig lutz; willem wim willy; cornelis kees cor; pieter piet; hendrik henk; johannes joop; jacobus jaap koos;
gerrit gert; francisco chico; jose ze; roberto beto; alberto beto; luis lucho; rafael rafa; fernando nando;
antonio tonho toninho; enrique quique kike; santiago santi; vicente chente; rosario charo; concepcion concha
conchita; dolores lola; consuelo chelo; mercedes merche; francisca paca paquita; josefa pepa; roberto berto;
gonzalo gonza; katarzyna kasia; malgorzata gosia; tomasz tomek; andrzej jedrek; krzysztof krzysiek; stanislaw
staszek; jan janek; jan jas; aleksandra ola; joanna asia; zofia zosia; agnieszka aga; barbara basia; elzbieta
ela; grzegorz grzesiek; piotr piotrek; konstantinos kostas costas; konstantinos dinos; nikolaos nikos;
dimitrios dimitris mitsos; panagiotis panos; panagiotis takis; athanasios thanasis; athanasios thanos;
athanasios nasos; evangelos vangelis; emmanouil manolis; emmanouil manos; eleftherios lefteris; spyridon
spyros; alexandros alekos; alexandros alexis; stylianos stelios; vasileios vasilis; christos; ioannis yannis
giannis; theodoros thodoris; aikaterini katerina; ferenc feri; jozsef jozsi; laszlo laci; istvan pista; sandor
sanyi; mehmet memo; suleyman sulo; ibrahim ibo; yosef yossi; avraham avi; yitzhak itzhak itzik; shmuel
shmulik; gavriel gabi; rafael rafi; eliyahu eli; yaakov kobi; yehuda udi; moshe moishe; binyamin benny beni
"""

#: English short forms that `given` hasn't, and variants. The first name of a group is the one that the others are
#: short for, and two of these are no forms of one another: Daisy and Maisie may each be a Margaret.
SHORT_FORMS_RARER = """
abigail abbie gail; abraham bram; adelaide addie; agatha aggie; agnes aggie nessie; alastair alasdair al ali;
albert bertie; alexander alec lex xander zander sandy alick; alexandra lexie xandra; alfred alfie fredo; alice
ali; alistair alastair alasdair al; alonzo lon lonnie; amanda mandy; amelia millie; andrea andie; angela ange
angie; angelina angie lina; annabel bella; annette nettie; anthony ant; antoinette toni nettie; antonia toni
tony; arabella bella; archibald archie; arnold arnie; arthur arty; augustine gus; augustus august gus augie;
barnabas barney; barnaby barney; barry baz; bartholomew bart; basil baz; beatrice beatrix bea bee trixie trix;
beatrix bea trixie trix; benedict ben; benjamin benji benny; bernadette bernie; bernadine bernie; bernard
barney; bertha bertie; bertram bert bertie; bethan beth; bradley brad; brenda bren; bridget bridie biddy
bridgid; brigid bridie; caitlin cait kate katie; callum cal; calvin cal; cameron cammy; camilla millie cam;
candace candy; carol carrie; caroline caz lina; carolyn carrie lyn; cassandra cass cassie sandra; catherine
katherine kathryn kat kit kitty kay kath cath kathie cathie katya kaz; cathleen cathy cath; cecilia cecily cissy
celia; cedric ced; charles chas chaz chip chuck charley; charlotte lottie lotte char; chester chet; christian
chris; christina tina chrissie christie; christine tina chrissie; christopher kit topher kris; clarence clarrie;
claudia claudie; clement clem; clementine clem clemmie; clifton cliff; clinton clint; constance connie; cordelia
delia; cornelia nell nellie; cornelius neil con corny; courtney court; crispin crispian; cynthia cindy cyndi;
daniel danny; danielle dani; darrell daz; darren daz; david davey davy dai; deborah debs debra deb; debra deb
debbie debs; deirdre dee; delia dee; denise dee; dennis den denny; derek del; dermot derm; desmond des desi;
diana di; diane di; dolores lola; dominic nick; donald donnie; donovan don; dorothea dora thea dot dolly;
dorothy dolly dodie dora dot dotty thea; douglas dougie; duncan dunc; edgar ed eddie; edith edie; edmund ed
eddie ned ted; edward ned teddy ward; edwin ed eddie ted; edwina edie; eleanor nora ella lena nelly nellie elle;
elias eli; elijah eli; elinor nora nell; elisabeth beth betty liz lizzie libby lisa bess; eliza liz; elizabeth
eliza elsie liza lizzy libby bess bessie bessy betsy bette betsey lisbeth elspeth buffy beth; ellen nell nellie;
elliot eli; elspeth beth; emilia millie; emily em emmy millie; emma em emmy; emmanuel manny; enrique ricky; eric
rick ricky; ernest ern; ernestine ernie; estelle stella; esther essie; ethel ettie; eugene gene; eugenia genie;
eva evie; eve evie; evelyn evie eve; ezekiel zeke; ezra ez; felicity flick fliss; ferdinand ferdie; fergus
fergie; florence flo florrie flossie floss; frances fanny francie frankie; francis frankie; frank frankie;
frederica freddie; frederick freddie freddy rick fritz red; gabriel gabby; gareth gaz; garfield gary; gary gaz
gaza; genevieve gen ginny; geoffrey jeff; george georgie; georgia georgie; georgina georgie gina; gerald ged;
geraldine gerry geri; gerard gerry jerry ged; germaine gerry; gertrude gertie trudy trudie; giles gil; gillian
gill jill gilly; gloria glo; godfrey goff; grace gracie; graham gra; gregory gregor; griffith griff; gwendolyn
gwendoline wendy gwennie; gwyneth gwen; harold hal; harriet hattie hatty harrie; harrison harry; harvey harv;
hattie hatty; heather hev; helen nell nellie nelly lena; helena lena nell; henrietta hattie etta hetty henny;
henry hal; herbert bertie; hilary hil; honora norah nora; hubert bert; humphrey huff; ian iain; ignatius iggy
nate; imogen immy; irene rene; isaac zac; isabel isabelle isobel izzy bella belle issy; isabella izzy belle
issy; isabelle izzy bella belle issy; isidore izzy; isobel izzy bella issy; israel izzy; jacob jay coby;
jacqueline jacqui jaqui; james jem jimbo jas; jane janie janey; janet jan; janice jan; jasmine jas jaz; jason
jay; jean jeannie jeanie; jedediah jed; jefferson jeff; jennifer jenni jennie; jeremiah jerry jem; jeremy jez
jem jerry; jessamine jess; joan joanie; joanna jo joey; joanne jo; john jock jackie johnnie; jonathan jonny
jonty jono; jordan jordy; joseph jos joss; josephine josie posy; joyce joy; judith judi jude; judy judi; julia
jules; julian jules; julie jules; juliet jules; justin jus; karen kaz; karl kalle; katarina katerina kat katya
katia; katerina katya katia kat; katherine kat kit kitty kay kath cath kathie kathy katya kaz; kathleen kath
kathy kay; kathryn kathy kat kit kath kathie kaz; katrina kat trina; kelly kel; kelvin kel; kendall ken; kendra
ken; kenneth kenny; kevin kev; kimberley kim; kirsten kirsty kirstie; kristen kris; kristian kris; kristin kris;
kristina kris tina krissy; kurtis kurt curtis; laura laurie; lauren laurie; laurence laurie lonnie lorry lars;
lawrence laurence laurie lonny lonnie lorry lars; leon leo; leonard lenny lennie; leonora nora; leopold leo;
leslie lez; letitia letty lettie tish; lewis lew; lilian lily lil lilly; lillian lilian lily lil lilly; linda
lindy lin; lindsay lin; lorraine lori raine; louisa lou lulu; louise lulu; lucas luke; lucille lucy lucie;
lucinda cindy lucy lu cyndi; lucy lu lulu; lydia lyddie; lyndon lyn; madeleine madelyn maddy maddie; madeline
madeleine madelyn maddy maddie; magdalena lena magda maggie; magdalene lena maggie; malcolm mal malc; manuel
manny; marcus marc mark; margaret marge margie margot maisie daisy rita greta gretchen meg megan meggie peg
madge mags mamie; margery marge; maria ria; marian mari; mariana mari; marie mimi; marilyn mari lyn; marion
mari; marjorie marge margie; mark markie; marlene marly; marmaduke duke; martha marty mattie matty; martin
marty; martina tina marty; mary mae may mamie minnie maisie mimi; matilda tilly tillie mattie matty maud maude;
matthew matty mattie; matthias matt; maureen mo reenie; maurice mo morrie; maximilian maxim; maxwell max; megan
meg; melanie mel; melinda mel mindy; melissa mel missy lissa; melody mel; mercedes sadie; meredith merry; merlin
merl; michael mikey mickie micky; michelle shelly mich; mildred millie milly; millicent millie milly; minerva
minnie; miranda randy mandy; miriam mimi mim; mohammed mo; montague monty; montgomery monty; mordecai mort;
morris mo morrie; mortimer mort morty; moses mo moe; nancy nance; natalie nattie; natasha tasha nat; nathan nat;
nathaniel nat natty; neville nev; nicholas nicky nico nik klaus cole nick; nicola nicky nicki nikki; nicolas
nico nick; nicole nikki nicki nico; nigel nige; nora honora; octavia tavy; olive ollie; oliver olly; olivia liv
livvy ollie livia; orlando lando; oscar ossie; oswald oz ozzie ossie; pamela pammy; patricia patsy tricia trisha
trish patti pattie; patrick patsy rick packy padraig; paul pauly; paula polly; pauline polly; penelope pen nell;
perceval percy; percival percy; peregrine perry; peter petey; philip pip flip; philomena mena; phoebe phebe;
phyllis phil phyl; polly pol; priscilla cilla prissy; prudence prue; quentin quent; rachel rach rae shelly;
ralph rafe; ramona mona; ranulph ralph; raphael rafe raff; raymond raymie raymundo; rebecca becca bec becks;
regina gina reggie; reginald rex; rhoda ro; ricardo rick ricky; richard richie ritchie rickie dickie dicky
dickon rik; robert robin robby bobbi dob; roberta bobbie robbie bobby bertie; robin rob; roger rog rodge; roland
rollie rowland; ronald ronny; rosalie rosie; rosalind roz ros rosie lindy rosalyn; rosaline roz; rosalyn roz;
rosamond roz ros; rosamund rosamond roz ros; rosanna rosie; rose rosie; rosemary rosie romy rose; roxanne roxy;
ruairi rory; rudolf rudi rolf; rupert rup; russell rusty; ruth ruthie; ryan ry; samantha sammy; samson sam;
samuel sammy; sandra sandy sandie; saoirse sersh; sarah sadie sal; scott scottie scotty; sean shaun shawn;
sebastian seb bas baz; selina lina; serena rena; shane shay; sharon shaz shari; sheila shee; shelby shel;
sheldon shel; shelley shel; shirley shirl; sidney syd; simon si; simone sim; solomon sol solly; sophia sophie;
sophie sophia; stanley stan; stella stell; stephanie stef steffi steph stevie fifi; stephen stevie ste; steven
stevie; susan susie suzie suzy sukie sukey sue; susanna susannah sue susie sukey sanna; susannah susie sue sukey
sanna; suzanne suzy susie suzie sue; sydney syd; sylvester sly; sylvia syl; tabitha tabby; tamara tammy tam;
tamsin tam; tatiana tania; terence tel tezza; teresa theresa tess tessa tessie terri tracy; terri theresa;
thaddeus thad tad; thelma thel; theodora theo dora thea; theodore teddy; theresa tess tessa tessie terri tracy;
thomas thos tam; timothy timmy; tobias tobe; travis trav; trevor trev; tristan tris; tristram tris; ulysses uly;
ursula ursie; valentina val tina; valentine val; vanessa nessa; vera vee; vernon vern; veronica vee nica vera;
victor vic; victoria vikki vicki vix tory queenie; vincent vinnie vin; viola vi; violet vi; virginia ginger;
vivian viv vivien vivienne; vivien vivienne viv; wallace wally; walter wally wat; warren waz; wendell dell;
wilfred wilf wilfrid fred freddie; wilfrid wilf fred; wilhelmina mina minnie billie willa; william wills wil
liam willy bud; winifred win winnie freddie; winston win; woodrow woody; yvonne vonnie; zachariah zach zac;
zachary zac zack zak; zebediah zeb; zedekiah zed
"""
