import { expect, test } from 'vitest';
import { printCount } from './count.js';

test.each([['vi', 0, '0'], ['vi', 10_000, '10.000'], ['en', 10_000, '10,000'], ['en', 1_234_567, '1,234,567']] as const)('%s writes %i as %s', (language, count, text) => expect(printCount(count, language)).toBe(text));
