import { lookup } from 'node:dns/promises';
import { type BlockList, isIP } from 'node:net';
import type { Config } from '../config.js';
import { isPublicAddress, isWithin, networksOf } from './addresses.js';

/** What stands between the product and every address that a person typed: where it may go, and how names become addresses. */
export interface Fence {
  /** Networks inside that whoever runs the server opened. */
  readonly inside: BlockList | null;
  readonly resolve: (host: string) => Promise<readonly string[]>;
}

export type Passed = { readonly ok: true; readonly address: string } | { readonly ok: false; readonly why: 'address' | 'scheme' | 'unknown' | 'internal' };

const LONGEST_URL = 2000;

/** The fence of a running server: names by the resolver of the machine. */
export function fenceOf({ outgoingAllow }: Pick<Config, 'outgoingAllow'>): Fence {
  return { inside: networksOf(outgoingAllow), resolve: async (host) => (await lookup(host, { all: true, verbatim: true })).map((each) => each.address) };
}

/**
 * Resolves the host of an address once and answers where to connect. Every address of a name must be one where the product may go: a name with
 * one foot inside is refused. Plain http is for opened networks alone.
 */
export async function passFence(text: string, fence: Fence): Promise<Passed> {
  const url = urlOf(text);
  if (url === null) return { ok: false, why: 'address' };
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return { ok: false, why: 'scheme' };
  const addresses = await addressesOf(url, fence);
  const [address] = addresses;
  if (address === undefined) return { ok: false, why: 'unknown' };
  const isInside = (each: string): boolean => fence.inside !== null && isWithin(each, fence.inside);
  if (!addresses.every((each) => isPublicAddress(each) || isInside(each))) return { ok: false, why: 'internal' };
  if (url.protocol === 'http:' && !addresses.every(isInside)) return { ok: false, why: 'scheme' };
  return { ok: true, address };
}

function urlOf(text: string): URL | null {
  const url = text.length <= LONGEST_URL && URL.canParse(text) ? new URL(text) : null;
  return url === null || url.username !== '' || url.password !== '' || url.hostname === '' ? null : url;
}

/** The parser of addresses has already turned `2130706433`, `0177.0.0.1` and `0x7f.1` into what they are. */
async function addressesOf({ hostname }: URL, fence: Fence): Promise<readonly string[]> {
  const host = hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
  if (isIP(host) !== 0) return [host];
  try {
    return await fence.resolve(host);
  } catch {
    return [];
  }
}
