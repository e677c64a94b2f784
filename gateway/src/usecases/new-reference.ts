// Names and salts made here, from chance and time that are handed in.
import type { EventRef, Instant } from '@grondslag/chaincode/domain';
import type { Random } from './ports.js';

/** A UUIDv7 (RFC 9562, 5.7): 48 bits of time in milliseconds, 74 bits of chance. */
export function newUuid(at: Instant, random: Random): EventRef {
  const bytes = [...random.bytes(16)];
  let millis = Date.parse(at);
  for (let i = 5; i >= 0; i--) {
    bytes[i] = millis % 256;
    millis = Math.floor(millis / 256);
  }
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') as EventRef;
}

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A salt of 128 bits in base64url without padding (RFC 4648, 5). */
export function newSalt(random: Random): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of random.bytes(16)) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      text += BASE64URL.charAt((held >> bits) & 63);
    }
    held &= (1 << bits) - 1;
  }
  return bits === 0 ? text : text + BASE64URL.charAt((held << (6 - bits)) & 63);
}
