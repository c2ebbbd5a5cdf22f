import PostalMime, { type Attachment as MailPart } from 'postal-mime';
import { textOfHtml } from '../html/read-html.js';
import type { SourceText } from '../read-text.js';
import { storedText } from '../stored-text.js';
import { Unreadable } from '../unreadable.js';

const DEEPEST = 20;
const LONGEST_HEAD = 1024 * 1024;
const LONGEST_SUBJECT = 100;

export interface OpenedMail {
  readonly subject: string;
  readonly html: string | null;
  readonly text: string;
  readonly files: readonly { readonly name: string; readonly bytes: Buffer }[];
}

// Pictures of a signature stand in the text of a mail; nobody sends them to be read.
const isFile = (part: MailPart): boolean => part.related !== true && !(part.disposition === 'inline' && part.mimeType.startsWith('image/'));

const bytesOf = (content: MailPart['content']): Buffer => (typeof content === 'string' ? Buffer.from(content) : Buffer.from(content instanceof Uint8Array ? content : new Uint8Array(content)));

/** Opens a mail or a page in a mail envelope (RFC 5322, 2045 to 2049). */
export async function openMail(bytes: Buffer): Promise<OpenedMail> {
  const mail = await PostalMime.parse(bytes, { forceRfc822Attachments: true, attachmentEncoding: 'arraybuffer', maxNestingDepth: DEEPEST, maxHeadersSize: LONGEST_HEAD });
  const files = mail.attachments.filter(isFile).map((part, index) => ({
    name: part.filename ?? (part.mimeType === 'message/rfc822' ? `thu-${index + 1}.eml` : `tep-${index + 1}`),
    bytes: bytesOf(part.content),
  }));
  return { subject: (mail.subject ?? '').replace(/\s+/gu, ' ').trim().slice(0, LONGEST_SUBJECT), html: mail.html ?? null, text: mail.text ?? '', files };
}

function bodyOf({ html, text, subject }: OpenedMail): SourceText {
  const body = html === null ? { text: storedText(text), kind: 'eml' as const, pages: null, notes: [] } : textOfHtml(html);
  if (subject === '' || html !== null) return body;
  return { ...body, text: `${storedText(subject)}\n\n${body.text}` };
}

/** The text of a page in a mail envelope. @throws Unreadable `document.damaged` where there is no page */
export async function readMht(bytes: Buffer): Promise<SourceText> {
  const mail = await openMail(bytes);
  if (mail.html === null && mail.text === '') throw new Unreadable('document.damaged');
  return { ...bodyOf({ ...mail, subject: '' }), kind: 'mht' };
}

/** The text of a mail that brings no files. @throws Unreadable `document.holds_files` for one that does */
export async function readMail(bytes: Buffer): Promise<SourceText> {
  const mail = await openMail(bytes);
  if (mail.files.length > 0) throw new Unreadable('document.holds_files', { count: mail.files.length });
  return { ...bodyOf(mail), kind: 'eml' };
}

/** What a mail holds: its own text first, then the files that came with it. */
export async function filesOfMail(bytes: Buffer): Promise<readonly { readonly name: string; readonly bytes: Buffer }[]> {
  const mail = await openMail(bytes);
  const name = mail.subject === '' ? 'noi-dung-thu' : mail.subject.replace(/[\\/:*?"<>|]/gu, '-');
  const body = mail.html === null ? { name: `${name}.txt`, bytes: Buffer.from(mail.text) } : { name: `${name}.html`, bytes: Buffer.from(mail.html) };
  return body.bytes.length === 0 ? mail.files : [body, ...mail.files];
}
