// The files of cases: reads what a path holds, in either format, and says what is to be replayed. Starts nothing.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type PublishedCase, parseCases } from './format.js';
import { replayablesOf } from './plan.js';
import type { Replayable } from './replayable.js';
import { parties } from './seats.js';
import { parseSyntheticCase, type SyntheticCase } from './synthetic/format.js';
import { replayableOf } from './synthetic/plan.js';

/** The cases of a file or folder. */
export interface Source {
  readonly published: readonly PublishedCase[];
  readonly synthetic: readonly SyntheticCase[];
}

/** The cases of a file, or of every JSON file in a folder; or every fault, each with its file where there are several. */
export function readSource(path: string): { source: Source } | { faults: string[] } {
  const isFolder = statSync(path).isDirectory();
  const files = isFolder
    ? readdirSync(path)
        .filter((name) => name.endsWith('.json'))
        .sort()
    : [''];
  const published: PublishedCase[] = [];
  const synthetic: SyntheticCase[] = [];
  const faults: string[] = isFolder && files.length === 0 ? ['no cases in this folder'] : [];
  for (const file of files) {
    const parsed = parseSource(readFileSync(join(path, file), 'utf8'));
    if ('faults' in parsed) faults.push(...parsed.faults.map((fault) => (isFolder ? `${file}: ${fault}` : fault)));
    else {
      published.push(...parsed.source.published);
      synthetic.push(...parsed.source.synthetic);
    }
  }
  return faults.length > 0 ? { faults } : { source: { published, synthetic } };
}

/** What to replay, in the order of the source. */
export function replayables({ published, synthetic }: Source, newReference: () => string): Replayable[] {
  return [
    ...published.flatMap((each) => replayablesOf(each, parties, newReference)),
    ...synthetic.map((each) => replayableOf(each, newReference)),
  ];
}

function parseSource(content: string): { source: Source } | { faults: string[] } {
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch (error) {
    return { faults: [`not JSON: ${error instanceof Error ? error.message : String(error)}`] };
  }
  const synthetic = parseSyntheticCase(json);
  if (synthetic !== undefined) {
    return 'faults' in synthetic ? synthetic : { source: { published: [], synthetic: [synthetic.case] } };
  }
  const parsed = parseCases(json);
  return 'faults' in parsed ? parsed : { source: { published: parsed.cases, synthetic: [] } };
}
