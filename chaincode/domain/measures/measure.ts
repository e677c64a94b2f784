/** What the statute says of one measure: the form of a row; the numbers themselves stand in the dated rows that `rules` name. */

import type { RuleId } from '../statute';
import type { Dictum, MeasureKind, RequestAct, Requester } from './words';

/** On what a measure rests, and what becomes of it when that ends. */
export interface Rest {
  readonly rule: RuleId;
  readonly on: readonly MeasureKind[];
  /** Both must be carried out by the same institution. */
  readonly sameInstitution: boolean;
  /** `survives`: the base must have been there when it was given, and may end since (1:265g lid 3 BW). */
  readonly whenBaseEnds: 'ends' | 'survives';
  /** It lasts no longer than the child is placed by its base, though that may be in force for longer (1:265f lid 1 BW). */
  readonly whilePlaced?: true;
  /** What a base that merely ran out leaves: a title without a base, or nothing. */
  readonly afterExpiry: 'baseless' | 'ends';
  /** Without an end of its own it lasts as long as its base was granted for by then; what extends that base does not extend it. */
  readonly asGranted?: true;
  /** `baseless`: without a base the title is empty. `flagged`: something the register does not hold may carry it (consent, Jw 6.1.2). */
  readonly without: 'baseless' | 'flagged';
}

/** What a measure is given with, and then stands and falls with. */
export interface Follow {
  readonly rule: RuleId;
  readonly on: readonly MeasureKind[];
  /**
   * `unasked`: only where nobody asked for it by itself, or both were given on one day; nothing else carries it then
   * (1:268 lid 3 BW). `stood`: wherever one stood when it was given.
   */
  readonly where: 'unasked' | 'stood';
  /** What must be in force of those that stood when it was given. */
  readonly needs: 'one' | 'each';
}

/** What keeps a measure alive beyond its term: a request for the lasting measure, filed before the end. */
export interface Pending {
  readonly rule: RuleId;
  readonly asks: readonly { readonly request: RequestAct; readonly measure: MeasureKind }[];
  /** `final`: it runs on until the decision on that request is open to no remedy (1:253s lid 3 BW). */
  readonly until: 'decided' | 'final';
  /** What provides nothing when it is given: it then awaits whatever else was asked, or is held over (1:275 lid 1 BW). */
  readonly leavesOpen?: MeasureKind;
}

/** All that is known of one measure. */
export interface Measure {
  readonly kind: MeasureKind;
  readonly dutch: string;
  /** Who gives it; what a certified institution gives, a court can only judge afterwards. */
  readonly decidedBy: 'kinderrechter' | 'rechtbank' | 'gecertificeerde-instelling';
  readonly rules: {
    /** What the measure is and when it may be given. */
    readonly ground: RuleId;
    /** Who may ask for it. */
    readonly request: RuleId;
    /** Its longest term; none for what lasts until majority. */
    readonly duration?: RuleId;
    /** Its extension; absent when the statute knows none. */
    readonly extension?: RuleId;
    /** Its early end by the court. */
    readonly ending: RuleId;
    /** Its lapse when not carried out. */
    readonly lapse?: RuleId;
    /** By which the institution ends the placement, and not the measure. */
    readonly leaving?: RuleId;
    /** By which a court declares void what the institution gave. */
    readonly voiding?: RuleId;
    /** By which a court may put an arrangement of its own in place of what the institution gave. */
    readonly arrangement?: RuleId;
    /** By which the institution in charge of the child decides that it is needed no more, so that it lapses. */
    readonly release?: RuleId;
    /** How long it may last after the consent was withdrawn on which alone it rested; as long as it would, where the rule names no term. */
    readonly consent?: RuleId;
    /** By which a court may give it on the declaration of the council, though nobody in charge found it needed; they cannot end it then. */
    readonly declaration?: RuleId;
    /** How long the child may be admitted under it, where it is given in the hope that this is not needed. */
    readonly admission?: RuleId;
    /** By which a court declares such an admission void, and not the measure. */
    readonly admissionVoiding?: RuleId;
    /** By which whoever gives the help may suspend carrying it out. */
    readonly suspension?: RuleId;
    /** When it begins, for what does not begin on the day the dictum names. */
    readonly beginning?: RuleId;
    /** By which it may be given at once, before anybody was heard; absent where the law knows no such order. */
    readonly unheard?: RuleId;
    /** By which whoever has it decides itself where the child stays, and needs no authorisation. */
    readonly housing?: RuleId;
    /** By which it is over, or can be taken back, once the guardianship is there until which it was given. */
    readonly bridging?: RuleId;
    /** By which its end waits until the decision on that is final or, where that is enforceable at once, was sent. */
    readonly endsWhenFinal?: RuleId;
    /** By which every decision on it is enforceable at once, whatever the dictum says. */
    readonly enforceable?: RuleId;
  };
  /** Who may ask what; an act that is absent cannot be asked. */
  readonly requesters: { readonly [Act in RequestAct]?: readonly Requester[] };
  /** Which dicta are possible about it. */
  readonly dicta: readonly Dictum[];
  /**
   * What an extension is that was decided, or begins, after the running term had ended: void (supervision: GHSGR:2000:BK4578),
   * disputed, or simply a new order.
   */
  readonly lateExtension: 'void' | 'disputed' | 'new';
  /**
   * How its term is counted: each order from its own first day; all orders that run on together (1:257 lid 2 BW); or from the
   * day after the decision (1:241 lid 4 BW).
   */
  readonly counts: 'each-order' | 'all-orders' | 'after-decision';
  /** Given together with one of these, its time does not count. */
  readonly uncountedBeside?: { readonly rule: RuleId; readonly given: readonly MeasureKind[] };
  /** True for what a court gives without an end: it lasts until majority, or until the court undoes it (1:266, 1:277 BW). */
  readonly endless?: true;
  /** A certified institution carries it out, so a grant must name one. */
  readonly byInstitution: boolean;
  /** It is carried out by placing the child, which the institution registers. */
  readonly byPlacement: boolean;
  /** The measures under any of which an actual placement carries it out, its own among them; none for what needs no placing. */
  readonly placedUnder?: readonly MeasureKind[];
  /** False where article 807 Rv leaves no remedy but cassation in the interest of the law. */
  readonly appealable: boolean;
  readonly rests?: Rest;
  readonly follows?: Follow;
  readonly pending?: Pending;
  /** Measures of which the first decision after it ends it (Jw 6.1.12 lid 2). */
  readonly yieldsTo?: { readonly rule: RuleId; readonly measures: readonly MeasureKind[] };
}
