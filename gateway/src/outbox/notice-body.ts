/** What a notice says that is not of an event: in Dutch, and no more than its receiver may know. */
import type { MeasureSelector } from '@grondslag/chaincode/domain';
import type { AnswerNotice, DeadlineNotice } from '../usecases/index.js';

/** A deadline that comes near; what it is about is fetched. */
export function deadlineBody({ what, onDay, lead, daysLeft, measureRef, rule, article, events }: DeadlineNotice) {
  return {
    termijn: what,
    opDatum: onDay,
    vooraf: lead,
    dagenResterend: daysLeft,
    maatregelId: measureRef,
    regel: rule,
    artikel: article,
    gebeurtenissen: events,
  };
}

/** Answers that hold no more, and the one that holds instead; for who may not see the case any more only which they were. */
export function answerBody({ earlier, now }: AnswerNotice) {
  const eerdereAntwoorden = earlier.map(({ id, givenAt, state }) => ({
    antwoordId: id,
    gegevenOp: givenAt,
    ...(state === null ? {} : { staat: state }),
  }));
  if (now === null) return { eerdereAntwoorden, nieuwAntwoord: null };
  const { id, givenAt, state, measure, onDay, cause } = now;
  return {
    eerdereAntwoorden,
    nieuwAntwoord: { antwoordId: id, gegevenOp: givenAt, staat: state },
    ...measureBody(measure),
    opDatum: onDay,
    oorzaak: cause,
  };
}

function measureBody({ measureRef, kind }: MeasureSelector) {
  return measureRef === undefined ? { maatregel: kind } : { maatregelId: measureRef };
}
