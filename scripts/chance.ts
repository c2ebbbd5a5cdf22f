import fc from 'fast-check';

/** The beginning of all chance in the tests, so that what passes here passes elsewhere. `CHANCE=new` draws another, any number takes that one. */
const USUAL = 20_261_122;
const asked = process.env['CHANCE'] ?? '';

// A failure names its seed: with it in CHANCE the same examples come again.
if (asked !== 'new') fc.configureGlobal({ seed: /^\d+$/u.test(asked) ? Number(asked) : USUAL });
