// The door of the walk.
export { hintsFor } from './hints.js';
export { type Arrival, type Receiver, startReceiver } from './receiver.js';
export { type Story, storyIn } from './story.js';
export { startSubscriber } from './subscribe.js';
export { walk } from './walk.js';
