import type { ActForm, ActValues } from './commands.js';

export type Missing = 'text' | 'percent' | 'due' | 'person' | 'unit' | 'proof';

const hasProof = ({ files, documentNumber, figure }: ActValues): boolean => files.length > 0 || documentNumber.trim() !== '' || figure.trim() !== '';

type Check = (form: ActForm, values: ActValues) => boolean;

const CHECKS: readonly (readonly [Missing, Check])[] = [
  ['text', (form, values) => form.textRequired === true && values.text.trim() === ''],
  ['percent', (_, { percent }) => percent !== null && !(percent >= 0 && percent <= 100)],
  ['proof', (form, values) => form.proof === true && !hasProof(values)],
  ['due', (form, values) => form.due === true && values.due === null],
  ['person', (form, values) => form.person === true && values.postId === null],
  ['unit', (form, values) => form.unit === true && values.unitId === null],
];

/** What still keeps a form from being sent. */
export function missingIn(form: ActForm, values: ActValues): Missing[] {
  return CHECKS.filter(([, isMissing]) => isMissing(form, values)).map(([what]) => what);
}
