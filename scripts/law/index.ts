// The door of the reference page.
export { EXAMPLES } from './examples.js';
export { FINDING_RULES } from './findings.js';
export { lawJson } from './json.js';
export { lawPage } from './page.js';
export { refusalsOf } from './story.js';
