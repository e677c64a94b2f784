import { ProtocolError, type ProtocolErrorCode } from '@grondslag/network/protocol';

/** The code with which an act is refused, or that it was accepted. Anything but a coded refusal is a failure. */
export function codeOf(act: () => unknown): ProtocolErrorCode | 'accepted' {
  try {
    act();
    return 'accepted';
  } catch (error) {
    if (error instanceof ProtocolError) {
      return error.code;
    }
    throw error;
  }
}

/** The long form of the tests: every bit of every byte. */
const soaks = process.env.GRONDSLAG_SOAK === '1';

/**
 * Places, as `byte.bit`, where a flipped bit was accepted. Outside a soak, one bit of every `stride`-th byte is flipped,
 * another one each time.
 */
export function acceptedFlips(bytes: Uint8Array, judge: (flipped: Uint8Array) => unknown, stride = 1): string[] {
  const accepted: string[] = [];
  const flipped = Uint8Array.from(bytes);
  for (let at = 0; at < bytes.length; at += soaks ? 1 : stride) {
    for (const bit of soaks ? [0, 1, 2, 3, 4, 5, 6, 7] : [Math.floor(at / stride) % 8]) {
      const original = flipped[at] ?? 0;
      flipped[at] = original ^ (1 << bit);
      if (codeOf(() => judge(flipped)) === 'accepted') {
        accepted.push(`${at}.${bit}`);
      }
      flipped[at] = original;
    }
  }
  return accepted;
}
