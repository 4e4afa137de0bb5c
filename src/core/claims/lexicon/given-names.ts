/**
 * Given names and their short forms: full forms, a colon, short forms. Only a full form and one of its own short
 * forms are one name ("Katherine", "Kate"); two short forms ("Kate", "Kathy") are not.
 */
const SHORT_FORMS = `
abraham: abe bram
alan: al
albert: al bert bertie
alexander alexandre alessandro alejandro aleksandar: alex alec sasha sandy xander ale sandro
alexandra alessandra alejandra: alex sasha sandra lexi
alexei aleksei: alyosha lyosha alex
alfonso: fonso poncho
alfred: alf alfie fred
amanda: mandy
anastasia: nastya stacy
anatoly: tolya
andrew: andy drew
andrei: andrey andriy andryusha
angela: angie
anthony antonio: tony toni toño
archibald: archie
arthur: art
barbara: barb babs
bartholomew: bart
beatrice beatriz: bea
benjamin: ben benny
bernard: bernie
boris: borya
catherine katherine kathryn katharine: kate katie kathy cathy kat kitty kay
caterina katarina: kata katja
charles: charlie chuck chas
christian: chris
christina christine: chris tina christy
christopher: chris kit topher
concepcion: concha conchita
cynthia: cindy
daniel: dan danny
david: dave davy
deborah: deb debbie
dennis: denny
dmitri dmitry: dima mitya
dolores: lola
donald: don donnie
dorothy: dot dottie dolly
douglas: doug
edgar: ed
edmund: ed ned
edward eduard: ed eddie ned ted teddy
edwin: ed
eduardo: lalo edu
eleanor: ellie nell nora
elizabeth elisabeth: liz beth betty lizzie eliza betsy lisa lisbeth libby bess
emily: em
emmanuel manuel: manny manolo manu
enrique: quique kike
ernest: ernie
eugene: gene
evgeny yevgeny: zhenya
federico: fede
ferdinand: ferdi
fernando: nando
florence: flo florrie
frances: fran frannie
francesca: franca
francesco: franco checco cecco
francis franklin: frank
francisco: paco pancho curro kiko fran
franz: franzl
frederick frederic friedrich: fred freddie fritz
gabriel: gabe gabi
gabriela gabriella gabrielle: gabi gaby
gareth: gaz
geoffrey jeffrey: geoff jeff
georg: schorsch
george: georgie
gerald gerard: gerry jerry
gertrude: trudy
gilbert: gil
giovanni: gianni nanni
giuseppe: beppe peppe pino
gregory: greg
grigory: grisha
guadalupe: lupe lupita
gustavo: tavo
harold: harry hal
harriet: hattie
heinrich: heinz heiner
helen: nell nellie
henry: harry hank hal
herbert: herb bert
hermann: harro
hortensia: tencha
howard: howie
hubert: bert
ignacio: nacho iñaki
isabel isabella isabelle: bella isa izzy chabela
isidore: izzy
ivan: vanya
jacob: jake
jacqueline: jackie
jacques: jacquot
jakob: jockel
james: jim jimmy jamie
janet: jan
jennifer: jen jenny
jeremy: jez
jerome: jerry
jessica: jess jessie
jesus: chucho chuy
joachim: jochen achim
johannes: hannes hans jan johan jo
john: jack johnny
jonathan: jon jonny
josef joseph josip: joe joey sepp jozo jo
josefina: pepa fina
jose: pepe
joshua: josh
juan: juanito
judith: judy
julian: jules
juliana: juli
karl: charly
kenneth: ken kenny
konstantin: kostya
lawrence laurence: larry laurie
leonard leonardo: leo len lenny
leopold: poldi
louis: lou
lucia: lucy
ludmila lyudmila: lyuda mila
ludwig: wiggerl lutz
luis: lucho
magdalena: lena magda
margaret: maggie meg peggy madge marge margie rita
margarita: rita
maria: masha marika mariechen maruja
marcus: marc
martha: patty marty
martin: marty
mary: molly polly
mathilda matilda: tilda tilly
matthew matthias matteo: matt matty teo hias
maximilian: max
maxwell: max
mercedes: merche
michael: mike mick mickey mikey
michel: michou
mikhail mykhailo: misha
miguel: mike miki
miroslav: mirko
mohammad mohammed muhammad mohamed: mo
montserrat: montse
nadezhda: nadya
natalia natalya: natasha nata
nathan nathaniel: nate nat
nicholas nicolas: nick nicky nico klaus
nicola nicole: nicky nikki
nikolai: kolya
nikolaus: klaus
norman: norm
olga: olya
oliver: ollie
oswald: oz ozzie
patricia: pat patty tricia trish
patrick: pat paddy
pavel: pasha
peter: pete
philip phillip: phil pip
pyotr: petya
rachel: rae
rafael raphael: rafa raf
randolph: randy
raymond: ray
rebecca: becky becca
reginald: reg reggie
richard: rick dick rich ricky richie
robert: bob rob bobby robbie bert robin
roberto: beto tito
rodney: rod
roger: rodge
roman: roma
ronald: ron ronnie
rosario: charo
rosemary: rosie rose
rudolf rudolph: rudi rudy
russell: russ
salvador: chava
salvatore: totò turi
samantha: sam
samuel: sam sammy
santiago: chago
sarah: sally sadie
sebastian: seb basti
sergei sergey: seryozha
sergio: checo
sidney: sid
simon: si
solomon: sol
stanislav stanislaw: stas staszek slava
stanley: stan
stephen steven stefan: steve stevie
stuart stewart: stu
susan susanna suzanne: sue suzy susie
svetlana: sveta
tatiana tatyana: tanya
terence: terry
teresa theresa: terry tess tessa
theodore theodor: ted teddy theo
thomas: tom tommy
timothy: tim timmy
valentina: valya
valeria: lera
vasily: vasya
veronica: ronnie
victor viktor: vic vitya
victoria: vicky tori vika
vincent vincenzo: vince vinnie enzo
virginia: ginny
vladimir volodymyr: volodya vova vlad
vyacheslav: slava
walter: walt wally
wilhelm: willi
wilhelmina: mina minnie
william: bill will billy liam willie
winston: winnie
wolfgang: wolf
yakov: yasha
yuri: yura
zachary: zach zack
zoltan: zoli
`

/** One given name as several languages write it, where spelling alone does not show it. */
const EQUIVALENTS = `
oleksandr aliaksandr aleksandr alexander
oleksiy oleksii aleksei aleksey alexei alexey aliaksei
serhiy serhii sergei sergey siarhei
volodymyr vladimir uladzimir
mykola nikolai nikolay mikalai
mykhailo mikhail mikhas
andriy andrii andrei andrey
dmytro dmitri dmitry dmitriy dzmitry
vasyl vasily vasiliy
yevhen yevgeny yevgeniy evgeny evgeni evgenii
yevheniya yevgeniya yevgenia evgenia evgeniya
petro pyotr petr piotr
pavlo pavel
hryhoriy grigory grigoriy
ihor igor
oleh oleg
olha olga
natalia natalya nataliya nataliia natallia
yulia julia iuliia yuliya
kateryna ekaterina yekaterina katsiaryna
viktor victor
yuriy yuri yury iurii juri
ilya ilia illia illya
artyom artem artiom
fyodor fedor fiodor
semyon semen
aleksandra oleksandra
xenia ksenia kseniya
muhammad mohammad mohammed mohamed mohammad muhammed mohamad
husayn hussein hosein husain hossein hussain huseyn
hasan hassan
yusuf yousef yosef youssef yusef
umar omar
uthman othman osman
`

const IBERIAN_GIVEN = `
adolfo adriana agustin alberto alejandra alejandro alfonso alfredo alicia alonso alvaro amparo ana andrea andres angel
angela antonia antonio arturo beatriz benito bernardo blanca camila carla carlos carmen carolina catalina cecilia celia
cesar clara claudia claudio concepcion consuelo cristina cristobal daniel daniela david diana diego dolores domingo
duarte edgar edgardo eduardo elena elisa emilio enrique ernesto esperanza esteban estela eugenia eugenio eva fabian
fabio federico felipe felix fernanda fernando fidel florencia francisca francisco gabriel gabriela gerardo german
gilberto gloria gonzalo graciela gregorio guadalupe guillermo gustavo hector heitor hernan horacio hugo humberto
ignacio ines irene isabel isidro jaime javier jeronimo jesus joana joao joaquin joaquim jorge jose josefa josefina juan
juana julia julian julio laura leandro leonardo leonor leticia lidia lorena lorenzo lourdes lucas lucia luis luisa
luiz manuel manuela marcela marcelo marcia marco marcos margarita maria mariana mariano maribel marina mario marisol
marta martin mateo matias mauricio mercedes miguel miriam monica nelida nelson nestor nicolas nuria octavio oscar pablo
paloma paola patricia paula paulo pedro pilar rafael ramiro ramon raquel raul rebeca renata ricardo roberto rocio
rodrigo rogelio rosa rosario ruben salvador sandra santiago sebastian sergio silvia simon sofia soledad sonia susana
teresa thiago tiago tomas valentina valeria vanessa veronica vicente victor victoria viviana ximena xavier yolanda
`

const fullForms = new Map<string, Set<string>>()
for (const row of SHORT_FORMS.trim().split('\n')) {
  const [full = '', short = ''] = row.split(':')
  for (const name of short.trim().split(' ')) {
    const known = fullForms.get(plain(name)) ?? new Set()
    for (const one of full.trim().split(' ')) known.add(one)
    fullForms.set(plain(name), known)
  }
}

const groups = new Map<string, number>()
for (const [group, row] of EQUIVALENTS.trim().split('\n').entries()) {
  for (const name of row.split(' ')) groups.set(name, group)
}

const iberian = new Set(IBERIAN_GIVEN.trim().split(/\s+/u))

function plain(name: string): string {
  return name.normalize('NFD').replaceAll(/\p{M}/gu, '')
}

/** Whether one folded given name is a usual short form of the other. */
export function isShortFormOf(a: string, b: string): boolean {
  return fullForms.get(a)?.has(b) === true || fullForms.get(b)?.has(a) === true
}

/** Whether two folded given names are one name in two languages, or two that this list tells apart; else `null`. */
export function areEquivalent(a: string, b: string): boolean | null {
  const x = groups.get(a)
  const y = groups.get(b)
  return x === undefined || y === undefined ? null : x === y
}

/** Whether a folded given name is common where people have two surnames. */
export function isIberianGiven(name: string): boolean {
  return iberian.has(name)
}
