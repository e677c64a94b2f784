// The rules by which gaps in a published case are filled before it is registered; test/cases/README.md carries the same table.

/** A rule's number, as reports and the README cite it. */
export type RuleNumber = (typeof rules)[number]['number'];

/**
 * Every rule that fills what the format does not state. A `standing` rule fills what the format has no place for at all and
 * so weakens every probe alike; any other rule marks the probes whose measure (or the supervision under it) it touched.
 */
export const rules = [
  {
    number: 1,
    standing: true,
    lacks: 'the organisations',
    fills: 'the court of the row, the Raad, one GI and one gemeente of the topology',
  },
  {
    number: 2,
    standing: true,
    lacks: 'the request behind a decision',
    fills:
      'a first grant: finding and request by the Raad the day before (closed care: by the college); an extension, lifting or appeal stage: a request by the GI; a VERZOEK row that can be about the act takes their place',
  },
  {
    number: 3,
    standing: true,
    lacks: 'whether a decision is provisionally enforceable',
    fills:
      'yes; for the ending of parental authority: unknown, unless the note of a row of the same decision says that it is enforceable (Rv 288)',
  },
  {
    number: 4,
    standing: true,
    lacks: 'the placement',
    fills:
      'executed on the first day of the authorisation (the day of the decision, where that is later), unless a VERVAL row says that the measure lapsed unexecuted',
  },
  {
    number: 5,
    standing: false,
    lacks: 'the hearing after an emergency order',
    fills: 'held at the next decision on that measure, thirteen days after the order at the latest',
  },
  {
    number: 6,
    standing: false,
    lacks: 'the date of an act',
    fills:
      "appeal courts: the case's date, else the last day of the year in its ECLI; first instance: the stated start, else the stated end less a year, else the start of the period that an appeal ruling judges, else six months before the next ruling of a higher court, else the case's date, else the date of the next act",
  },
  {
    number: 7,
    standing: false,
    lacks: 'the start of a term',
    fills:
      'the day of the decision; after an emergency order or for an extension: the end of the running term; for an extension without one: the day after the decision, or later where the longest term before the stated end begins later',
  },
  {
    number: 8,
    standing: false,
    lacks: 'the end of a term',
    fills:
      "the length that the note begins with; else the longest term that statute allows, an emergency order two weeks (closed care: four); never beyond the start of the timeline's next extension or refused extension, nor beyond majority",
  },
  {
    number: 9,
    standing: false,
    lacks: 'majority',
    fills:
      "read from a grant's note, where it names majority: the stated end (unless the note names another year), else the last day of the year it names, else of the eighteenth year after the birth that the summary names; not where another term runs beyond that day",
  },
  {
    number: 10,
    standing: false,
    lacks: 'the term that an act continues, ends or judges',
    fills:
      'a term of the same measure: up to the start of the extension or refusal (also where the last stated term ended more than three months before it); else running since six months before the act; where an extension was refused as of a day not stated: with an end that the register does not hold',
  },
  {
    number: 11,
    standing: false,
    lacks:
      'extensions between a term with a filled end and a later act that supposes it still runs, or the last act, where the note says "extended each time"',
    fills: 'extended by the longest term, each time on the day before it ends',
  },
  {
    number: 12,
    standing: false,
    lacks: 'the supervision under an authorisation',
    fills: 'an OTS over the same days, extended with it',
  },
  {
    number: 13,
    standing: false,
    lacks: 'the extension of a supervision whose stated end lies before a later authorisation',
    fills: 'a decision the day before that end, its dictum unknown',
  },
  { number: 14, standing: false, lacks: 'a visible outcome', fills: 'a decision whose dictum is unknown' },
  {
    number: 15,
    standing: false,
    lacks: 'the effect in time of an annulment',
    fills:
      'from and until around the whole term: for the past as well; a start alone: from that day; neither: as the note says ("effect for the past"), else unknown. A refusal by an appeal court of what was granted below is an annulment',
  },
  {
    number: 16,
    standing: false,
    lacks: 'which decision an appeal ruling is about',
    fills:
      'with dates: the terms that they touch; without: the terms under its article that still ran, else the last one. The Hoge Raad judges the last appeal ruling',
  },
  {
    number: 17,
    standing: false,
    lacks: 'which request a refusal answers',
    fills:
      "the running term's own request, when it was granted for less than the longest term under the same article and no VERZOEK came after; else a request of its own",
  },
  {
    number: 18,
    standing: false,
    lacks: 'what a HERSTEL changes',
    fills:
      'the stated dates of the last term; where the authorisation already has those, it supplements the supervision with that period (Rv 32)',
  },
  { number: 19, standing: false, lacks: 'an act that the ledger can register', fills: 'nothing: the row is left out' },
] as const;
