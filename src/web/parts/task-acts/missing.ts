import type { ActForm, ActValues } from './commands.js';

export type Missing = 'text' | 'percent' | 'due' | 'person' | 'unit' | 'proof';

/** What still keeps a form from being sent. */
export function missingIn(form: ActForm, values: ActValues): Missing[] {
  return [
    ...(form.textRequired === true && values.text.trim() === '' ? (['text'] as const) : []),
    ...(values.percent !== null && !(values.percent >= 0 && values.percent <= 100) ? (['percent'] as const) : []),
    ...(form.proof === true && values.files.length === 0 && values.documentNumber.trim() === '' && values.figure.trim() === '' ? (['proof'] as const) : []),
    ...(form.due === true && values.due === null ? (['due'] as const) : []),
    ...(form.person === true && values.postId === null ? (['person'] as const) : []),
    ...(form.unit === true && values.unitId === null ? (['unit'] as const) : []),
  ];
}
