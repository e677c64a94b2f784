// What one verdict costs a processor, in this process: on a usual case, and on one that grows without measure.
import { addMonths, verdict } from '@grondslag/chaincode/domain';
import { type Finding, less, more } from './figure.js';
import { BEGIN, longCaseFacts } from './long-case.js';
import { repeat, sideBySide } from './rounds.js';

const USUAL = 20;
const LONG = 1_000;

/** Verdicts per second, and how the cost of a fact grows with their number. */
export async function measureJudging(onRound: (round: number) => void): Promise<Finding> {
  const side = (count: number) => {
    const facts = longCaseFacts(count);
    const onDay = addMonths(BEGIN, 30);
    return () => repeat(500, () => verdict(facts, { kind: 'uithuisplaatsing' }, onDay, null));
  };
  const rounds = await sideBySide({ usual: side(USUAL), long: side(LONG) }, onRound);
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
        `verdicts on ${USUAL} facts`,
        '/s',
        rounds.map(({ usual }) => usual),
      ),
      more(
        `verdicts on ${LONG} facts`,
        '/s',
        rounds.map(({ long }) => long),
      ),
    ],
    notes: [],
  };
}
