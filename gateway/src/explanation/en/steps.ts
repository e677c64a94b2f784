/** What each step says in English, by its outcome. */
import type { Words } from '../language.js';

/** Of the end of guardianship, and of authority that is given back. */
const NOT_YET =
  '{rechter} decided on {datum} that {maatregel} ends. On {dag} that decision did not work yet: it must first be final, or sent.';
const PERHAPS =
  '{rechter} decided on {datum} that {maatregel} ends. The register does not say whether that decision works at once. So we do not know whether {maatregel} was over by then.';

/** Of what lasts as long as the law says, counted from the day after the decision, unless more is asked for. */
const counted = [
  'The last day of {maatregel} was {laatste}. The law counts from the day after the decision. On {dag} that period was not over yet.',
  'The first period was over on {van}. Somebody asked for a lasting measure in time. So {maatregel} goes on.',
];

/** The sentences of the steps: short, active, with the facts of the case. */
export const steps: Omit<Words['steps'], 'overig'> = {
  register: {
    onbekend: [
      'Something is missing from the register. It is about the decision of {datum}. So we are not sure whether {maatregel} was in force.',
      'Something is missing from the register. So we are not sure whether {maatregel} was in force.',
    ],
    'onbekend/bewaring.termijn':
      'The data of this case were erased[ on {datum}]. They had been kept as long as the law asks. So we can no longer answer.',
    'onbekend/vernietiging.jeugdwet':
      'The data of this case were erased[ on {datum}]. The person concerned asked for that. So we can no longer answer.',
    'onbekend/vernietiging.avg':
      'The data of this case were erased[ on {datum}]. The person concerned asked for that. So we can no longer answer.',
    'niet-voldaan': 'The register does not know this measure.',
  },
  verzoek: {
    voldaan: '{wie} asked the court for {maatregel} on {datum}.',
    'niet-voldaan': 'The register does not say who asked for {maatregel}.',
    'niet-voldaan/basis-ontbreekt':
      'The register does not say who asked for {maatregel}. Without a request the measure lacks its basis.',
    'niet-van-toepassing': 'The court decided of its own motion. No request was needed.',
    'niet-van-toepassing/aanwijzing.grond': 'The institution decides on this itself. No request is needed.',
    'niet-van-toepassing/contactbeperking.grond': 'The institution decides on this itself. No request is needed.',
  },
  beschikking: {
    voldaan: [
      '{rechter} decided on {datum}: {maatregel} is in force from {van}[. Its last day is {laatste}].',
      '{rechter} ordered {maatregel} on {datum}.',
    ],
    'voldaan/verlengd':
      '{rechter} extended {maatregel} on {datum}. The new period runs from {van}[. Its last day is {laatste}].',
    open: '{rechter} decided on {datum}: {maatregel} is in force from {van}. On {dag} that day had not come yet.',
    'niet-voldaan': 'The register holds no decision by which a court gave {maatregel}.',
    'niet-voldaan/aanwijzing.grond': 'The register holds no decision by which the institution gave {maatregel}.',
    'niet-voldaan/contactbeperking.grond': 'The register holds no decision by which the institution gave {maatregel}.',
    onbekend:
      '{rechter} decided on {maatregel} on {datum}. The register does not show whether that decision still worked.',
  },
  weigering: {
    'niet-voldaan': '{rechter} refused the request for {maatregel} on {datum}.',
    onbekend: '{rechter} refused a request for {maatregel} on {datum}. What that means here is not certain.',
  },
  'verlenging-op-tijd': {
    voldaan: 'The extension came in time. The period before it was still running.',
    'voldaan/in-plaats': 'The first extension came in time. {rechter} gave this one in its place on {datum}.',
    'niet-voldaan':
      '{rechter} extended {maatregel} on {datum}. That was too late[: the period before it was over on {tot}]. A court cannot extend what is over.',
    onbekend: '{rechter} extended {maatregel} on {datum}. That was late. What that means here is not certain.',
    betwist:
      '{rechter} extended {maatregel} on {datum}. That was late[: the period before it was over on {tot}]. It is not certain that such a late extension counts.',
  },
  voorganger: {
    betwist:
      'The earlier period of {maatregel} had already lapsed or ended. This extension builds on it. It is not certain that it then counts.',
    'betwist/beroep.openstelling':
      'A higher court annulled an earlier decision on {maatregel}. This extension builds on it. Courts do not agree whether the extension then stays in force.',
  },
  ingang: {
    voldaan: ['{maatregel} began on {van}.', '{maatregel} has begun.'],
    open: [
      '{maatregel} does not begin at once. The decision must be final first. That is on {van}.',
      '{maatregel} does not begin at once. The decision must be final first. That takes longer, since an appeal is pending.',
    ],
    onbekend:
      'The register does not say whether the decision works at once. So we do not know whether {maatregel} had begun.',
  },
  einddatum: {
    voldaan: [
      'The last day of {maatregel} was {laatste}. On {dag} that period was not over yet.',
      'The first period was over on {van}. Somebody asked for a lasting measure in time. So {maatregel} goes on.',
      'The decision names no end.',
    ],
    'voldaan/voorlopige-voogdij.verval': counted,
    'voldaan/schorsing-gezag.verval': counted,
    'voldaan/schorsing-voogd.verval': counted,
    'niet-voldaan': [
      'The last day of {maatregel} was {laatste}. Then it was over.',
      'On {van} the period of {maatregel} was over.',
    ],
    open: 'The end is not in the register. By law {maatregel} lasts up to and including {laatste} at most. We go by that day.',
    onbekend:
      'According to the register the last day of {maatregel} was {laatste}. We do not know whether that is the real end.',
    'niet-van-toepassing': 'The end in the decision no longer counts. The measure was over before.',
  },
  'gehoor-belanghebbenden': {
    voldaan: 'The court decided urgently. The hearing came in time: on {datum}.',
    open: 'The court decided urgently, on {van}. A hearing must follow soon: before {tot}. If not, {maatregel} lapses.',
    'niet-voldaan': [
      'The court decided urgently, on {van}. A hearing had to follow within two weeks. The register shows none before {tot}. So {maatregel} lapsed on that day.',
      'A court decided urgently. The register shows no hearing within two weeks. So {maatregel} was no longer in force from {van} on.',
    ],
    'niet-van-toepassing': 'The rule on a hearing within two weeks does not matter here.',
  },
  'gehoor-minderjarige': {
    voldaan: 'The child could give its view in time: on {datum}.',
    open: 'The court decided urgently, on {van}. Is the child 12 or older? Then it must be able to give its view before {tot}. If not, {maatregel} lapses.',
    'niet-voldaan': [
      'The court decided urgently, on {van}. A child of 12 or older must then be able to give its view within two weeks. The register does not show that before {tot}. So {maatregel} lapsed on that day.',
      'A court decided urgently. The register does not show that the child could give its view within two weeks. So {maatregel} was no longer in force from {van} on.',
    ],
    'niet-van-toepassing': 'The rule on the view of the child does not matter here.',
  },
  uitvoering: {
    voldaan: 'The child went to the place in the decision on {datum}. That was in time.',
    open: 'The register does not show that the child is now at the place in the decision. That must happen before {tot}. If not, {maatregel} lapses.',
    'niet-voldaan': [
      'According to the register the child was not at the place in the decision from {van} on. It had to be there before {tot}. So {maatregel} lapsed on that day.',
      'The register does not show that the child was at the place in the decision in time. So {maatregel} was no longer in force from {van} on.',
    ],
    'niet-voldaan/vervallen-verklaard':
      '{rechter} found on {datum}: the child was not placed in time. So {maatregel} lapsed on {tot}.',
    onbekend: 'We do not know whether {maatregel} lapsed because the child was not placed in time.',
    'niet-van-toepassing': 'The rule on placement within three months does not matter here.',
  },
  'hoger-beroep': {
    voldaan: [
      'Somebody appealed on {datum}. So {maatregel} was suspended from {van} up to and including {laatste}. Then that was over.',
      'Somebody appealed on {datum}. The register does not say whether {maatregel} was suspended then. From {tot} it no longer was.',
      'Somebody appealed on {datum}. {maatregel} went on all the same.',
    ],
    'voldaan/na-hoger-beroep': 'Somebody appealed on {datum}.',
    'niet-voldaan': 'Somebody appealed on {datum}. So {maatregel} is suspended until the higher court decides.',
    onbekend: 'Somebody appealed on {datum}. The register does not say whether {maatregel} goes on all the same.',
    'niet-van-toepassing': 'According to the register, nobody appealed.',
    'niet-van-toepassing/cassatie.termijn': 'According to the register, nobody went to the Supreme Court.',
    'niet-van-toepassing/beroep.uitsluiting': 'Nobody can appeal against this decision.',
  },
  schorsing: {
    voldaan: '{rechter} suspended the decision on {maatregel} on {datum}. On {dag} that was over.',
    'niet-voldaan': '{rechter} suspended the decision on {maatregel} on {datum}. On {dag} it was still suspended.',
    'niet-van-toepassing': 'The court of appeal did not suspend the decision on {maatregel}.',
  },
  vernietiging: {
    voldaan: [
      'A higher court annulled the decision on {maatregel} only from {van} on.',
      'No higher court annulled the decision on {maatregel}.',
    ],
    'voldaan/cassatie.termijn':
      'The Supreme Court took away what the court of appeal decided on {maatregel}. So the earlier decision counts again.',
    'niet-voldaan': '{rechter} annulled the decision on {maatregel} on {datum}. So it is not in force from {van} on.',
    onbekend:
      '{rechter} annulled the decision on {maatregel} on {datum}. The register does not say whether that counts for the time before.',
  },
  beeindiging: {
    voldaan: 'No court ended {maatregel} early.',
    'voldaan/gezag.herstel': 'No court gave authority back.',
    'niet-voldaan': '{rechter} ended {maatregel} on {datum}. From {van} it was no longer in force.',
    'niet-voldaan/opgeheven':
      '{rechter} lifted {maatregel} by a decision of {datum}. From {van} it was no longer in force.',
    'niet-voldaan/herroepen': '{rechter} revoked {maatregel} on {datum}. From {van} it was no longer in force.',
    'niet-voldaan/ingetrokken': '{rechter} withdrew {maatregel} on {datum}. From {van} it was no longer in force.',
    'niet-voldaan/vervallen-verklaard':
      '{rechter} declared {maatregel} lapsed on {datum}. From {van} it was no longer in force.',
    'niet-voldaan/gjh.instemming-ingetrokken':
      'Whoever had consented took that back. Fourteen days later, on {van}, {maatregel} ended.',
    'niet-voldaan/gjh.spoed-instemming-ingetrokken':
      'Whoever had consented took that back. Fourteen days later, on {van}, {maatregel} ended.',
    'niet-voldaan/gjh.opneming-vervallen': '{rechter} declared the admission void. From {van} it no longer counted.',
    'niet-voldaan/uhp.beeindiging-door-gi':
      'The placement itself was over on {van}. The child did not go to another place.',
    'niet-voldaan/gjh.opneming': 'The admission to the closed facility no longer counted from {van}.',
    'niet-voldaan/bekort': '{rechter} shortened {maatregel} on {datum}. From {van} it was no longer in force.',
  },
  'uitstel-van-einde': {
    voldaan:
      'A court decided that {maatregel} ends. Somebody appealed against that on {datum}. Until the higher court decides, {maatregel} goes on.',
    'voldaan/geschorst':
      'A court decided that {maatregel} ends. {rechter} suspended that on {datum}. Until the higher court decides, {maatregel} goes on.',
    'voldaan/voogdij.einde': NOT_YET,
    'onbekend/voogdij.einde': PERHAPS,
    'voldaan/gezag.herstel-begin': NOT_YET,
    'onbekend/gezag.herstel-begin': PERHAPS,
    onbekend:
      'A court decided that {maatregel} ends. Somebody appealed against that on {datum}. The register does not say whether the decision works all the same.',
  },
  meerderjarigheid: {
    voldaan: 'The child was not yet 18 on {dag}.',
    'niet-voldaan': 'The child has turned 18. So {maatregel} ended on {van}.',
    'niet-van-toepassing': 'The register does not say when the child turns 18.',
  },
  voogdij: {
    voldaan: 'No guardian came in the place of {maatregel}.',
    'niet-voldaan': 'An institution became guardian[ on {van}]. With that {maatregel} ended.',
  },
  basis: {
    voldaan: [
      '{maatregel} rests on {basis}. That one was in force on {dag}.',
      '{maatregel} rests on another measure. That one was in force.',
    ],
    'voldaan/voorbij': '{maatregel} rests on {basis}. That one was in force when {maatregel} began. That is enough.',
    open: [
      '{maatregel} rests on {basis}. A condition of that one is still open.',
      '{maatregel} rests on another measure. A condition of that one is still open.',
    ],
    betwist: [
      '{maatregel} rests on {basis}. Courts do not agree whether that one was still in force.',
      '{maatregel} rests on another measure. Courts do not agree whether that one was still in force.',
    ],
    onbekend: [
      '{maatregel} rests on {basis}. We do not know whether that one was still in force.',
      '{maatregel} rests on another measure. We do not know whether that one was still in force.',
    ],
    'niet-voldaan': [
      '{maatregel} must rest on {basis}. That one was not in force on {dag}.',
      '{maatregel} must rest on another measure. That one was not in force on {dag}.',
    ],
    'niet-voldaan/basis-ontbreekt': [
      '{maatregel} must rest on {basis}. That one was not in force on {dag}.',
      '{maatregel} must rest on another measure. That one is not in the register.',
    ],
    'niet-voldaan/andere-instelling':
      '{maatregel} and {basis} must be with the same institution. On {dag} they were not. So {maatregel} lacks its basis.',
    'niet-voldaan/geschorst': [
      '{maatregel} rests on {basis}. That one was suspended on {dag}.',
      '{maatregel} rests on another measure. That one was suspended on {dag}.',
    ],
    'niet-voldaan/beeindigd': [
      '{maatregel} rested on {basis}. That one ended[ on {van}]. With it {maatregel} ended too.',
      '{maatregel} rested on another measure. That one ended[ on {van}]. With it {maatregel} ended too.',
    ],
    'niet-van-toepassing': 'Whether it still rested on another measure no longer matters.',
  },
};
