/** What a token can allow. Every route names one of these, or says that it is public. */
export const scopes = {
  'gebeurtenissen.registreren': 'Gebeurtenissen in het register vastleggen, elk voor zover de rol het toestaat.',
  'zaken.lezen': 'De eigen zaken en hun geschiedenis lezen.',
  'maatregelen.verifieren': 'Vragen of een maatregel op een dag rechtmatig was.',
  'abonnementen.beheren': 'Eigen abonnementen en meldingen inzien en beheren.',
} as const;

/** One of {@link scopes}. */
export type Scope = keyof typeof scopes;

/** True for the scopes of this API; others in a token are somebody else's and mean nothing here. */
export function isScope(text: string): text is Scope {
  return Object.hasOwn(scopes, text);
}
