// A peer whose operator edits its state on disk: the peer itself believes it, and nobody else does.
import type { PlannedPeer } from '@grondslag/network/plan';
import { newReader } from './endorsed-read.js';
import type { Fault, Scene } from './fault.js';
import { processNamed, withoutProcess } from './fault.js';
import { rebuildDatabases, replaceInState } from './peer-disk.js';

const tampered = 'peer0.gi.grondslag.internal';
const honest = 'peer0.gemeenten.grondslag.internal';

/** What is changed, and how it shows. */
interface Forgery {
  readonly name: string;
  readonly title: string;
  /** The question whose answer would change. */
  readonly question: string;
  /** From a piece of the true answer to a false one of the same length. */
  readonly forge: (answer: string) => readonly [text: string, other: string];
}

const forgeries: readonly Forgery[] = [
  {
    name: 'tampered-record',
    title: 'a public record changed in the state of peer0.gi',
    question: 'inspection:readRecord',
    // The moment of registration: nothing on the peer itself contradicts another one.
    forge: (answer) => {
      const { recordedAt } = JSON.parse(answer);
      return [recordedAt, `2020${recordedAt.slice(4)}`];
    },
  },
  {
    name: 'tampered-content',
    title: 'a private content changed in the state of peer0.gi',
    question: 'inspection:readContents',
    forge: (answer) => {
      const [{ content }] = JSON.parse(answer);
      const salted = JSON.parse(content).disclosures.find(([, name]: readonly string[]) => name === 'date');
      return [JSON.stringify(salted), JSON.stringify([salted[0], 'date', '2025-01-05'])];
    },
  },
];

/** Both forgeries, each noticed before it is put right. */
export const tampering: readonly Fault[] = forgeries.map(({ name, title, question, forge }) => ({
  ...{ name, title, struck: [], standing: 5_000, bound: 30, prevented: withoutProcess(tampered) },
  async strike(scene) {
    const { plan } = scene.installation.stack.layout;
    const peer = peerNamed(scene, tampered);
    const node = processNamed(scene, tampered);
    const caseId = newestFinding(scene);
    const args = question.endsWith('Record') ? [caseId, '1'] : [caseId];
    const [suspect, witness] = [newReader(plan, peer), newReader(plan, peerNamed(scene, honest))];
    const compare = async () => ({
      suspect: await suspect.alone(question, ...args),
      witness: await witness.alone(question, ...args),
      together: await witness.together(question, ...args),
    });
    const before = await compare();
    if (new Set(Object.values(before)).size !== 1) throw new Error(`the peers differed before: ${before.together}`);
    await node.kill('SIGKILL');
    replaceInState(peer, ...forge(before.witness));
    await node.start();
    const during = await settled(compare, ({ together }) => !together.includes('UNAVAILABLE'));
    const isNoticed =
      during.suspect !== before.suspect && during.witness === before.witness && during.together.startsWith('refused');
    if (!isNoticed) throw new Error(`the change was not noticed: ${JSON.stringify(during)}`);
    const seen = [`the peer alone: ${brief(during.suspect)}`, `all four together: ${brief(during.together)}`];
    return {
      seen,
      async undo() {
        await node.kill('SIGKILL');
        rebuildDatabases(plan, peer);
        await node.start();
        const after = await settled(compare, ({ together }) => together === before.together);
        seen.push(
          after.suspect === before.suspect ? 'after rebuild-dbs all four agree' : 'NOT PUT RIGHT by rebuild-dbs',
        );
        suspect.close();
        witness.close();
      },
    };
  },
}));

/** Asks again for a while: a peer that is just back is not found by the others at once. */
async function settled<T>(ask: () => Promise<T>, holds: (answer: T) => boolean): Promise<T> {
  for (const until = Date.now() + 30_000; ; ) {
    const answer = await ask();
    if (holds(answer) || Date.now() > until) return answer;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** A case that stands since the peer was last started: what it wrote before may have left the journal. */
function newestFinding({ load }: Scene): string {
  const found = load.acknowledged.findLast(({ organisation }) => organisation === 'rvdk');
  if (found === undefined) throw new Error('no case was opened');
  return found.caseId;
}

function peerNamed({ installation }: Scene, name: string): PlannedPeer {
  const peers = installation.stack.layout.plan.organisations.flatMap(({ peers }) => peers);
  const found = peers.find((peer) => peer.name === name);
  if (found === undefined) throw new Error(`the plan has no ${name}`);
  return found;
}

function brief(text: string): string {
  return text.length <= 300 ? text : `${text.slice(0, 300)}…`;
}
