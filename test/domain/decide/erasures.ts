/** The case whose content is erased, and what is sent to erase it. */

import type { ErasureGround } from '@grondslag/chaincode/domain';
import { aCase, type Content, erasureFields, type History } from '../../support/domain.js';
import { OTS } from './refuses.js';

/** Supervision from 2 February 2002 for a year, the last thing recorded on that day. */
export const long = () => aCase().finding('2002-01-15', [OTS]).grant('2002-02-02', OTS, '2002-02-02', '2003-02-02');

/** The fields of an erasure on a ground, some of them otherwise. */
export const fields = (history: History, ground: ErasureGround, more: Content = {}) => ({
  ...erasureFields(history, ground),
  ...more,
});
