/** An official document as it travels between systems (QCVN 102:2016/BTTTT). Days are civil days, `2025-04-14`. */
export interface EdxmlMessage {
  readonly from: EdxmlOrgan;
  readonly to: readonly EdxmlOrgan[];
  readonly number: string;
  readonly notation: string;
  readonly place: string;
  readonly issuedOn: string;
  readonly typeName: string;
  readonly subject: string;
  readonly signer: { readonly competence: string; readonly position: string; readonly name: string };
  /** To whom it goes, as the paper lists them. */
  readonly toPlaces: readonly string[];
  /** 0 none, 1 khẩn, 2 thượng khẩn, 3 hoả tốc. */
  readonly priority: number;
  readonly copies: number;
  readonly files: readonly EdxmlFile[];
}

/** An agency; its code is empty where it has none on the national axis. */
export interface EdxmlOrgan {
  readonly id: string;
  readonly name: string;
}

export interface EdxmlFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** The namespace of the standard; its prefix is written as every reader of it expects. */
export const EDXML_NAMESPACE = 'http://www.mic.gov.vn/TBT/QCVN_102_2016';
const XLINK = 'http://www.w3.org/1999/xlink';
const ACTOR = 'http://schemas.xmlsoap.org/soap/actor/next';
const NEW_DOCUMENT = '0';

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;', '\n': '&#10;', '\t': '&#9;' };
// What XML cannot hold at all is left out (XML 1.0, 2.2).
const escaped = (text: string): string => text.replace(/[&<>"\t\r\n]|[^\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, (sign) => SIGNS[sign] ?? '');

const of = (name: string, ...inside: readonly string[]): string => `<edXML:${name}>${inside.join('')}</edXML:${name}>`;
const text = (name: string, value: string): string => of(name, escaped(value));
const day = (date: string): string => date.replaceAll('-', '/');
const organ = (name: string, { id, name: called }: EdxmlOrgan): string => of(name, text('OrganId', id), text('OrganizationInCharge', called), text('OrganName', called));

/** "SKHCN,2025/04/14,12/SKHCN-VP", by which both sides name the document. */
const documentId = ({ from, issuedOn, number, notation }: EdxmlMessage): string => `${from.id},${day(issuedOn)},${number}/${notation}`;

function header(message: EdxmlMessage): string {
  const { from, to, number, notation, place, issuedOn, typeName, subject, signer, toPlaces, priority, copies } = message;
  const said = of('MessageHeader',
    organ('From', from), ...to.map((each) => organ('To', each)), of('Code', text('CodeNumber', number), text('CodeNotation', notation)), of('PromulgationInfo', text('Place', place), text('PromulgationDate', day(issuedOn))),
    of('DocumentType', text('TypeName', typeName)), text('Subject', subject), of('SignerInfo', text('Competence', signer.competence), text('Position', signer.position), text('FullName', signer.name)),
    of('ToPlaces', ...toPlaces.map((each) => text('Place', each))), of('OtherInfo', text('Priority', String(priority)), text('PromulgationAmount', String(copies))), text('SteeringType', '0'), text('DocumentId', documentId(message)));
  const trace = `<edXML:TraceHeaderList id="trace-1" version="1.0" mustUnderstand="1" actor="${ACTOR}">${of('TraceHeader', text('OrganId', from.id), text('Timestamp', `${day(issuedOn)} 00:00:00`))}${of('Bussiness', text('BussinessDocType', NEW_DOCUMENT), text('BussinessDocReason', 'Văn bản điện tử mới'))}</edXML:TraceHeaderList>`;
  return of('edXMLHeader', said, trace);
}

const reference = ({ name, mediaType }: EdxmlFile, index: number): string =>
  `<edXML:Reference xmlns:xlink="${XLINK}" xlink:href="cid:file-${index + 1}" xlink:role="XLinkRole" xlink:type="simple">${text('AttachmentName', name)}${text('ContentType', mediaType)}${text('ContentId', `cid:file-${index + 1}`)}</edXML:Reference>`;

// The bytes stand outside of the envelope, without the prefix.
const encoded = ({ name, mediaType, bytes }: EdxmlFile, index: number): string =>
  `<Attachment><ContentType>${escaped(mediaType)}</ContentType><ContentId>file-${index + 1}</ContentId><AttachmentName>${escaped(name)}</AttachmentName><ContentTransferEncoded>${Buffer.from(bytes).toString('base64')}</ContentTransferEncoded></Attachment>`;

/** The file that another system takes in: envelope with header and manifest, then the attachments. Equal messages give equal bytes. */
export function writeEdxml(message: EdxmlMessage): Uint8Array {
  const body = of('edXMLBody', `<edXML:edXMLManifest version="1.0">${message.files.map(reference).join('')}</edXML:edXMLManifest>`);
  const envelope = `<edXML:edXMLEnvelope xmlns:edXML="${EDXML_NAMESPACE}">${header(message)}${body}</edXML:edXMLEnvelope>`;
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n<edXML xmlns="${EDXML_NAMESPACE}">${envelope}<AttachmentEncoded>${message.files.map(encoded).join('')}</AttachmentEncoded></edXML>\n`);
}
