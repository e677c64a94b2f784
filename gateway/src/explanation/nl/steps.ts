/** What each step says in Dutch, by its outcome. */
import type { Words } from '../language.js';

/** Of the end of guardianship, and of authority that is given back. */
const NOG_NIET =
  '{rechter} besliste op {datum} dat {maatregel} eindigt. Op {dag} werkte die beslissing nog niet: zij moet eerst vaststaan of verzonden zijn.';
const MISSCHIEN =
  '{rechter} besliste op {datum} dat {maatregel} eindigt. Het register zegt niet of die beslissing meteen werkt. Daarom weten wij niet of {maatregel} al voorbij was.';

/** Of what lasts as long as the law says, counted from the day after the decision, unless more is asked for. */
const counted = [
  '{maatregel} liep tot en met {laatste}. De wet telt vanaf de dag na de beslissing. Op {dag} was die periode nog niet voorbij.',
  'De eerste periode was voorbij op {van}. Iemand vroeg op tijd om een vaste maatregel. Daarom loopt {maatregel} door.',
];

/** The sentences of the steps: short, active, with the facts of the case. */
export const steps: Omit<Words['steps'], 'overig'> = {
  register: {
    onbekend: [
      'In het register ontbreekt iets. Het gaat om de beslissing van {datum}. Daarom weten wij niet zeker of {maatregel} gold.',
      'In het register ontbreekt iets. Daarom weten wij niet zeker of {maatregel} gold.',
    ],
    'onbekend/bewaring.termijn':
      'De gegevens van deze zaak zijn gewist[ op {datum}]. De bewaartijd was voorbij. Daarom kunnen wij de vraag niet meer beantwoorden.',
    'onbekend/vernietiging.jeugdwet':
      'De gegevens van deze zaak zijn gewist[ op {datum}]. De betrokkene vroeg daarom. Daarom kunnen wij de vraag niet meer beantwoorden.',
    'onbekend/vernietiging.avg':
      'De gegevens van deze zaak zijn gewist[ op {datum}]. De betrokkene vroeg daarom. Daarom kunnen wij de vraag niet meer beantwoorden.',
    'niet-voldaan': 'Het register kent deze maatregel niet.',
  },
  verzoek: {
    voldaan: '{wie} vroeg de rechter op {datum} om {maatregel}.',
    'niet-voldaan': 'In het register staat niet wie om {maatregel} vroeg.',
    'niet-voldaan/basis-ontbreekt':
      'In het register staat niet wie om {maatregel} vroeg. Zonder verzoek mist de maatregel haar basis.',
    'niet-van-toepassing': 'De rechter besliste uit zichzelf. Een verzoek was niet nodig.',
    'niet-van-toepassing/aanwijzing.grond': 'De jeugdbescherming beslist hierover zelf. Een verzoek is niet nodig.',
    'niet-van-toepassing/contactbeperking.grond':
      'De jeugdbescherming beslist hierover zelf. Een verzoek is niet nodig.',
  },
  beschikking: {
    voldaan: [
      '{rechter} besliste op {datum}: {maatregel} geldt vanaf {van}[ tot en met {laatste}].',
      '{rechter} besliste op {datum}: {maatregel} komt er.',
    ],
    'voldaan/verlengd':
      '{rechter} verlengde {maatregel} op {datum}. De nieuwe periode loopt van {van}[ tot en met {laatste}].',
    open: '{rechter} besliste op {datum}: {maatregel} geldt vanaf {van}. Op {dag} was het nog niet zover.',
    'niet-voldaan': 'In het register staat geen beslissing waarmee een rechter {maatregel} gaf.',
    'niet-voldaan/aanwijzing.grond':
      'In het register staat geen beslissing waarmee de jeugdbescherming {maatregel} gaf.',
    'niet-voldaan/contactbeperking.grond':
      'In het register staat geen beslissing waarmee de jeugdbescherming {maatregel} gaf.',
    onbekend:
      '{rechter} besliste op {datum} over {maatregel}. Het register laat niet zien of die beslissing nog werkte.',
  },
  weigering: {
    'niet-voldaan': '{rechter} wees het verzoek om {maatregel} af op {datum}.',
    onbekend: '{rechter} wees op {datum} een verzoek om {maatregel} af. Wat dat hier betekent, is niet zeker.',
  },
  'verlenging-op-tijd': {
    voldaan: 'De verlenging kwam op tijd. De vorige periode liep nog.',
    'voldaan/in-plaats':
      'De eerste verlenging kwam op tijd. {rechter} gaf op {datum} deze verlenging in de plaats daarvan.',
    'niet-voldaan':
      '{rechter} verlengde {maatregel} op {datum}. Dat was te laat[: op {tot} was de vorige periode al voorbij]. Wat voorbij is, kan een rechter niet verlengen.',
    onbekend: '{rechter} verlengde {maatregel} op {datum}. Dat was laat. Wat dat hier betekent, is niet zeker.',
    betwist:
      "{rechter} verlengde {maatregel} op {datum}. Dat was laat[: op {tot} was de vorige periode al voorbij]. Het is niet zeker of zo'n late verlenging telt.",
  },
  voorganger: {
    betwist:
      'De eerdere periode van {maatregel} was al vervallen of voorbij. Deze verlenging bouwt daarop voort. Het is niet zeker of zij dan telt.',
    'betwist/beroep.openstelling':
      'Een hogere rechter vernietigde een eerdere beslissing over {maatregel}. Deze verlenging bouwt daarop voort. Rechters zijn het niet eens of de verlenging dan blijft gelden.',
  },
  ingang: {
    voldaan: ['{maatregel} begon op {van}.', '{maatregel} is begonnen.'],
    open: [
      '{maatregel} begint niet meteen. De beslissing moet eerst vaststaan. Dat is op {van}.',
      '{maatregel} begint niet meteen. De beslissing moet eerst vaststaan. Dat duurt nog, want er loopt een hoger beroep.',
    ],
    onbekend: 'Het register zegt niet of de beslissing meteen werkt. Daarom weten wij niet of {maatregel} al begon.',
  },
  einddatum: {
    voldaan: [
      '{maatregel} liep tot en met {laatste}. Op {dag} was die periode nog niet voorbij.',
      'De eerste periode was voorbij op {van}. Iemand vroeg op tijd om een vaste maatregel. Daarom loopt {maatregel} door.',
      'De beslissing noemt geen einddatum.',
    ],
    'voldaan/voorlopige-voogdij.verval': counted,
    'voldaan/schorsing-gezag.verval': counted,
    'voldaan/schorsing-voogd.verval': counted,
    'niet-voldaan': [
      '{maatregel} liep tot en met {laatste}. Daarna was de maatregel voorbij.',
      'Op {van} was de periode van {maatregel} voorbij.',
    ],
    open: 'De einddatum staat niet in het register. Volgens de wet duurt {maatregel} hoogstens tot en met {laatste}. Van die dag gaan wij uit.',
    onbekend:
      '{maatregel} liep volgens het register tot en met {laatste}. Wij weten niet of dat de echte einddatum is.',
    'niet-van-toepassing': 'De einddatum telt niet meer. De maatregel was al eerder voorbij.',
  },
  'gehoor-belanghebbenden': {
    voldaan: 'De rechter besliste met spoed. De zitting kwam op tijd: op {datum}.',
    open: 'De rechter besliste met spoed, op {van}. Daarna moet er snel een zitting zijn. Dat moet vóór {tot}. Anders vervalt {maatregel}.',
    'niet-voldaan': [
      'De rechter besliste met spoed, op {van}. Binnen twee weken moest er een zitting zijn. Het register laat geen zitting zien vóór {tot}. Daarom verviel {maatregel} op die dag.',
      'Een rechter besliste met spoed. Het register laat binnen twee weken geen zitting zien. Daarom gold {maatregel} niet meer vanaf {van}.',
    ],
    'niet-van-toepassing': 'De regel over een zitting binnen twee weken speelt hier niet.',
  },
  'gehoor-minderjarige': {
    voldaan: 'Het kind kon op tijd een mening geven: op {datum}.',
    open: 'De rechter besliste met spoed, op {van}. Is het kind 12 jaar of ouder? Dan moet het een mening kunnen geven vóór {tot}. Anders vervalt {maatregel}.',
    'niet-voldaan': [
      'De rechter besliste met spoed, op {van}. Een kind van 12 jaar of ouder moet dan binnen twee weken een mening kunnen geven. Het register laat dat niet zien vóór {tot}. Daarom verviel {maatregel} op die dag.',
      'Een rechter besliste met spoed. Het register laat niet zien dat het kind binnen twee weken een mening kon geven. Daarom gold {maatregel} niet meer vanaf {van}.',
    ],
    'niet-van-toepassing': 'De regel over de mening van het kind speelt hier niet.',
  },
  uitvoering: {
    voldaan: 'Het kind ging op {datum} naar de plek uit de beslissing. Dat was op tijd.',
    open: 'Het register laat niet zien dat het kind nu op de plek uit de beslissing is. Dat moet vóór {tot}. Anders vervalt {maatregel}.',
    'niet-voldaan': [
      'Volgens het register was het kind vanaf {van} niet op de plek uit de beslissing. Het moest daar zijn vóór {tot}. Daarom verviel {maatregel} op die dag.',
      'Het register laat niet zien dat het kind op tijd op de plek uit de beslissing was. Daarom gold {maatregel} niet meer vanaf {van}.',
    ],
    'niet-voldaan/vervallen-verklaard':
      '{rechter} stelde op {datum} vast: het kind was niet op tijd geplaatst. Daarom verviel {maatregel} op {tot}.',
    onbekend: 'Wij weten niet of {maatregel} verviel doordat het kind niet op tijd was geplaatst.',
    'niet-van-toepassing': 'De regel over plaatsing binnen drie maanden speelt hier niet.',
  },
  'hoger-beroep': {
    voldaan: [
      'Iemand ging in hoger beroep op {datum}. Daarom stond {maatregel} stil van {van} tot en met {laatste}. Daarna was dat voorbij.',
      'Iemand ging in hoger beroep op {datum}. Het register zegt niet of {maatregel} toen stilstond. Vanaf {tot} was dat zeker voorbij.',
      'Iemand ging in hoger beroep op {datum}. {maatregel} liep toch door.',
    ],
    'voldaan/na-hoger-beroep': 'Iemand ging in hoger beroep op {datum}.',
    'niet-voldaan':
      'Iemand ging in hoger beroep op {datum}. De beslissing over {maatregel} staat stil tot de hogere rechter beslist.',
    onbekend:
      'Iemand ging in hoger beroep op {datum}. Het register zegt niet of de beslissing over {maatregel} toch meteen werkt.',
    'niet-van-toepassing': 'Volgens het register ging niemand in hoger beroep.',
    'niet-van-toepassing/cassatie.termijn': 'Volgens het register ging niemand naar de Hoge Raad.',
    'niet-van-toepassing/beroep.uitsluiting': 'Tegen deze beslissing kan niemand in hoger beroep.',
  },
  schorsing: {
    voldaan: '{rechter} zette de beslissing over {maatregel} stil op {datum}. Op {dag} was dat weer voorbij.',
    'niet-voldaan': '{rechter} zette de beslissing over {maatregel} stil op {datum}. Op {dag} was dat nog zo.',
    'niet-van-toepassing': 'Het gerechtshof zette de beslissing over {maatregel} niet stil.',
  },
  vernietiging: {
    voldaan: [
      'Een hogere rechter vernietigde de beslissing over {maatregel} pas vanaf {van}.',
      'Geen hogere rechter vernietigde de beslissing over {maatregel}.',
    ],
    'voldaan/cassatie.termijn':
      'De Hoge Raad haalde weg wat het gerechtshof over {maatregel} besliste. Daarom telt de eerdere beslissing weer.',
    'niet-voldaan':
      '{rechter} vernietigde de beslissing over {maatregel} op {datum}. Daarom geldt die niet meer vanaf {van}.',
    onbekend:
      '{rechter} vernietigde de beslissing over {maatregel} op {datum}. Het register zegt niet of dat ook telt voor de tijd daarvoor.',
  },
  beeindiging: {
    voldaan: 'Geen rechter maakte eerder een einde aan {maatregel}.',
    'voldaan/gezag.herstel': 'Geen rechter gaf het gezag terug.',
    'niet-voldaan': '{rechter} beëindigde {maatregel} op {datum}. Vanaf {van} gold de maatregel niet meer.',
    'niet-voldaan/opgeheven':
      '{rechter} hief {maatregel} op, met een beslissing van {datum}. Vanaf {van} gold de maatregel niet meer.',
    'niet-voldaan/herroepen': '{rechter} herriep {maatregel} op {datum}. Vanaf {van} gold de maatregel niet meer.',
    'niet-voldaan/ingetrokken': '{rechter} trok {maatregel} in op {datum}. Vanaf {van} gold de maatregel niet meer.',
    'niet-voldaan/vervallen-verklaard':
      '{rechter} verklaarde {maatregel} vervallen op {datum}. Vanaf {van} gold de maatregel niet meer.',
    'niet-voldaan/gjh.instemming-ingetrokken':
      'Wie toestemming gaf, trok die in. Veertien dagen later, op {van}, eindigde {maatregel}.',
    'niet-voldaan/gjh.spoed-instemming-ingetrokken':
      'Wie toestemming gaf, trok die in. Veertien dagen later, op {van}, eindigde {maatregel}.',
    'niet-voldaan/gjh.opneming-vervallen': '{rechter} verklaarde de opname vervallen. Vanaf {van} telde die niet meer.',
    'niet-voldaan/uhp.beeindiging-door-gi':
      'De uithuisplaatsing zelf was voorbij op {van}. Het kind ging niet naar een andere plek.',
    'niet-voldaan/gjh.opneming': 'De opname in de gesloten instelling telde niet meer vanaf {van}.',
    'niet-voldaan/bekort': '{rechter} maakte {maatregel} korter op {datum}. Vanaf {van} gold de maatregel niet meer.',
  },
  'uitstel-van-einde': {
    voldaan:
      'Een rechter besliste dat {maatregel} eindigt. Op {datum} ging iemand daartegen in hoger beroep. Tot de hogere rechter beslist, loopt {maatregel} door.',
    'voldaan/geschorst':
      'Een rechter besliste dat {maatregel} eindigt. {rechter} zette die beslissing stil op {datum}. Tot de hogere rechter beslist, loopt {maatregel} door.',
    'voldaan/voogdij.einde': NOG_NIET,
    'onbekend/voogdij.einde': MISSCHIEN,
    'voldaan/gezag.herstel-begin': NOG_NIET,
    'onbekend/gezag.herstel-begin': MISSCHIEN,
    onbekend:
      'Een rechter besliste dat {maatregel} eindigt. Op {datum} ging iemand daartegen in hoger beroep. Het register zegt niet of de beslissing toch meteen werkt.',
  },
  meerderjarigheid: {
    voldaan: 'Het kind was op {dag} nog geen 18 jaar.',
    'niet-voldaan': 'Het kind is 18 jaar geworden. Daarom eindigde {maatregel} op {van}.',
    'niet-van-toepassing': 'Het register zegt niet wanneer het kind 18 jaar is.',
  },
  voogdij: {
    voldaan: 'Er kwam geen voogd in de plaats van {maatregel}.',
    'niet-voldaan': 'Een instelling kreeg de voogdij[ op {van}]. Daarmee eindigde {maatregel}.',
  },
  basis: {
    voldaan: ['{maatregel} rust op {basis}. Die gold op {dag}.', '{maatregel} rust op een andere maatregel. Die gold.'],
    'voldaan/voorbij': '{maatregel} rust op {basis}. Die gold toen {maatregel} begon. Dat is genoeg.',
    open: [
      '{maatregel} rust op {basis}. Daar is nog een voorwaarde open.',
      '{maatregel} rust op een andere maatregel. Daar is nog een voorwaarde open.',
    ],
    betwist: [
      '{maatregel} rust op {basis}. Rechters zijn het niet eens of die nog gold.',
      '{maatregel} rust op een andere maatregel. Rechters zijn het niet eens of die nog gold.',
    ],
    onbekend: [
      '{maatregel} rust op {basis}. Wij weten niet of die nog gold.',
      '{maatregel} rust op een andere maatregel. Wij weten niet of die nog gold.',
    ],
    'niet-voldaan': [
      '{maatregel} moet rusten op {basis}. Die gold niet op {dag}.',
      '{maatregel} moet rusten op een andere maatregel. Die gold niet op {dag}.',
    ],
    'niet-voldaan/basis-ontbreekt': [
      '{maatregel} moet rusten op {basis}. Die gold niet op {dag}.',
      '{maatregel} moet rusten op een andere maatregel. Die staat niet in het register.',
    ],
    'niet-voldaan/andere-instelling':
      '{maatregel} en {basis} moeten bij dezelfde instelling horen. Op {dag} was dat niet zo. Daarom mist {maatregel} haar basis.',
    'niet-voldaan/geschorst': [
      '{maatregel} rust op {basis}. Die stond op {dag} stil.',
      '{maatregel} rust op een andere maatregel. Die stond op {dag} stil.',
    ],
    'niet-voldaan/beeindigd': [
      '{maatregel} rustte op {basis}. Die eindigde[ op {van}]. Daarmee eindigde ook {maatregel}.',
      '{maatregel} rustte op een andere maatregel. Die eindigde[ op {van}]. Daarmee eindigde ook {maatregel}.',
    ],
    'niet-van-toepassing': 'Of de maatregel nog op een andere rustte, maakt niet meer uit.',
  },
};
