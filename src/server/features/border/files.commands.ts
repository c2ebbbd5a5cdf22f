import { Readable } from 'node:stream';
import type { BorderFileView, RouteAnswer } from '#contract/index.js';
import { Envelope } from '#contract/index.js';
import { MEGABYTE } from '../../config.js';
import { ENVELOPE_ENDING, ENVELOPE_TYPE, envelopeBytes, sizeOf } from '../../envelope/seal.js';
import { openEnvelope, storeFiles } from '../../envelope/open.js';
import type { Call, FileAnswer } from '../../http/handler.js';
import { refuse } from '../../refused.js';
import { demandOutside, pack, waitingFor } from './envelopes.commands.js';
import { type BorderFileRecord, carriedFiles, headOf, insertBorderFile, NOTHING_WAITS, saveWritten, setAckDue, waitingByNeighbour } from './envelopes.queries.js';
import { changeNeighbour, findNeighbour, takeNumber } from './neighbours.queries.js';
import { sayRefusal } from './neighbours.present.js';
import { oweAcks, prove, type Proven, takeContents } from './receive.commands.js';
import type { Taker } from './take.commands.js';

function presentFile({ id, direction, number, at, by, events, acks, size }: BorderFileRecord): BorderFileView {
  return { id, direction, number, at: at.toISOString(), by: by ?? '', events, acks, size };
}

/** @throws Refused `common.not_found` */
export async function listBorderFiles({ tx, scope, input }: Call<'listBorderFiles'>): Promise<RouteAnswer<'listBorderFiles'>> {
  const { id } = (await findNeighbour(tx, scope, input.params.id)) ?? refuse('common.not_found');
  return { files: (await carriedFiles(tx, scope, { neighbourId: id })).map(presentFile) };
}

/**
 * Puts what waits for a neighbour into a file: everything that it is not known to have, so that a lost file is made good by the next.
 * @throws Refused `common.not_found`, `border.same_installation`, `border.not_confirmed`, `border.nothing_to_send`, `border.key_lost`
 */
export async function writeBorderFile({ tx, scope, now, postId, context: { config }, input }: Call<'writeBorderFile'>): Promise<BorderFileView> {
  const neighbour = demandOutside(await findNeighbour(tx, scope, input.params.id));
  const writer = { tx, scope, now, config };
  const { events, acks } = await waitingFor(writer, { neighbour });
  if (events.length + acks.length === 0) refuse('border.nothing_to_send');
  const { envelope, head } = await pack(writer, { to: neighbour, number: await takeNumber(tx, scope, neighbour.id), events, acks });
  const { id, number, files } = envelope;
  await insertBorderFile(tx, scope, { id, neighbour_id: neighbour.id, direction: 'out', number, at: now, by_post_id: postId, events: events.length, acks: acks.length, size: sizeOf(head, files), head });
  // Should the file be lost, what it acknowledges is sent again, and is acknowledged again.
  await setAckDue(tx, scope, acks, false);
  await saveWritten(tx, scope, events);
  await changeNeighbour(tx, scope, neighbour.id, { sent_at: now });
  const [written] = await carriedFiles(tx, scope, { id });
  return presentFile(written ?? refuse('common.not_found'));
}

/** The same bytes, however often they are asked for. @throws Refused `common.not_found` */
export async function downloadBorderFile({ tx, scope, context, input }: Call<'downloadBorderFile'>): Promise<FileAnswer> {
  const { head, name, number } = (await headOf(tx, scope, input.params.id)) ?? refuse('common.not_found');
  return { fileName: fileName({ name, number }), mediaType: ENVELOPE_TYPE, content: { stream: () => Readable.from(envelopeBytes(head, filesIn(head), context.blobs), { objectMode: false }) } };
}

const fileName = ({ name, number }: { readonly name: string; readonly number: number }): string => `Liên thông ${number} gửi ${name.replace(/[^\p{L}\p{N} .-]/gu, '').slice(0, 80).trim()}${ENVELOPE_ENDING}`;

/** What a head of our own names: its second line. */
function filesIn(head: Buffer): Envelope['files'] {
  return Envelope.shape.files.parse((JSON.parse(head.subarray(head.indexOf('\n') + 1).toString('utf8')) as { readonly files: unknown }).files);
}

/**
 * Takes a file of another agency: each event in it once, whatever was dropped before, twice, or in another order.
 * @throws Refused as `openEnvelope`, `prove` and `storeFiles` do; then nothing was taken
 */
export async function takeBorderFile({ tx, scope, now, postId, upload, context: { blobs, config } }: Call<'takeBorderFile'>): Promise<RouteAnswer<'takeBorderFile'>> {
  if (upload === null) refuse('common.file_needed');
  const taker = { tx, scope, now };
  const proven = await readFile(taker, (await blobs.open(upload.sha256)) as Readable, { blobs, limitBytes: config.uploadMegabytes * MEGABYTE });
  const { envelope, neighbours } = proven;
  const result = await takeContents(taker, proven);
  await oweAcks(taker, { acks: result.acks, neighbours });
  const [neighbour = refuse('border.unknown_peer')] = neighbours;
  const isNew = await insertBorderFile(tx, scope, {
    id: envelope.id, neighbour_id: neighbour.id, direction: 'in', number: envelope.number, at: now, by_post_id: postId, events: envelope.events.length, acks: envelope.acks.length, size: upload.size, head: null,
  });
  const { taken, known, waiting, acknowledged, refused } = result;
  return {
    neighbour: { id: neighbour.id, name: neighbour.name }, number: envelope.number, at: envelope.at, again: !isNew, taken, known, waiting, acknowledged, refused: refused.map(({ refusal }) => sayRefusal(refusal)),
    answer: (await waitingByNeighbour(tx, scope)).get(neighbour.id) ?? NOTHING_WAITS,
  };
}

/** What a file says, once its sender is proven and the bytes that it brings are stored; the file is closed whatever it was. */
async function readFile(taker: Taker, bytes: Readable, store: Parameters<typeof storeFiles>[2]): Promise<Proven> {
  try {
    const unproven = await openEnvelope(bytes);
    const proven = await prove(taker, unproven);
    await storeFiles(unproven, proven.envelope, store);
    return proven;
  } finally {
    bytes.destroy();
  }
}
