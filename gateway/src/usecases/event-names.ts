// What the outside world calls a recorded fact. The law speaks Dutch, and so do the subscribers' registers.
import type { FactKind } from '@grondslag/chaincode/domain';

/** The name of each kind of fact in event types, filters and histories; never changed once published. */
export const EVENT_NAMES = {
  findingRegistered: 'bevinding-geregistreerd',
  requestFiled: 'verzoek-ingediend',
  decisionRegistered: 'beschikking-geregistreerd',
  hearingHeld: 'zitting-gehouden',
  appealLodged: 'rechtsmiddel-ingesteld',
  executionRegistered: 'tenuitvoerlegging-geregistreerd',
  notificationAcknowledged: 'ontvangst-bevestigd',
  municipalityChanged: 'gemeente-gewijzigd',
  factCorrected: 'feit-gecorrigeerd',
  contentErased: 'inhoud-vernietigd',
  submissionReceived: 'stuk-ontvangen',
  submissionAnswered: 'stuk-afgedaan',
  inquiryRegistered: 'raadsonderzoek-geregistreerd',
  councilNotified: 'raad-ingelicht',
  reviewGiven: 'raadsoordeel-gegeven',
  careStepTaken: 'uitvoeringsstap-gezet',
  certificateChanged: 'certificaat-gewijzigd',
  minorityEnded: 'minderjarigheid-geeindigd',
} as const satisfies Readonly<Record<FactKind, string>>;

/** One of {@link EVENT_NAMES}. */
export type EventName = (typeof EVENT_NAMES)[FactKind];

/** The kind of fact that has a name, or undefined. */
export function kindNamed(name: string): FactKind | undefined {
  const kinds = Object.keys(EVENT_NAMES) as FactKind[];
  return kinds.find((kind) => EVENT_NAMES[kind] === name);
}
