/** The clocks of what was submitted: each begins on the day from which its answer is due, and the answer stops it. */

import type { SubmissionReceived } from '../../facts';
import type { MeasureKind } from '../../measures';
import type { MeasureRef } from '../../references';
import type { RuleId } from '../../statute';
import type { SubmissionKind } from '../../submissions';
import type { Entry } from '../../timeline';
import { isFact } from '../case-file';
import type { Docket } from '../docket';
import { metBy, type Paperwork } from './paperwork';
import { type ClockId, clockRow } from './table';
import type { Timer } from './timer';

/** What a submission starts: the clock, its rule where several share the clock, and the measures that it is about. */
interface Start {
  readonly clock: ClockId;
  readonly rule?: RuleId;
  readonly about?: readonly MeasureKind[];
}

/** The clock of each submission; a request for an inquiry starts none. */
const STARTS: { readonly [Kind in SubmissionKind]?: Start } = {
  'verzoek-burgemeester': { clock: 'P9-raad-naar-kinderrechter', about: ['ondertoezichtstelling'] },
  'verzoek-gezag': { clock: 'P10-raad-naar-rechtbank', about: ['gezagsbeeindiging'] },
  'verzoek-beeindiging-uithuisplaatsing': { clock: 'P14-beslissing-op-verzoek', rule: 'uhp.beslissing-op-verzoek' },
  'verzoek-intrekking-aanwijzing': { clock: 'P14-beslissing-op-verzoek', rule: 'aanwijzing.intrekking' },
  'beroepschrift-toegezonden': { clock: 'P17-verweerschrift' },
  klacht: { clock: 'P19-reactie-op-klacht' },
};

/** The clocks of all submissions of a case, in order of their dates. */
export function submissionTimers(docket: Docket, { submissions, answers }: Paperwork): readonly Timer[] {
  return submissions.flatMap((entry): readonly Timer[] => {
    const { fact, recorded } = entry;
    const started = STARTS[fact.submission];
    const rule = started === undefined ? undefined : (started.rule ?? clockRow(started.clock).rule);
    if (started === undefined || rule === undefined) return [];
    const measureRef = measureOf(docket, entry);
    const kind = measureRef === null ? undefined : docket.dossiers.get(measureRef)?.thread.kind;
    const [answer] = answers.get(recorded.eventId) ?? [];
    return [
      {
        clock: started.clock,
        rule,
        measureRef,
        kind: kind ?? started.about?.[0] ?? null,
        since: fact.date,
        start: fact.date,
        met: metBy(answer),
        until: null,
        events: [recorded.eventId],
      },
    ];
  });
}

/** The measure that a submission names, itself or by the decision it is directed against. */
function measureOf({ file }: Docket, { fact }: Entry<SubmissionReceived>): MeasureRef | null {
  if (fact.measureRef !== undefined) return fact.measureRef;
  const decision = fact.decision === undefined ? undefined : file.timeline.byEvent.get(fact.decision);
  return decision !== undefined && isFact(decision, 'decisionRegistered') ? decision.fact.measureRef : null;
}
