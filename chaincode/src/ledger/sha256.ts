/** The hash that the domain asks to be handed. */
import { createHash } from 'node:crypto';
import type { Sha256 } from '../../domain';

/** Lower-case hexadecimal SHA-256 of a text's UTF-8 bytes. */
export const sha256: Sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex');
