// What one verdict costs a processor, in this process: on a usual case, and on one that grows without measure.
import { addMonths, type Verdict, verdict } from '@grondslag/chaincode/domain';
import { type Finding, less, more } from './figure.js';
import { BEGIN, longCaseFacts } from './long-case.js';
import { repeat, sideBySide } from './rounds.js';

const USUAL = 20;
const LONG = 1_000;

/** What a reader of the state wants; a verdict works out the rest when it is read. */
const state = ({ state }: Verdict) => state;
/** What an answer without trace, words and clocks holds. */
const answer = ({ state, reasons, findings, missing, nextCriticalDate }: Verdict) => ({
  ...{ state, reasons, findings, missing, nextCriticalDate },
});
/** All that there is. */
const everything = (verdict: Verdict) => ({ ...verdict });

/** Verdicts per second, and how the cost of a fact grows with their number. */
export async function measureJudging(onRound: (round: number) => void): Promise<Finding> {
  const side = (count: number, read: (verdict: Verdict) => unknown) => {
    const facts = longCaseFacts(count);
    const onDay = addMonths(BEGIN, 30);
    return () => repeat(500, () => read(verdict(facts, { kind: 'uithuisplaatsing' }, onDay, null)));
  };
  const rounds = await sideBySide(
    {
      usual: side(USUAL, answer),
      long: side(LONG, answer),
      states: side(USUAL, state),
      whole: side(USUAL, everything),
    },
    onRound,
  );
  return {
    name: 'judging',
    title: `the verdict on a day, as a function: a case of ${USUAL} facts beside one of ${LONG}`,
    figures: [
      less(
        `time per fact, of ${LONG} facts / of ${USUAL}`,
        '×',
        rounds.map(({ usual, long }) => (usual * USUAL) / (long * LONG)),
        1.5,
      ),
      more(
        `verdicts on ${USUAL} facts, with findings and the next turn`,
        '/s',
        rounds.map(({ usual }) => usual),
      ),
      more(
        `of which only the state is read, on ${USUAL} facts`,
        '/s',
        rounds.map(({ states }) => states),
      ),
      more(
        `with trace and clocks, on ${USUAL} facts`,
        '/s',
        rounds.map(({ whole }) => whole),
      ),
      more(
        `verdicts on ${LONG} facts, with findings and the next turn`,
        '/s',
        rounds.map(({ long }) => long),
      ),
    ],
    notes: [],
  };
}
