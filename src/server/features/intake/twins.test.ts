import type { DocumentLine, DocumentRow } from '#contract/index.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { indexDocuments } from '../../database/pieces.js';
import { inAgency } from '../../database/transaction.js';
import { type Browser, makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';

/** The same paper brought twice has two rows: other bytes, the same number, symbol and author. */
let server: TestServer;
let office: Office;
let registrar: Browser;

beforeAll(async () => {
  server = await startTestServer();
  office = await makeOffice(server, 'a');
  registrar = await signInAs(server.app, 'a.registrar');
});
afterAll(() => server.close());

interface Head {
  readonly number?: string | null;
  readonly notation?: string;
  readonly issuer?: string;
  readonly issuedOn?: string | null;
}

let count = 0;

/** A document that was read with this head; without any, one that waits. */
async function bring(head: Head | null): Promise<string> {
  count += 1;
  const { id } = (await registrar.send('POST', '/documents/pasted', { body: { title: `Bản quét ${count}`, text: `Bản quét ${count}` } })).json<DocumentRow>();
  if (head === null) return id;
  const { number = '15', notation = 'BC-UBND', issuer = 'UBND xã Suối Mây', issuedOn = '2025-04-10' } = head;
  await inAgency(server.context.database, office.scope, async (tx) => {
    await tx.updateTable('document').set({ number, notation, issuer_name: issuer, issued_on: issuedOn, reading_state: 'read' }).where('id', '=', id).execute();
    await indexDocuments(tx, office.scope, [id]);
  });
  return id;
}

test('the list says which two look the same, and of another author, number, symbol or day nothing', async () => {
  const [first, again] = [await bring({}), await bring({})];
  // Of a scan whose day could not be read it is said too.
  const [dated, undated] = [await bring({ number: '17' }), await bring({ number: '17', issuedOn: null })];
  const others = [await bring({ issuer: 'UBND phường Bến Sậy' }), await bring({ number: '16' }), await bring({ notation: 'TB-UBND' }), await bring({ issuedOn: '2024-04-10' }), await bring({ number: null }), await bring(null)];
  const { documents } = (await registrar.send('GET', '/documents')).json<{ documents: DocumentLine[] }>();
  const twinOf = (id: string): string | null | undefined => documents.find((document) => document.id === id)?.twin?.id;
  expect([first, again, dated, undated].map(twinOf)).toEqual([again, first, undated, dated]);
  expect(others.map((id) => documents.find((document) => document.id === id)?.twin)).toEqual(others.map(() => null));
});

test('also where the other stands on another page of the list', async () => {
  const { documents, nextCursor } = (await registrar.send('GET', '/documents?limit=9')).json<{ documents: DocumentLine[]; nextCursor: string }>();
  const rest = (await registrar.send('GET', `/documents?limit=9&cursor=${nextCursor}`)).json<{ documents: DocumentLine[] }>().documents;
  expect(rest.map(({ twin }) => documents.some(({ id }) => id === twin?.id))).toEqual([true]);
});
