export * from './reading.js';
export { ENGINE, read } from './read.js';
export { readDeadlinePhrase } from './read-deadline-phrase.js';
