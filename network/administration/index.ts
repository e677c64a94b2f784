/** What an administrator does over the wire: the same on every kind of Fabric network. */

export { AdministrationError, type AdministrationErrorCode } from './administration-error.js';
export { channelConfig } from './config-in-force.js';
export { type Heights, heights, untilLevel } from './heights.js';
export type { OrderingStatus } from './ordering-node.js';
export { orderingStatus } from './ordering-status.js';
export { readyToEndorse } from './ready.js';
export { type ChannelSetUp, type ChannelState, setUpChannel } from './set-up-channel.js';
export { type ChannelUpdate, type ChannelUpdateOptions, updateChannel } from './update-channel.js';
