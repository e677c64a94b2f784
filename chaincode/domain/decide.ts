/** Whether a fact may be recorded: pure, so that every peer decides alike. */

import type { Command } from './commands';
import type { Fact } from './facts';
import type { Instant } from './instant';
import type { Caller } from './parties';
import type { Refusal } from './refusal';
import type { CaseTimeline } from './timeline';

/** The fact that a command records in a case, or the first reason why not. */
export function decide(
  _command: Command,
  _timeline: CaseTimeline,
  _caller: Caller,
  _recordedAt: Instant,
): { readonly fact: Fact } | Refusal {
  throw new Error('decide is not written yet');
}
