import { describe, expect, it } from 'vitest';
import type { Session } from '#contract/index.js';
import { mayEnter } from './entrance.js';
import { homeOf, liesIn, placesOf } from './places.js';

const session = (roles: readonly string[], acts: readonly string[], home: Session['home'] = 'overview'): Session => ({
  person: { id: 'p', name: 'Nguyễn Thu Hà' }, agency: { id: 'a', name: 'Sở', shortName: 'Sở', isSample: false }, posts: [{ id: 't', title: '', unitId: 'u', unitName: '', roles: [...roles], actingFor: null }], actedForBy: [],
  acts: [...acts], home, language: 'vi', csrfToken: '', today: '2025-04-14', mustChangePassword: false,
});
const READING = ['overview.read', 'task.read', 'document.read', 'report.read', 'meeting.read'];
const keys = (of: Session) => placesOf(of).map((place) => place.key);

describe('placesOf', () => {
  it.each([
    ['a leader has no work of their own to look at', ['leader'], READING, ['overview', 'documents', 'tasks', 'meetings', 'reports']],
    ['a head has', ['head'], READING, ['overview', 'mine', 'documents', 'tasks', 'meetings', 'reports']],
    ['a specialist without the overview', ['officer'], ['task.read', 'document.read'], ['mine', 'documents', 'tasks']],
    ['the auditor reads the log daily', ['auditor'], [...READING, 'log.read'], ['overview', 'documents', 'tasks', 'meetings', 'reports', 'log']],
    ['a leader finds it beside the own name', ['leader'], [...READING, 'log.read'], ['overview', 'documents', 'tasks', 'meetings', 'reports']],
    ['an administrator reads no task', ['admin'], ['people.manage', 'people.read', 'log.read'], ['people', 'log']],
  ])('%s', (_, roles, acts, expected) => {
    expect(keys(session(roles, acts))).toEqual(expected);
  });
});

describe('homeOf', () => {
  it('is where the server says', () => {
    expect(homeOf(session(['admin'], [], 'people'))).toBe('/people');
    expect(homeOf(session(['registrar'], [], 'documents'))).toBe('/documents');
  });
});

describe('where a page lies', () => {
  it.each([
    ['/reports', ['reports']], ['/reports/duties/1', ['reports']], ['/programmes', ['reports']], ['/programmes/1', ['reports']], ['/papers/books', ['documents']], ['/registers', ['documents']], ['/reportsome', []], ['/inbox', []],
  ])('%s', (path, expected) => {
    expect(placesOf(session(['head'], READING)).filter((place) => liesIn(path, place)).map(({ key }) => key)).toEqual(expected);
  });
});

describe('mayEnter', () => {
  it.each([
    ['a page of one’s own', '/inbox', [], true], ['the list with its act', '/tasks', ['task.read'], true], ['a task below it', '/tasks/7', ['task.read'], true], ['the list without', '/tasks', [], false],
    ['giving out, for who only reads', '/tasks/new', ['task.read'], false], ['bringing units in, for who only reads people', '/people/import', ['people.read'], false], ['a check of the log, without the log', '/log/checks/7', ['task.read'], false],
  ])('%s', (_, path, acts, expected) => {
    expect(mayEnter({ acts }, path)).toBe(expected);
  });
});
