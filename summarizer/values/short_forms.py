"""Short forms of given names in languages other than English (Hanks, Hardcastle and Hodges, *A Dictionary of First
Names*, Oxford University Press, 2006): a group holds a name and what its bearers are called.
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
