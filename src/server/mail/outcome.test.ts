import { expect, test } from 'vitest';
import { mailOutcome } from './outcome.js';

/** As nodemailer throws them: code, command, and the answer of the server. */
test.each<[what: string, fault: object, kind: string, alone?: true]>([
  ['a server that is not there', { code: 'ECONNECTION', command: 'CONN', message: 'connect ECONNREFUSED' }, 'later'],
  ['a name that is not known', { code: 'EDNS', command: 'CONN', message: 'getaddrinfo ENOTFOUND' }, 'later'],
  ['a server that closes', { command: 'RCPT TO', responseCode: 421, response: '421 4.3.2 closing' }, 'later'],
  ['a mailbox that is asked too soon', { command: 'RCPT TO', responseCode: 450, response: '450 4.2.0 greylisted' }, 'later', true],
  ['a full mailbox', { command: 'RCPT TO', responseCode: 452, response: '452 4.2.2 full' }, 'later', true],
  ['no such mailbox', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550, response: '550 5.1.1 unknown' }, 'gone'],
  ['no such mailbox, in old words', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550, response: '550 User unknown' }, 'gone'],
  ['a disabled mailbox', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 554, response: '554 5.2.1 disabled' }, 'gone'],
  ['a policy', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550, response: '550 5.7.1 relaying denied' }, 'refused'],
  ['a mail that is taken for spam', { code: 'EMESSAGE', command: 'DATA', responseCode: 554, response: '554 5.7.1 spam' }, 'refused'],
  ['a wrong password', { code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535, response: '535 5.7.8 bad' }, 'credentials'],
  ['a sender that may not', { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 550, response: '550 5.7.1 sender' }, 'credentials'],
  ['no server set', { message: 'no mail server or sender is set' }, 'later'],
])('%s', (_, fault, kind, alone) => expect(mailOutcome(fault)).toMatchObject({ kind, ...(alone === undefined ? {} : { alone }) }));
