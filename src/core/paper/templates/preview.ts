import type { Paper, PaperBlock } from '../paper.js';
import { framed, type PaperFrame } from './frame.js';
import { blanksOf, filled, type Template } from './template.js';

/** Blanks shown by their names. */
const named = (text: string): string => filled(text, Object.fromEntries(blanksOf(text).map((name) => [name, `[${name}]`])));

/** A template as it would be printed, each blank in brackets by its name and each phrase a paragraph: what a person looks at who words it anew. */
export function previewTemplate(template: Template, frame: PaperFrame): Paper {
  const { subject = '', closing = '', ...others } = template.phrases;
  const body = Object.entries(others).map(([key, text]): PaperBlock => ({ kind: 'paragraph', key, text: named(text) }));
  return framed(template, frame, { subject: named(subject), body, closing: named(closing) });
}
