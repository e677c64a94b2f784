// Builders of published cases for tests: the least that the format asks, changed where a test says so.

/** A row of a timeline: an OTS of a year from 1 March 2020. */
export function aRow(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    ...{ date: '2020-03-01', by: 'rechtbank', act: 'OTS', basis: '1:255 BW', from: '2020-03-01', until: '2021-03-01' },
    ...{ untilInclusive: null, place: null, note: '' },
    ...changes,
  };
}

/** A case with that row and one probe. */
export function aPublishedCase(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    ...{ id: 'ECLI:NL:RBDHA:2020:1', court: 'Rechtbank Den Haag', date: '2020-03-01', confidence: 'high' },
    timeline: [aRow()],
    probes: [{ measure: 'OTS', on: '2020-06-01', expect: 'in-force' }],
    ...changes,
  };
}
