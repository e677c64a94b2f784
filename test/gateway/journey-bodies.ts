/** What is registered on the way from a finding to a notified measure. */

import { type Json, oin } from './course-steps.js';

/** The council asks for supervision. */
export const finding = (zaakId: string, overrides: Json = {}) => ({
  zaakId,
  datum: '2026-01-12',
  uitkomst: 'verzoek',
  maatregelen: ['ondertoezichtstelling'],
  gemeente: oin.municipality,
  gemeentecode: '0518',
  instelling: oin.institution,
  gerecht: oin.court,
  ...overrides,
});

/** The court gives it for a year. */
export const decision = (zaakId: string, maatregelId: string, overrides: Json = {}) => ({
  zaakId,
  datum: '2026-02-02',
  dictum: 'toegewezen',
  instantie: 'rechtbank',
  maatregel: 'ondertoezichtstelling',
  maatregelId,
  artikel: '1:255 BW',
  ingangsdatum: '2026-02-02',
  einddatum: '2027-02-02',
  einddatumVorm: 'tot',
  uitvoerbaarBijVoorraad: 'ja',
  zonderVerhoor: false,
  verzoeker: 'rvdk',
  instelling: oin.institution,
  ...overrides,
});
