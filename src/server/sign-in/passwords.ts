import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { fold } from '#core/index.js';
import { refuse } from '../refused.js';
import { COMMON_PASSWORDS } from './common-passwords-data.js';

export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;

// OWASP password storage: Argon2id with 19 MiB, two rounds, one lane. Argon2id is the library's own default, which isolated modules cannot name.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashes a password for keeping. NFC first: the same letters typed on another keyboard are the same password. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), COST);
}

let nobody: Promise<string> | null = null;

/** Whether the password is the kept one. Without a kept one it takes just as long and is never right, so that the time tells nobody which logins exist. */
export async function isRightPassword(kept: string | null, password: string): Promise<boolean> {
  // One after the other: each takes its 19 MiB.
  const instead = await (nobody ??= hashPassword(newFirstPassword()));
  const right = await verify(kept ?? instead, password.normalize('NFC'));
  return right && kept !== null;
}

/** What a guesser would try for this person before anything else. */
export interface PasswordOwner {
  readonly login: string;
  readonly agencyNames: readonly string[];
}

/** @throws Refused `session.weak_password` for a password that is short, long, common, or made of the login or the agency's name */
export function checkPassword(password: string, owner: PasswordOwner): void {
  const length = [...password].length;
  if (length < SHORTEST_PASSWORD || length > LONGEST_PASSWORD || isGuessable(password, owner)) refuse('session.weak_password', { min: SHORTEST_PASSWORD });
}

function isGuessable(password: string, owner: PasswordOwner): boolean {
  const plain = fold(password).replaceAll(' ', '');
  const letters = plain.replace(/\d+/g, '');
  const own = [owner.login, ...owner.agencyNames].map((name) => fold(name).replaceAll(' ', '')).filter((name) => name !== '');
  return new Set(plain).size < 5 || isRun(plain) || COMMON_PASSWORDS.has(plain) || COMMON_PASSWORDS.has(letters) || own.some((name) => name === plain || (letters !== '' && name.includes(letters)));
}

/** "123456789012", "abcdefghijkl", "987654321098": every character is the next, or the one before; 0 follows 9. */
function isRun(text: string): boolean {
  const round = /^\d+$/.test(text) ? 10 : 0x110000;
  const steps = new Set([...text].slice(1).map((character, index) => ((character.codePointAt(0) ?? 0) - (text.codePointAt(index) ?? 0) + round) % round));
  return steps.size === 1;
}

// Without letters and digits that look alike on paper.
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A first password to hand over on paper: four groups of four, 79 bits. */
export function newFirstPassword(): string {
  const group = (): string => Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}
