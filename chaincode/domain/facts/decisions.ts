/** What a court decided about one measure: one shape per dictum. */

import type { CalendarDate } from '../calendar';
import type { Instance, MeasureKind, PlaceType, Requester } from '../measures';
import type { ArticleRef, EventRef, MeasureRef, Oin } from '../references';
import type { FactCommon, Opening } from './common';

/** How a dictum words its end: 'tot 2 februari' leaves that day out, 'tot en met' takes it in. */
export type UntilForm = 'tot' | 'tot-en-met';

/** Whether a decision was declared uitvoerbaar bij voorraad. */
export type Enforceable = 'ja' | 'nee' | 'onbekend';

/** What every decision says. */
export interface DecisionCommon extends FactCommon, Opening {
  readonly kind: 'decisionRegistered';
  readonly instance: Instance;
  readonly measure: MeasureKind;
  readonly measureRef: MeasureRef;
  readonly article: ArticleRef;
}

interface Given {
  readonly enforceable: Enforceable;
  /** Given at once, before anybody was heard (Rv 800 lid 3). */
  readonly unheard: boolean;
  readonly institution?: Oin;
  readonly placeType?: PlaceType;
  /** Given on the declaration of the council, though neither institution nor municipal executive had found it needed (Jw 6.1.2 lid 7). */
  readonly onCouncilDeclaration?: boolean;
  readonly requester: Requester;
  /** The request or finding that it grants. */
  readonly request?: EventRef;
}

/** A measure was given; also the held-over rest of one already given. Without `until` the end is not in the register. */
export interface Granted extends DecisionCommon, Given {
  readonly dictum: 'toegewezen';
  readonly from: CalendarDate;
  readonly until?: CalendarDate;
  readonly untilForm?: UntilForm;
}

/** A running measure was extended; without `from` it connects to the running end. */
export interface Extended extends DecisionCommon, Given {
  readonly dictum: 'verlengd';
  readonly from?: CalendarDate;
  readonly until?: CalendarDate;
  readonly untilForm?: UntilForm;
}

/** A request was refused, wholly or from a day on. */
export interface Refused extends DecisionCommon {
  readonly dictum: 'afgewezen';
  readonly request?: EventRef;
  readonly from?: CalendarDate;
}

/** A request was held over; `until` is the court's diary and ends nothing. */
export interface HeldOver extends DecisionCommon {
  readonly dictum: 'aangehouden';
  readonly request?: EventRef;
  readonly until?: CalendarDate;
}

/** What a decision that takes something away may say of its own working under appeal; left out, the register does not know. */
interface Taken {
  readonly enforceable?: Enforceable;
}

/** A measure was ended early by the court. */
export interface Ended extends DecisionCommon, Taken {
  readonly dictum: 'opgeheven' | 'herroepen' | 'ingetrokken';
  readonly from: CalendarDate;
}

/** A measure's term was cut short. */
export interface Shortened extends DecisionCommon, Taken {
  readonly dictum: 'bekort';
  readonly until: CalendarDate;
  readonly untilForm: UntilForm;
}

/** The court of appeal suspended or upheld a decision, or left it as it was since the appeal was inadmissible or withdrawn. */
export interface Reviewed extends DecisionCommon {
  readonly dictum: 'geschorst' | 'bekrachtigd' | 'niet-ontvankelijk';
  readonly decision: EventRef;
}

/** From when an annulment works. */
export type AnnulmentEffect = 'ex-tunc' | 'ex-nunc' | 'vanaf' | 'onbekend';

/** A higher court annulled a decision. */
export interface Annulled extends DecisionCommon {
  readonly dictum: 'vernietigd';
  readonly decision: EventRef;
  readonly effect: AnnulmentEffect;
  readonly from?: CalendarDate;
}

/** A court established that an authorisation lapsed; the lapse itself was by law. */
export interface DeclaredLapsed extends DecisionCommon {
  readonly dictum: 'vervallen-verklaard';
  readonly from?: CalendarDate;
}

/** Another institution was put in charge. */
export interface InstitutionReplaced extends DecisionCommon, Taken {
  readonly dictum: 'gi-vervangen';
  readonly institution: Oin;
  readonly from: CalendarDate;
}

/** A decision was given whose dictum is not registered yet; a later decision of the same day on the same measure takes its place. */
export interface DictumPending extends DecisionCommon {
  readonly dictum: 'dictum-volgt';
  readonly decision?: EventRef;
  readonly request?: EventRef;
}

/** A court gave a decision on one measure. */
export type DecisionRegistered =
  | Granted
  | Extended
  | Refused
  | HeldOver
  | Ended
  | Shortened
  | Reviewed
  | Annulled
  | DeclaredLapsed
  | InstitutionReplaced
  | DictumPending;
