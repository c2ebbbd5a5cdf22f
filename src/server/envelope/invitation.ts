import { Invitation } from '#contract/index.js';
import { canonicalJson } from '../database/canonical-json.js';
import { readable } from '../http/readable.js';
import { refuse } from '../refused.js';
import { isSignedBy, type KeyPair, signBytes } from './keys.js';

const said = (invitation: Omit<Invitation, 'signature'>): Uint8Array => Buffer.from(canonicalJson(invitation));

/** How an agency introduces itself, as text that people send each other. Its own signature proves that it is whole, not who wrote it: for that, numbers are compared. */
export function writeInvitation(agency: Pick<Invitation, 'agencyId' | 'name' | 'address'>, { publicKey, privateKey }: KeyPair): string {
  const invitation = { format: 'dondoc-invitation', version: 1, ...agency, key: publicKey } as const;
  return `${JSON.stringify({ ...invitation, signature: signBytes(said(invitation), privateKey) }, null, 2)}\n`;
}

/** Reads one, with whatever a mail program put around it. @throws Refused `border.not_invitation` */
export function readInvitation(text: string): Invitation {
  const [start, end] = [text.indexOf('{'), text.lastIndexOf('}')];
  const read = Invitation.safeParse(valueIn(text.slice(Math.max(0, start), end + 1)));
  if (!read.success) refuse('border.not_invitation');
  const { signature, ...invitation } = read.data;
  if (!isSignedBy(said(invitation), { signature, publicKey: invitation.key })) refuse('border.not_invitation');
  return read.data;
}

function valueIn(json: string): unknown {
  try {
    return readable(JSON.parse(json));
  } catch {
    refuse('border.not_invitation');
  }
}
