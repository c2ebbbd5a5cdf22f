/** What was given as a text: what is no string, as a caller without types may give, is an empty text. */
export const textGiven = (given: unknown): string => (typeof given === 'string' ? given : '');
