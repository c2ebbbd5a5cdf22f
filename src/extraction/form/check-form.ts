import type { FormFinding } from '#core/index.js';
import { layersOf } from '../layers.js';
import { read } from '../read.js';
import { textGiven } from '../text/given.js';
import { linesOf } from '../text/paragraphs.js';
import { firstCitation } from './cited.js';
import { decidesWord } from './decides.js';
import { divisionsInOrder } from './divisions.js';
import { capacityForm, ending, lastRecipient } from './ends.js';
import type { FormCheck, FormOptions } from './form-document.js';
import { dateZero, numberZero } from './numbers.js';
import { deadlineDaysOff, doubtfulOrders, severalLeads } from './orders.js';
import { yearOfPeriod } from './period-year.js';
import { missingParts, mottoForm, partsInOrder } from './parts.js';
import { pointLetters } from './points.js';
import { classSums } from './sums.js';
import { addressee, symbolOfAgency } from './symbol.js';

const CHECKS: readonly FormCheck[] = [
  missingParts, partsInOrder, decidesWord, mottoForm, numberZero, symbolOfAgency, dateZero, addressee, divisionsInOrder, pointLetters, firstCitation, classSums, doubtfulOrders, severalLeads, deadlineDaysOff, yearOfPeriod, ending, capacityForm, lastRecipient,
];

const PARTY = /ĐẢNG CỘNG SẢN VIỆT NAM/u;

/**
 * Holds a paper against the rules of form (NĐ 30/2020/NĐ-CP and what offices hold themselves to, model 9): what is missing, out of place, against
 * the rules or does not add up, in the order of the text; what is absent comes first. Total, like the reader: any text gives an answer, and text that is no
 * document is told what it lacks.
 *
 * @param text the stored source text; every span lies inside it
 */
export function checkForm(text: string, options: FormOptions = {}): readonly FormFinding[] {
  const given = textGiven(text);
  const layers = layersOf(given, options);
  const paper = { layers, reading: read(given, options), lines: linesOf(layers.clean.text), options, isParty: PARTY.test(layers.clean.text.slice(0, HEAD)) };
  return CHECKS.flatMap((check) => check(paper)).map((found, index) => ({ found, index })).sort((a, b) => (a.found.span?.start ?? -1) - (b.found.span?.start ?? -1) || a.index - b.index).map(({ found }) => found);
}

const HEAD = 3000;
