export * from './reading.js';
export { ENGINE, read } from './read.js';
export { readDeadlinePhrase } from './read-deadline-phrase.js';
export { headingsAbove } from './headings-above.js';
export { explain, type Explanation, type Fate, type Said } from './explain.js';
export { checkForm } from './form/check-form.js';
export type { FormOptions } from './form/form-document.js';
