/** The questions of law that the table of law leaves open, in plain Dutch, by the rule that leaves them open. */

const renewed =
  'deze regels zijn in 2024 vernieuwd. Wij hebben de nieuwe tekst nog niet vergeleken. Vraag het na bij een jurist.';
const hearing =
  'wat is precies de laatste dag, ook bij een weekend of feestdag? Dat is niet zeker. Wij rekenen met de strenge dag.';
const cascade = 'geen artikel zegt dat de machtiging stopt als het toezicht stopt. Rechters leiden dat af uit de wet.';
const pending =
  'de wet telt drie maanden na de dag van de beslissing. Wij houden de maatregel in stand zolang het verzoek loopt.';

/** What is in doubt, after "Over deze regel bestaat twijfel:"; by the rule, or by the rule and the state of the base. */
export const doubts: Readonly<Record<string, string>> = {
  meerderjarigheid:
    'vroeger was wie jong trouwde ook volwassen. Wij weten niet precies tot wanneer. Het register kent geen huwelijken.',
  'meerderjarigheid.verklaring': 'de wet zegt niet op welke dag dan alles stopt. Wij nemen de dag uit het register.',
  'gezag.ots-bij-afwijzing': 'wij konden de oude tekst van dit artikel niet lezen.',
  'gezag.begin': 'de wet zegt niet precies op welke dag het gezag stopt. Wij rekenen zoals bij de voogd.',
  'uitvoering.gecertificeerd':
    'wat gebeurt er met een maatregel als de instelling haar certificaat verliest? De wet zegt het niet. De maatregel loopt door.',
  'klacht.reactie': 'de maand begint bij het oordeel van de commissie. Dat staat niet in het register.',
  'voogdij.amv': 'wij weten niet precies sinds wanneer deze regel geldt.',
  'voogdij.begin': 'het register kent de dag van verzending niet. Wij nemen de dag van de beslissing.',
  'voogdij.einde': 'het register kent de dag van verzending niet. Wij nemen de dag van de beslissing.',
  'gezag.herstel-begin':
    'de wet zegt dit van gezag dat een ouder krijgt. Wij lezen dat ook zo voor gezag dat een ouder terugkrijgt.',
  'voogdij.uithuisplaatsing': 'de wet zegt niet met zoveel woorden dat een voogd geen machtiging nodig heeft.',
  'voogdij.gezag-terug':
    'verdwijnt ook de voogdij als een hogere rechter het gezag teruggeeft? De wet zegt het niet. Wij rekenen de voogdij dan zonder basis.',
  'tijdelijke-voogdij.einde': 'het register kent de reden niet. Wij rekenen tot de rechter de maatregel stopt.',
  'uhp.basis': cascade,
  'uhp.basis/vernietigd': `${cascade} Over vernietigd toezicht zijn zij het niet eens.`,
  'verblijf.toestemming':
    'is een gezinshuis ook een ander gezin? En geldt de regel ook bij teruggaan naar een ouder? De wet zegt dat niet.',
  'uhp.beeindiging-door-gi':
    'stopt dan ook de machtiging zelf? De wet zegt het niet. Wij laten de machtiging doorlopen.',
  'uhp.verval':
    'de wet zegt niet vanaf welke dag de drie maanden tellen. Wij tellen vanaf de eerste dag van de machtiging. Is een gezinshuis ook een accommodatie? Ook dat zegt de wet niet. Wij rekenen het mee.',
  'gehoor.belanghebbenden': hearing,
  'gehoor.minderjarige': hearing,
  'herstel.kennelijke-fout':
    'was het echt een schrijffout, of iets nieuws? Dat weet het register niet. Wij volgen de rechter.',
  'beschikking.afschrift': 'de wet zegt "meteen", maar noemt geen aantal dagen.',
  'beroep.openstelling':
    'geen artikel zegt dat vernietigen ook telt voor het verleden. Over een latere verlenging zijn rechters het niet eens.',
  'cassatie.termijn':
    'de wet zegt niet duidelijk of cassatie een beslissing stilzet die niet meteen werkt. Wij rekenen van niet.',
  'beroep.derden':
    'hoorde iemand anders later van de beslissing? Dat weet het register pas als die persoon in hoger beroep gaat.',
  'voorlopige-voogdij.verval': pending,
  'schorsing-gezag.verval': pending,
  'schorsing-voogd.verval': pending,
  'geschil.grond':
    'in 2024 was er een plan voor een nieuwe wet: alleen een rechter beslist dan waar een kind opgroeit. Wij weten niet of die wet er kwam.',
  'toestemming.basis': 'de wet zegt niet of de toestemming blijft gelden als het toezicht stopt.',
  'contactbeperking.regeling':
    'de wet zegt niet hoe lang deze regeling duurt. Wij rekenen tot het einde van de uithuisplaatsing.',
  'schorsing-gezag.einde':
    'het artikel noemt geen eerder einde. Beslist een rechter dat toch, dan volgen wij die rechter.',
  'schorsing-voogd.einde':
    'het artikel noemt geen eerder einde. Beslist een rechter dat toch, dan volgen wij die rechter.',
  'vots.duur':
    'mag er na een korte periode nog een tweede komen, samen drie maanden? De wet zegt het niet. Rechters doen het.',
  'gi.vervanging': 'de wet zegt niet of de oude instelling tot de laatste dag blijft. Wij gaan daar wel van uit.',
  'gjh.spoed': renewed,
  'gjh.spoed-duur': renewed,
  'gjh.spoed-gehoor': renewed,
  'gjh.voorwaardelijk': renewed,
  'gjh.voorwaardelijk-plan': renewed,
  'gjh.voorwaardelijk-duur': renewed,
  'gjh.voorwaardelijk-verlenging': renewed,
  'gjh.opneming': renewed,
  'gjh.opneming-vervallen': renewed,
  'gjh.opneming-geldt-als-uhp':
    'de wet noemt alleen de opname die moet, niet de opname die mag. Het register kent dat verschil niet. Wij tellen beide mee.',
  'gjh.overgang': 'de wet zegt niet of de drie maanden ook tellen voor machtigingen van vóór 2015.',
  'gjh.basis':
    'wat als het toezicht of de voogdij stopt? De wet zegt niet of de machtiging dan ook stopt. Wij laten haar doorlopen.',
  'gjh.verzoek': renewed,
  'gjh.duur': renewed,
  'gjh.verval': renewed,
  'gjh.einde': renewed,
  'gjh.verklaring-raad': renewed,
  'gjh.spoed-verklaring-raad': 'deze regel is geschrapt. Wij weten niet precies op welke dag.',
  'gjh.spoed-instemming-ingetrokken': renewed,
  'gjh.na-achttien': renewed,
  'gjh.geldt-als-uhp': renewed,
  'gjh.instemming-ingetrokken': 'telt de dag van intrekken mee? De wet zegt dat niet. Wij tellen die dag mee.',
  'gjh.uitvoerbaar': renewed,
  'gjh.mededeling-raad': 'de wet noemt geen aantal dagen. Wij wijzen er na twee weken op.',
  'gjh.schorsing':
    'vervalt de machtiging als de onderbreking drie maanden duurt? De wet zegt dat niet. Wij laten haar dan doorlopen.',
  'gjh.beroep': renewed,
  'bewaring.termijn': 'vroeger waren het vijftien jaar. Dat dit in 2020 veranderde, weten wij uit andere bronnen.',
  'vernietiging.jeugdwet': 'vroeger moest het binnen drie maanden. Wij weten niet precies tot wanneer.',
  'ots.verzoek': 'wij weten niet precies sinds wanneer deze regel dit nummer heeft.',
  'ots.einde-door-voogdij': 'geen artikel zegt dat voogdij het toezicht stopt. Rechters leiden dat af uit de wet.',
  'ots-amv.grond': 'wij weten niet precies sinds wanneer deze regel geldt.',
  'termijn.verlenging':
    'geldt dit ook voor de dag waarop een maatregel vervalt? Dat is niet zeker. Wij rekenen met de strenge dag.',
  'termijn.feestdagen': 'wij rekenen niet met extra vrije dagen die de regering soms aanwijst.',
  'overgang.maatregelen-2015': 'wij hebben niet alle overgangsregels van 2015 kunnen lezen.',
  'overgang.gesloten-2024': renewed,
};
