import type { Block } from '../outline/blocks.js';
import { squeezed } from '../text/letters.js';
import { ADDRESSED } from './type-and-subject.js';

const tidy = (text: string): string => squeezed(text).replace(/[;.,\s]{1,4}$/u, '');

/** Addressees: what stands behind "Kính gửi:", one by one. */
export function readAddressees(blocks: readonly Block[]): string[] {
  const at = blocks.findIndex((block) => ADDRESSED.test(block.text));
  const first = blocks[at];
  if (first === undefined) return [];
  const here = tidy(first.text.replace(/^.{0,80}(?:điện|ĐIỆN|gửi)\s{0,2}:$/u, '').replace(/^K[íi]nh gửi\s{0,3}:?\s{0,3}-?\s{0,3}/u, ''));
  if (here !== '') return here.split(/;\s{1,3}/u).map(tidy);
  const listed: string[] = [];
  for (const block of blocks.slice(at + 1, at + 40)) {
    if (block.text.length > 240 || (block.label?.kind !== 'dash' && listed.length > 0)) break;
    listed.push(tidy(block.text));
    if (/\.$/.test(block.text)) break;
  }
  return listed.filter((each) => each !== '');
}

/** The list under "Nơi nhận:", one entry to a line, without the register line "Lưu: …". */
export function readRecipients(blocks: readonly Block[]): string[] {
  const at = blocks.findIndex((block) => /^Nơi nhận/u.test(block.text));
  if (at < 0) return [];
  const listed: string[] = [];
  for (const block of blocks.slice(at + 1, at + 40)) {
    if (block.label?.kind !== 'dash') break;
    const entry = tidy(block.text);
    if (/^Lưu/u.test(entry)) break;
    listed.push(entry);
  }
  return listed;
}
