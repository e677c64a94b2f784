// What to try by hand while the installation is up: addresses, tokens, and requests ready to paste.
import type { Stack } from '../stack/index.js';
import type { Story } from './story.js';

/** The text that ends `npm start`. */
export async function hintsFor(stack: Stack, { ledgerCase }: Story): Promise<string> {
  const { organisations } = stack.layout.plan;
  const users = organisations.flatMap(({ name, users }) => users.map((user) => ({ organisation: name, user })));
  const tokens = await Promise.all(
    users.map(async ({ organisation, user }) => {
      const variable = `${organisation}_${user.name}`.replaceAll('-', '_').toUpperCase();
      return `export ${variable}=${await stack.token(organisation, user.name)}`;
    }),
  );
  const addresses = Object.entries(stack.urls).map(([name, url]) => `  ${name.padEnd(12)} ${url}/v1/openapi.json`);
  const question = JSON.stringify({ zaakId: ledgerCase.caseId, maatregel: 'uithuisplaatsing', opDatum: '2025-12-10' });
  return [
    '\nIt stays up until Ctrl-C. Gateways and their API descriptions:',
    ...addresses,
    '\nTokens, valid for a day (every body of the topology, auditors included):',
    ...tokens,
    '\nTry:',
    `curl -s ${stack.urls.gemeenten}/v1/maatregelen/_verifieer -H "authorization: Bearer $GEMEENTEN_DEN_HAAG" -H 'content-type: application/json' -d '${question}'`,
    `curl -s ${stack.urls.rvdk}/v1/zaken/${ledgerCase.caseId} -H "authorization: Bearer $RVDK_AUDITOR"`,
    '',
  ].join('\n');
}
