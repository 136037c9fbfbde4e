/** Short paragraphs in our own words, as a local paper might write, by language. */

type Paragraphs = Readonly<Record<string, readonly string[]>>;

/** In the languages that are told; both forms of Norwegian are told as "no". */
export const TOLD: Paragraphs = {
  en: [
    `The old ferry that had served the island for forty years was sold this week, and the people who live there have
    been told that a new one will not come before summer. Many of them said they would have liked to hear about it from
    the council, which has promised to answer what their questions were.`,
    `Police closed the coast road on Monday after heavy rain brought down part of the hillside near Vik. Nobody was hurt.
    Engineers expect the work to take at least three weeks, and drivers are asked to use the inland route until further
    notice. A spokeswoman for the region said the slope had been inspected in May.`,
    `Jørgen Sæther and Åse Bråten from Tromsø opened their bakery in Leeds nine years ago. Now they sell it to a chain
    from Malmö, but both will stay on as bakers. "We never wanted to own an office," says Sæther, who still gets up at
    three each morning and has no plans to stop.`,
  ],
  nb: [
    `Ferja som har gått til øya i førti år, ble solgt denne uka, og de som bor der, har fått vite at det ikke kommer
    noen ny før sommeren. Mange sier at de gjerne skulle ha hørt det av kommunen først. Etter møtet sa ordføreren at hun
    også hadde håpet på et bedre svar, og at han som eier kaia, nå må betale.`,
    `Politiet stengte kystveien mandag kveld, etter at kraftig regn hadde utløst et ras ved Vik. Ingen kom til skade.
    Arbeidet ventes å ta minst tre uker, og bilistene må kjøre innlandet inntil videre. Fylket opplyser at skråningen
    ble undersøkt i mai, og at det da ikke var noe som tydet på fare.`,
    `Regjeringen vil bruke mer penger på vedlikehold av skoler, men ikke før neste år. Det sa statsråden da hun besøkte
    elever i Bodø onsdag. Lærerne er skuffet og spør hva de skal gjøre i vinter, for taket lekker mange steder. – Vi har
    ventet lenge nok, sier rektor.`,
  ],
  nn: [
    `Ferja som har gått til øya i førti år, vart seld denne veka, og dei som bur der, har fått vite at det ikkje kjem
    ei ny før sommaren. Mange seier at dei gjerne ville ha høyrt det frå kommunen først. Etter møtet sa ordføraren at
    ho òg hadde venta eit betre svar, og at ein no må leite etter pengar.`,
    `Politiet stengde kystvegen måndag kveld, etter at kraftig regn hadde løyst ut eit ras ved Vik. Ingen vart skadde.
    Arbeidet kjem til å ta minst tre veker, og bilistane må køyre innlandet til vidare. Fylket opplyser at skråninga vart
    undersøkt i mai, og at det då ikkje var noko som tyda på fare.`,
    `Regjeringa vil bruke meir pengar på vedlikehald av skular, men ikkje før neste år. Det sa statsråden då ho vitja
    elevar i Førde onsdag. Lærarane er skuffa og spør kva dei skal gjere i vinter, for taket lek mange stader. – Eg har
    venta lenge nok, seier rektor.`,
  ],
  sv: [
    `Färjan som har gått till ön i fyrtio år såldes den här veckan, och de som bor där har fått veta att det inte
    kommer någon ny före sommaren. Många säger att de gärna hade velat höra det från kommunen först. Efter mötet sade
    borgmästaren att hon också hade hoppats på ett bättre svar och att det är dags att leta efter pengar nu.`,
    `Polisen stängde kustvägen på måndagskvällen efter att kraftigt regn hade utlöst ett ras vid Vik. Ingen kom till
    skada. Arbetet väntas ta minst tre veckor, och bilister får ta vägen genom inlandet tills vidare. Regionen uppger att
    slänten undersöktes i maj och att inget då tydde på fara.`,
    `Regeringen vill lägga mer pengar på underhåll av skolor, men inte förrän nästa år. Det sade ministern när hon
    besökte elever i Luleå i onsdags. Lärarna är besvikna och undrar vad de ska göra i vinter, eftersom taket läcker på
    många ställen. – Vi har väntat länge nog, säger rektorn.`,
  ],
  da: [
    `Færgen, som har sejlet til øen i fyrre år, blev solgt i denne uge, og de, der bor derude, har fået at vide, at der
    ikke kommer en ny før sommer. Mange siger, at de gerne ville have hørt det fra kommunen først. Efter mødet sagde
    borgmesteren, at hun også havde håbet på et bedre svar, og at man nu må lede efter penge.`,
    `Politiet spærrede kystvejen mandag aften, efter at kraftig regn havde udløst et skred ved Vik. Ingen kom noget til.
    Arbejdet ventes at tage mindst tre uger, og bilister må køre gennem indlandet indtil videre. Regionen oplyser, at
    skråningen blev undersøgt i maj, og at intet dengang tydede på fare.`,
    `Regeringen vil bruge flere penge på at vedligeholde skoler, men først næste år. Det sagde ministeren, da hun besøgte
    elever i Aalborg onsdag. Lærerne er skuffede og spørger, hvad de skal gøre til vinter, for taget er utæt mange steder.
    – Vi har ventet længe nok, siger rektor.`,
  ],
  fi: [
    `Vanha lautta, joka on kulkenut saareen neljäkymmentä vuotta, myytiin tällä viikolla, ja asukkaille kerrottiin, että
    uusi tulee vasta kesällä. Moni sanoi, että kunta ei ollut kertonut siitä mitään, mutta kun kokous oli ohi, hän
    lupasi vastata kaikkiin kysymyksiin. Nyt ihmiset vain odottavat, jos laiva sitten joskus tulee, niin kuin ennen.`,
    `Poliisi sulki rantatien maanantai-iltana, kun rankkasade oli aiheuttanut vyöryn Vikin lähellä. Kukaan ei
    loukkaantunut. Työn odotetaan kestävän ainakin kolme viikkoa, ja autoilijat joutuvat ajamaan sisämaan kautta. Maakunnan
    mukaan rinne tutkittiin toukokuussa, eikä siinä silloin ollut mitään, mikä olisi viitannut vaaraan.`,
    `Hallitus aikoo käyttää enemmän rahaa koulujen korjauksiin, mutta vasta ensi vuonna. Näin sanoi ministeri, joka tapasi
    oppilaita Oulussa keskiviikkona. Opettajat ovat pettyneitä ja kysyvät, mitä he voivat tehdä talvella, sillä katto
    vuotaa monessa paikassa. Olemme odottaneet jo tarpeeksi kauan, sanoo rehtori.`,
  ],
  de: [
    `Die alte Fähre, die seit vierzig Jahren zur Insel fährt, ist in dieser Woche verkauft worden, und den Bewohnern
    wurde gesagt, dass eine neue nicht vor dem Sommer kommt. Viele hätten das gern von der Gemeinde gehört. Nach der
    Sitzung erklärte die Bürgermeisterin, sie habe sich auch eine bessere Antwort erhofft und werde mit dem Land reden.`,
    `Die Polizei hat die Küstenstraße am Montagabend gesperrt, nachdem starker Regen bei Vik einen Erdrutsch ausgelöst
    hatte. Verletzt wurde niemand. Die Arbeiten dürften mindestens drei Wochen dauern; Autofahrer müssen bis auf Weiteres
    durch das Landesinnere fahren. Der Hang sei im Mai untersucht worden, teilt die Region mit.`,
    `Die Regierung will mehr Geld für die Schulen ausgeben, aber erst im nächsten Jahr. Das sagte die Ministerin, als sie
    am Mittwoch Schüler in Kiel besuchte. Die Lehrer sind enttäuscht und fragen, was sie im Winter tun sollen, denn das
    Dach ist an vielen Stellen undicht.`,
  ],
  fr: [
    `Le vieux bac qui relie les îles depuis quarante ans a été vendu cette semaine, et les habitants ont appris que le
    nouveau ne viendra pas avant l’été. Beaucoup auraient aimé que la mairie le dise dans une lettre, mais elle est restée
    muette. Avec son équipe, la maire promet une réponse sur ce sujet pour le mois prochain, pas plus tard.`,
    `La police a fermé la route côtière lundi soir, après un éboulement causé par de fortes pluies près de Vik. Personne
    n’a été blessé. Les travaux devraient durer au moins trois semaines et les automobilistes doivent passer par
    l’intérieur. La région indique que la pente avait été contrôlée en mai.`,
    `Le gouvernement veut consacrer plus d’argent aux écoles, mais seulement l’année prochaine. La ministre l’a dit mercredi
    à des élèves de Brest. Les enseignants sont déçus et se demandent ce qu’ils feront cet hiver, car le toit fuit en
    plusieurs endroits.`,
  ],
  es: [
    `El viejo barco que une la isla con el puerto desde hace cuarenta años se vendió esta semana, y los vecinos saben
    que el nuevo no llegará antes del verano. Muchos dicen que para ellos fue una sorpresa, pero el alcalde es su amigo y
    por eso callan. Al final de la reunión pidió más dinero a las otras islas, como hace cada año.`,
    `La policía cerró la carretera de la costa el lunes por la noche, después de que las fuertes lluvias provocaran un
    desprendimiento cerca de Vik. No hubo heridos. Se espera que las obras duren al menos tres semanas y los conductores
    deben ir por el interior. La región señala que la ladera se revisó en mayo.`,
    `El Gobierno quiere gastar más dinero en las escuelas, pero solo a partir del próximo año. Lo dijo la ministra cuando
    visitó a unos alumnos en Cádiz el miércoles. Los maestros están decepcionados y preguntan qué van a hacer en invierno,
    porque el techo tiene goteras en muchos sitios.`,
  ],
  it: [
    `Il vecchio traghetto che collega l’isola con il porto da quarant’anni è stato venduto questa settimana, e gli
    abitanti hanno saputo che il nuovo non arriverà prima dell’estate. Molti dicono che per loro è una sorpresa, ma della
    questione si parla anche nei bar. Alla fine la sindaca ha chiesto più soldi alla regione, come di consueto.`,
    `La polizia ha chiuso la strada costiera lunedì sera, dopo che le forti piogge avevano provocato una frana vicino a
    Vik. Non ci sono feriti. I lavori dureranno almeno tre settimane e gli automobilisti devono passare dall’interno. La
    regione fa sapere che il pendio era stato controllato a maggio.`,
    `Il governo vuole spendere più soldi per le scuole, ma solo dal prossimo anno. Lo ha detto la ministra durante una
    visita a Parma mercoledì. Gli insegnanti sono delusi e si chiedono che cosa faranno in inverno, perché il tetto perde
    in molti punti.`,
  ],
  ru: [
    `Старый паром, который сорок лет ходил на остров, продали на этой неделе, и жителям сказали, что новый придёт не
    раньше лета. Многие говорят, что хотели бы узнать об этом из письма, но мэрия его не прислала. После собрания глава
    посёлка сказал, что он также ждал другого ответа, но денег для них от области не было.`,
    `Полиция закрыла прибрежную дорогу в понедельник вечером: сильный дождь вызвал оползень у посёлка Вик. Никто не
    пострадал. Работы займут не меньше трёх недель, и водителям придётся ездить в объезд. В области говорят, что склон
    проверяли в мае и ничего опасного тогда не нашли.`,
    `Правительство потратит больше денег на ремонт школ, но только в следующем году. Об этом министр сказала ученикам в
    Вологде в среду. Учителя недовольны и спрашивают, что им делать зимой, ведь крыша течёт во многих местах. «Мы уже
    достаточно ждали», — говорит директор.`,
  ],
  uk: [
    `Старий пором, який сорок років ходив на острів, продали цього тижня, і мешканцям сказали, що новий прийде не
    раніше літа. Багато хто каже, що хотів би дізнатися про це з листа, але його не було. Після зборів голова громади
    сказала, що вона також чекала на іншу відповідь, та грошей від області для них також немає.`,
    `Поліція закрила прибережну дорогу в понеділок увечері: сильний дощ спричинив зсув біля селища Вік. Ніхто не
    постраждав. Роботи триватимуть щонайменше три тижні, і водіям доведеться їздити в об’їзд. В області кажуть, що схил
    перевіряли в травні й нічого небезпечного тоді не знайшли.`,
    `Уряд витратить більше грошей на ремонт шкіл, але тільки наступного року. Про це міністерка сказала учням у Луцьку в
    середу. Учителі невдоволені й питають, що їм робити взимку, адже дах тече в багатьох місцях. «Ми вже досить чекали», —
    каже директор.`,
  ],
};

/** In their relatives and neighbours, of which nothing is told. */
export const UNTOLD: Paragraphs = {
  nl: [
    `De oude veerboot die al veertig jaar naar het eiland vaart, is deze week verkocht, en de bewoners hebben gehoord dat
    er voor de zomer geen nieuwe komt. Velen hadden dat graag eerst van de gemeente vernomen. Na de vergadering zei de
    burgemeester dat ook zij op een beter antwoord had gehoopt.`,
  ],
  pl: [
    `Stary prom, który od czterdziestu lat pływał na wyspę, został w tym tygodniu sprzedany, a mieszkańcom powiedziano, że
    nowy nie przyjdzie przed latem. Wielu mówi, że wolałoby usłyszeć o tym od gminy. Po zebraniu burmistrz powiedziała, że
    ona także czekała na lepszą odpowiedź i że trzeba szukać pieniędzy.`,
  ],
  pt: [
    `O velho barco que há quarenta anos liga a ilha ao porto foi vendido esta semana, e os moradores souberam que o novo
    não chegará antes do verão. Muitos dizem que para eles foi uma surpresa, mas o presidente da câmara é seu amigo e por
    isso calam. No fim da reunião pediu mais dinheiro às outras ilhas, como faz todos os anos.`,
    `A polícia fechou a estrada costeira na segunda-feira à noite, depois de as chuvas fortes terem causado uma derrocada
    perto de Vik. Não houve feridos. Espera-se que as obras durem pelo menos três semanas.`,
  ],
  et: [
    `Vana praam, mis on neljakümmend aastat saarele sõitnud, müüdi sel nädalal maha ja elanikele öeldi, et uus tuleb alles
    suvel. Paljud ütlesid, et vald ei olnud neile sellest midagi rääkinud, aga kui koosolek oli läbi, lubas ta kõigile
    küsimustele vastata. Nüüd inimesed ootavad, kas laev kunagi ka tuleb.`,
  ],
  is: [
    `Gamla ferjan sem hefur siglt til eyjarinnar í fjörutíu ár var seld í þessari viku, og þeir sem búa þar hafa fengið að
    vita að ný kemur ekki fyrr en í sumar. Margir segja að þeir hefðu viljað heyra það frá sveitarfélaginu fyrst. Eftir
    fundinn sagði oddvitinn að hún hefði líka vonast eftir betra svari.`,
  ],
  ro: [
    `Vechiul feribot care mergea de patruzeci de ani pe insulă a fost vândut săptămâna aceasta, iar locuitorilor li s-a spus
    că unul nou nu va veni înainte de vară. Mulți spun că ar fi vrut să afle despre asta de la primărie. După ședință,
    primarul a spus că și ea spera la un răspuns mai bun și că este nevoie de bani.`,
  ],
  bg: [
    `Старият ферибот, който четиридесет години пътуваше до острова, беше продаден тази седмица, и на жителите казаха, че нов
    няма да дойде преди лятото. Мнозина казват, че биха искали да научат за това от общината. След събранието кметицата
    каза, че и тя се е надявала на по-добър отговор и че сега трябва да се търсят пари.`,
  ],
  sr: [
    `Стари трајект који је четрдесет година ишао на острво продат је ове недеље, и становницима је речено да нови неће доћи
    пре лета. Многи кажу да би волели да су то чули од општине. После састанка председница је рекла да се и она надала
    бољем одговору и да сада треба тражити новац.`,
  ],
  mk: [
    `Стариот траект кој четириесет години одеше на островот беше продаден оваа недела, и на жителите им беше кажано дека нов
    нема да дојде пред летото. Многумина велат дека би сакале да го дознаат тоа од општината. По состанокот градоначалничката
    рече дека и таа се надевала на подобар одговор.`,
  ],
  be: [
    `Стары паром, які сорак гадоў хадзіў на востраў, прадалі на гэтым тыдні, і жыхарам сказалі, што новы прыйдзе не раней за
    лета. Многія кажуць, што хацелі б даведацца пра гэта з ліста, але яго не было. Пасля сходу старшыня сказала, што яна
    таксама чакала іншага адказу, ды грошай ад вобласці для іх няма.`,
  ],
  ca: [
    `El vell vaixell que uneix l’illa amb el port des de fa quaranta anys es va vendre aquesta setmana, i els veïns saben que
    el nou no arribarà abans de l’estiu. Molts diuen que per a ells va ser una sorpresa, però l’alcalde és amic seu i per
    això callen. Al final de la reunió va demanar més diners a les altres illes.`,
  ],
  gl: [
    `O vello barco que une a illa co porto desde hai corenta anos vendeuse esta semana, e os veciños saben que o novo non
    chegará antes do verán. Moitos din que para eles foi unha sorpresa, pero o alcalde é o seu amigo e por iso calan. Ao
    final da reunión pediu máis cartos ás outras illas, como fai cada ano.`,
  ],
  cs: [
    `Starý přívoz, který čtyřicet let jezdil na ostrov, byl tento týden prodán a obyvatelům řekli, že nový nepřijede dříve
    než v létě. Mnozí říkají, že by se to raději dozvěděli od obce. Po schůzi starostka řekla, že také čekala lepší odpověď
    a že teď je třeba hledat peníze.`,
  ],
  lv: [
    `Vecais prāmis, kas četrdesmit gadus kursēja uz salu, šonedēļ tika pārdots, un iedzīvotājiem pateica, ka jauns nebūs
    agrāk par vasaru. Daudzi saka, ka labprāt būtu par to uzzinājuši no pašvaldības. Pēc sapulces priekšsēdētāja teica, ka
    arī viņa bija cerējusi uz labāku atbildi.`,
  ],
  hu: [
    `A régi kompot, amely negyven éve jár a szigetre, ezen a héten eladták, és a lakóknak azt mondták, hogy nyár előtt nem
    jön új. Sokan mondják, hogy ezt inkább az önkormányzattól hallották volna. A gyűlés után a polgármester azt mondta, hogy
    ő is jobb választ remélt, és hogy most pénzt kell keresni.`,
  ],
  tr: [
    `Kırk yıldır adaya giden eski feribot bu hafta satıldı ve orada yaşayanlara yenisinin yazdan önce gelmeyeceği söylendi.
    Birçoğu bunu önce belediyeden duymak istediğini söylüyor. Toplantıdan sonra belediye başkanı kendisinin de daha iyi bir
    cevap umduğunu ve şimdi para bulmak gerektiğini söyledi.`,
  ],
  sq: [
    `Trageti i vjetër që për dyzet vjet shkonte në ishull u shit këtë javë, dhe banorëve u thanë se i riu nuk do të
    vijë para verës. Shumë prej tyre thonë se do të kishin dashur ta dëgjonin nga bashkia. Pas mbledhjes kryetarja
    tha se edhe ajo kishte shpresuar për një përgjigje më të mirë.`,
  ],
  fo: [
    `Gamla ferjan, sum hevur siglt til oynna í fjøruti ár, varð seld hesa vikuna, og tey, sum búgva har, hava fingið
    at vita, at eingin nýggj kemur fyri summarið. Nógv siga, at tey fegin vildu hoyrt tað frá kommununi fyrst. Eftir
    fundin segði borgarstjórin, at hon eisini hevði vónað eitt betri svar.`,
  ],
  lb: [
    `Déi al Fähr, déi zanter véierzeg Joer op d’Insel fiert, ass dës Woch verkaf ginn, an de Leit, déi do wunnen, gouf
    gesot, datt eng nei net virum Summer kënnt. Vill vun hinnen hätten dat gär vun der Gemeng héieren. No der Sëtzung
    huet d’Buergermeeschtesch gesot, si hätt och op eng besser Äntwert gehofft.`,
  ],
  af: [
    `Die ou veerboot wat al veertig jaar na die eiland vaar, is hierdie week verkoop, en die inwoners het gehoor dat
    daar voor die somer geen nuwe een kom nie. Baie van hulle sou dit graag eers van die munisipaliteit wou hoor. Na
    die vergadering het die burgemeester gesê dat sy ook op ’n beter antwoord gehoop het.`,
  ],
  ga: [
    'Tá an bád farantóireachta imithe agus níl aon scéal faoi bhád nua go fóill. Deir muintir an oileáin gur mhaith leo é a chloisteáil ón gcomhairle ar dtús, ach níor tháinig aon litir.',
  ],
};
