import { SaxesParser } from 'saxes';
import type { EdxmlMessage, EdxmlOrgan } from '../../write/edxml.js';
import { EDXML_NAMESPACE } from '../../write/edxml.js';
import { Unreadable } from '../unreadable.js';
import type { ToldHead } from './held-file.js';

const DEEPEST = 30;
const MOST_FILES = 200;
// A head of fifty elements, and ten to a file.
const MOST_ELEMENTS = 5000;
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/u;

interface Element {
  readonly name: string;
  readonly children: Element[];
  text: string;
}

const child = (element: Element | undefined, name: string): Element | undefined => element?.children.find((each) => each.name === name);
const all = (element: Element | undefined, name: string): readonly Element[] => element?.children.filter((each) => each.name === name) ?? [];
const said = (element: Element | undefined, ...path: readonly string[]): string => path.reduce<Element | undefined>(child, element)?.text.trim() ?? '';

/** The elements of the standard's namespace. A document type, and with it any entity of its own, is refused before it could unfold. */
function treeOf(bytes: Buffer): Element {
  const root: Element = { name: '', children: [], text: '' };
  const open = [root];
  let elements = 0;
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('doctype', () => { throw new Unreadable('edxml.entities'); });
  parser.on('opentag', ({ local, uri }) => {
    if (uri !== EDXML_NAMESPACE) throw new Unreadable('edxml.foreign');
    elements += 1;
    if (open.length > DEEPEST || elements > MOST_ELEMENTS) throw new Unreadable('edxml.damaged');
    const element: Element = { name: local, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  const take = (text: string): void => {
    const last = open.at(-1);
    if (last !== undefined) last.text += text;
  };
  parser.on('text', take);
  parser.on('cdata', take);
  try {
    parser.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).close();
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('edxml.damaged');
  }
  return root;
}

const TAIL = 100;

// What was cut on its way ends in the middle of a file, and is told before all of it is taken apart.
const isCut = (bytes: Buffer): boolean => !bytes.subarray(-TAIL).toString('latin1').trimEnd().endsWith('>');

const organ = (element: Element): EdxmlOrgan => ({ id: said(element, 'OrganId'), name: said(element, 'OrganName') });
const whole = (text: string): number => (/^\d{1,4}$/u.test(text) ? Number(text) : 0);

/**
 * A file of QCVN 102:2016/BTTTT: what its header says and the files that it brings.
 *
 * @throws Unreadable `edxml.damaged` for one that was cut or is no such message, `edxml.entities`, `edxml.foreign` for another namespace, `document.inflates` for too many files
 */
export function openEdxml(bytes: Buffer): EdxmlMessage {
  if (isCut(bytes)) throw new Unreadable('edxml.damaged');
  const root = child(treeOf(bytes), 'edXML');
  const message = child(child(child(root, 'edXMLEnvelope'), 'edXMLHeader'), 'MessageHeader');
  const from = child(message, 'From');
  if (message === undefined || from === undefined) throw new Unreadable('edxml.damaged');
  const attached = all(child(root, 'AttachmentEncoded'), 'Attachment');
  if (attached.length > MOST_FILES) throw new Unreadable('document.inflates');
  return {
    from: organ(from), to: all(message, 'To').map(organ), number: said(message, 'Code', 'CodeNumber'), notation: said(message, 'Code', 'CodeNotation'), place: said(message, 'PromulgationInfo', 'Place'),
    issuedOn: said(message, 'PromulgationInfo', 'PromulgationDate').replaceAll('/', '-'), typeName: said(message, 'DocumentType', 'TypeName'), subject: said(message, 'Subject'),
    signer: { competence: said(message, 'SignerInfo', 'Competence'), position: said(message, 'SignerInfo', 'Position'), name: said(message, 'SignerInfo', 'FullName') },
    toPlaces: all(child(message, 'ToPlaces'), 'Place').map(({ text }) => text.trim()), priority: whole(said(message, 'OtherInfo', 'Priority')), copies: whole(said(message, 'OtherInfo', 'PromulgationAmount')),
    files: attached.map((each, index) => ({ name: said(each, 'AttachmentName') || `tep-${index + 1}`, mediaType: said(each, 'ContentType'), bytes: decoded(child(each, 'ContentTransferEncoded')?.text ?? '') })),
  };
}

const LONGEST_TOLD = 500;
// What is shown to a clerk and stored is one line of printed letters.
const told = (text: string): string => text.normalize('NFC').replace(/[\s\p{Cc}]+/gu, ' ').trim().slice(0, LONGEST_TOLD);

/** What a message says of what it brings, as lines of their own. */
export function toldHead({ from, number, notation, issuedOn, typeName, subject, priority }: EdxmlMessage): ToldHead {
  return { number: told(number), notation: told(notation), issuedOn: told(issuedOn), issuer: told(from.name), typeName: told(typeName), subject: told(subject), priority };
}

function decoded(text: string): Buffer {
  const plain = text.replace(/\s+/gu, '');
  if (plain.length % 4 !== 0 || !BASE64.test(plain)) throw new Unreadable('edxml.damaged');
  return Buffer.from(plain, 'base64');
}

/** Said of every such file: what it brings is read one by one. @throws Unreadable */
export function readEdxml(bytes: Buffer): never {
  throw new Unreadable('document.holds_files', { count: openEdxml(bytes).files.length });
}
