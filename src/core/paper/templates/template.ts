import { accepted, refused, type Outcome } from '../../outcome.js';
import type { Label } from '../paper.js';
import { tidyLine } from '../tidy.js';

/** A set of phrases with named blanks, an outline, recipients and a way of signing: what an agency may say in its own words. */
export interface Template<Phrase extends string = string> {
  readonly key: string;
  /** As lists of templates show it. */
  readonly name: string;
  /** What its symbol begins with, such as `TB`; null for a letter (công văn), '' for an inner paper that bears no number. */
  readonly type: string | null;
  /** The kind over the subject; '' for a letter. */
  readonly title: string;
  readonly outline: readonly Label[];
  /** Text with blanks in double braces: "Ngày {{ngày}}, {{cơ quan}} tổ chức {{cuộc họp}}." */
  readonly phrases: Readonly<Record<Phrase, string>>;
  /** Each may have blanks. */
  readonly recipients: readonly string[];
  /** May have blanks; the name is not part of a template. */
  readonly signing: { readonly capacity: readonly string[]; readonly title: string };
}

/** Signed by the chief of the office on the head's order. */
export const BY_ORDER_OF_HEAD: Template['signing'] = { capacity: ['TL. {{thủ trưởng}}'], title: 'Chánh Văn phòng' };

/** Who gets what the agency tells its own units. */
export const OWN_UNITS: Template['recipients'] = ['Lãnh đạo cơ quan', 'Các phòng, đơn vị trực thuộc', 'Lưu: VT, {{đơn vị soạn}}'];

/** What is put into blanks, by their names. */
export type BlankValues = Readonly<Record<string, string>>;

const BLANK = /\{\{\s{0,3}([^{}]{1,60}?)\s{0,3}\}\}/gu;

/** The names of the blanks of a text, each once, in the order of the text. */
export function blanksOf(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(BLANK), ([, name]) => name ?? ''))];
}

// What an empty blank leaves behind: spaces before signs and at the ends.
const mended = (text: string): string => text.replace(/ {2,}/gu, ' ').replace(/ (?=[,;.:)])/gu, '');

const valueOf = (values: BlankValues, name: string): string | undefined => (Object.hasOwn(values, name) ? values[name] : undefined);

const withValues = (text: string, values: BlankValues): string => text.replace(BLANK, (whole, name: string) => valueOf(values, name)?.trim() ?? whole);

/**
 * A phrase with its blanks filled; an empty value leaves no gap.
 *
 * @returns the sentence, or `template.blank_missing` with the `name` of the first blank that has no value
 */
export function fillPhrase(text: string, values: BlankValues): Outcome<string> {
  const missing = blanksOf(text).find((name) => valueOf(values, name) === undefined);
  return missing === undefined ? accepted(mended(withValues(text, values))) : refused('template.blank_missing', { name: missing });
}

/** The same where a paper is composed: a blank without a value stays visible, since an unfinished sentence is better than a wrong one. */
export function filled(text: string, values: BlankValues): string {
  return mended(withValues(text, values));
}

/** What an agency says in its own words; what is left out stays as the template has it. */
export interface Wording {
  readonly phrases?: Readonly<Record<string, string>>;
  readonly recipients?: readonly string[];
  readonly signing?: Template['signing'];
}

/**
 * A template in an agency's own words.
 *
 * @returns the template, or `template.phrase_unknown`, `template.blank_unknown` or `template.blank_missing` with a `name`: a phrase keeps the
 * blanks that it had, so that nothing that the paper must say is lost
 */
export function withWording<Phrase extends string>(template: Template<Phrase>, wording: Wording): Outcome<Template<Phrase>> {
  for (const [name, text] of Object.entries(wording.phrases ?? {})) {
    const fault = phraseFault(template, name, text);
    if (fault !== null) return fault;
  }
  return accepted({
    ...template,
    phrases: { ...template.phrases, ...wording.phrases },
    recipients: wording.recipients ?? template.recipients,
    signing: wording.signing ?? template.signing,
  });
}

/** A phrase of an agency that does not fit its template any more, since a release gave that phrase other blanks. */
export interface UnfitPhrase {
  readonly name: string;
  readonly text: string;
}

/** A template in an agency's own words as far as they fit: a phrase that does not is said as the template has it, and is named, so that people hear of it. */
export function withFittingWording<Phrase extends string>(template: Template<Phrase>, wording: Wording): { readonly template: Template<Phrase>; readonly unfit: readonly UnfitPhrase[] } {
  const phrases = Object.entries(wording.phrases ?? {});
  const fits = ([name, text]: readonly [string, string]): boolean => phraseFault(template, name, text) === null;
  const worded = withWording(template, { ...wording, phrases: Object.fromEntries(phrases.filter(fits)) });
  return { template: worded.ok ? worded.value : template, unfit: phrases.filter((phrase) => !fits(phrase)).map(([name, text]) => ({ name, text })) };
}

function phraseFault(template: Template, name: string, text: string): Outcome<never> | null {
  const own = valueOf(template.phrases, name);
  if (own === undefined) return refused('template.phrase_unknown', { name });
  const [expected, given] = [blanksOf(own), blanksOf(text)];
  const unknown = given.find((blank) => !expected.includes(blank));
  if (unknown !== undefined) return refused('template.blank_unknown', { name: unknown });
  const missing = expected.find((blank) => !given.includes(blank));
  return missing === undefined ? null : refused('template.blank_missing', { name: missing });
}

/** "a, b, c" of texts that are there; ends of sentences are taken off. */
export function enumeration(texts: readonly string[], joint = '; '): string {
  return texts.map((text) => tidyLine(text).replace(/[\s.;,]+$/u, '')).filter((text) => text !== '').join(joint);
}
