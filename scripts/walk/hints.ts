// What to try by hand while the installation is up: addresses, tokens, and requests ready to paste.
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Stack } from '../stack/index.js';
import type { Story } from './story.js';

/** The bodies whose tokens are shown; the file holds everybody's. */
const shown = ['RECHTSPRAAK_RECHTBANK_DEN_HAAG', 'RVDK_RAAD', 'GI_DUINRAND', 'GEMEENTEN_DEN_HAAG', 'RVDK_AUDITOR'];

/** Writes a file with a token for every body of the topology, and gives the text that ends `npm start`. */
export async function hintsFor(stack: Stack, { ledgerCase }: Story): Promise<string> {
  const { organisations } = stack.layout.plan;
  const bodies = organisations.flatMap(({ name, users }) => users.map((user) => ({ organisation: name, user })));
  const tokens = await Promise.all(
    bodies.map(async ({ organisation, user }) => {
      const variable = `${organisation}_${user.name}`.replaceAll('-', '_').toUpperCase();
      return { variable, line: `export ${variable}=${await stack.token(organisation, user.name)}` };
    }),
  );
  const file = join(stack.layout.directory, 'tokens.env');
  writeFileSync(file, `export ZAAK=${ledgerCase.caseId}\n${tokens.map(({ line }) => `${line}\n`).join('')}`, {
    mode: 0o600,
  });
  const here = relative(process.cwd(), file);
  const json = "-H 'content-type: application/json'";
  const question = `{"zaakId":"'$ZAAK'","maatregel":"uithuisplaatsing","opDatum":"2025-12-10"}`;
  return [
    '\nGateways, and the descriptions of their API:',
    ...Object.entries(stack.urls).map(([name, url]) => `  ${name.padEnd(12)} ${url}/v1/openapi.json`),
    '\nTokens, valid for a day:',
    ...tokens.filter(({ variable }) => shown.includes(variable)).map(({ line }) => line),
    `\nTry, in another terminal in this folder (the file holds a token for each of the ${tokens.length} bodies, and the case):\n`,
    `. ${here.startsWith('..') ? file : `./${here}`}`,
    `curl -s ${stack.urls.gemeenten}/v1/maatregelen/_verifieer -H "authorization: Bearer $GEMEENTEN_DEN_HAAG" ${json} -d '${question}'`,
    `curl -s ${stack.urls.rvdk}/v1/zaken/$ZAAK -H "authorization: Bearer $RVDK_AUDITOR"`,
    '\nIt stays up until Ctrl-C.',
  ].join('\n');
}
