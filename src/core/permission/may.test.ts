import { describe, expect, test } from 'vitest';
import type { Actor, Role } from './actor.js';
import { ACTS, ACT_NAMES, actsOf, homeOf, may, postFor } from './may.js';
import type { Act, Thing } from './may.js';

const actor = (roles: readonly Role[], unitId = 'tech', below: readonly string[] = []): Actor => ({
  agencyId: 'agency', personId: 'person', posts: [{ postId: `post-${unitId}`, unitId, unitIdsBelow: [unitId, ...below], unitIdsAbove: ['root'], roles }],
});

const OPEN: Thing = { agencyId: 'agency', restricted: false, leadUnitId: 'science', supportUnitIds: ['office'], leadPostId: 'post-officer', assignerPostId: 'post-boss' };
const RESTRICTED: Thing = { ...OPEN, restricted: true };
const AGENCY: Thing = { agencyId: 'agency' };

describe('who may do what', () => {
  const grants: Readonly<Record<string, readonly Act[]>> = {
    registrar: ['document.read', 'document.receive', 'document.review', 'document.assign', 'task.read', 'task.create', 'report.read', 'report.comment', 'meeting.read', 'overview.read', 'border.read', 'people.read', 'units.read', 'units.alias', 'paper.read', 'paper.write', 'paper.issue'],
    follower: ['document.read', 'document.receive', 'document.review', 'document.assign', 'task.read', 'task.create', 'report.read', 'report.comment', 'report.compose', 'report.contribute', 'meeting.read', 'meeting.prepare', 'meeting.conclude', 'meeting.contribute', 'overview.read', 'border.read', 'people.read', 'units.read', 'units.alias', 'paper.read', 'paper.write'],
    chief_of_office: ['document.read', 'document.receive', 'document.review', 'document.assign', 'task.read', 'task.create', 'report.read', 'report.comment', 'report.compose', 'report.contribute', 'meeting.read', 'meeting.prepare', 'meeting.conclude', 'meeting.contribute', 'overview.read', 'border.read', 'people.read', 'units.read', 'units.manage', 'units.alias', 'units.reorganise', 'delegations.manage', 'paper.read', 'paper.write', 'paper.sign', 'paper.issue'],
    leader: ['document.read', 'document.assign', 'task.read', 'task.create', 'report.read', 'report.comment', 'report.compose', 'meeting.read', 'meeting.conclude', 'overview.read', 'log.read', 'border.read', 'people.read', 'units.read', 'units.reorganise', 'paper.read', 'paper.sign'],
    head: ['document.read', 'task.read', 'task.create', 'report.read', 'report.comment', 'report.contribute', 'meeting.read', 'meeting.contribute', 'overview.read', 'people.read', 'units.read', 'paper.read', 'paper.write'],
    officer: ['document.read', 'task.read', 'report.read', 'report.comment', 'meeting.read', 'people.read', 'units.read'],
    superior: ['units.read'],
    peer: ['units.read'],
    auditor: ['document.read', 'task.read', 'report.read', 'meeting.read', 'overview.read', 'log.read', 'border.read', 'people.read', 'units.read', 'paper.read'],
    admin: ['log.read', 'border.read', 'people.read', 'people.manage', 'units.read', 'units.manage', 'units.alias', 'delegations.manage', 'settings.manage'],
  };

  test.each(Object.entries(grants))('%s', (role, acts) => {
    expect(ACT_NAMES.filter((act) => may(actor([role as Role]), act, AGENCY))).toEqual(ACT_NAMES.filter((act) => acts.includes(act)));
  });

  test('nothing is allowed in another agency', () => {
    const everything = actor(['leader', 'admin', 'auditor', 'follower', 'head']);
    expect(ACT_NAMES.filter((act) => may(everything, act, { ...OPEN, agencyId: 'other' }))).toEqual([]);
  });

  test('without a post nothing is allowed', () => expect(ACT_NAMES.filter((act) => may({ ...actor([]), posts: [] }, act, AGENCY))).toEqual([]));

  test('whoever only reads has no act that changes anything', () => {
    const changing = ACT_NAMES.filter((act) => !act.endsWith('.read'));
    expect(changing.filter((act) => ACTS[act].auditor !== undefined)).toEqual([]);
  });
});

test('a post held for somebody gives only what was handed over', () => {
  const held = (scope: 'sign' | 'assign' | 'confirm' | 'all'): readonly Act[] => {
    const [post] = actor(['admin', 'chief_of_office']).posts;
    return post === undefined ? [] : actsOf({ ...actor([]), posts: [{ ...post, heldFor: { byPostId: 'own', scope } }] }).filter((act) => !act.endsWith('.read'));
  };
  expect([held('sign'), held('confirm'), held('assign')]).toEqual([['paper.sign'], [], ['document.assign', 'task.create']]);
  expect(held('all')).toContain('people.manage');
});

describe('restricted tasks', () => {
  test.each([
    ['the follower of the office', actor(['follower'], 'office-staff'), false],
    ['the head of another unit', actor(['head'], 'tech'), false],
    ['an officer of the lead unit who is not named', actor(['officer'], 'science'), false],
    ['the named officer', { ...actor(['officer'], 'officer') }, true],
    ['who assigned it', actor(['follower'], 'boss'), true],
    ['the head of the lead unit', actor(['head'], 'science'), true],
    ['the head above the lead unit', actor(['head'], 'branch', ['science']), true],
    ['the head of a coordinating unit', actor(['head'], 'office'), true],
    ['the leader of the agency', actor(['leader'], 'root', ['science', 'office']), true],
    ['the auditor', actor(['auditor'], 'audit'), true],
    ['the admin', actor(['admin'], 'science'), false],
  ])('%s: %s', (_who, who, sees) => expect(may(who, 'task.read', RESTRICTED)).toBe(sees));

  test('an open task is open to the staff, and to outsiders only as parties', () => {
    expect(may(actor(['officer'], 'tech'), 'task.read', OPEN)).toBe(true);
    expect(may(actor(['admin'], 'tech'), 'task.read', OPEN)).toBe(false);
    expect(may(actor(['peer'], 'tech'), 'task.read', OPEN)).toBe(false);
    expect(may(actor(['peer'], 'office'), 'task.read', OPEN)).toBe(true);
  });
});

test.each([
  ['sign', 'task.read', true], ['sign', 'task.create', false], ['confirm', 'task.create', false], ['assign', 'task.create', true], ['assign', 'report.compose', false], ['all', 'report.compose', true],
] as const)('acting for a leader for %s: %s %s', (scope, act, expected) => {
  const [post] = actor(['leader']).posts;
  expect(may({ ...actor([]), posts: post === undefined ? [] : [{ ...post, heldFor: { byPostId: 'own', scope } }] }, act, AGENCY)).toBe(expected);
});

test.each([
  ['the leader, a paper that names nobody', actor(['leader'], 'root'), {}, true],
  ['the leader under the own name', actor(['leader'], 'root'), { signerPostId: 'post-root', byOrder: false }, true],
  ['a leader under another name', actor(['leader'], 'deputy'), { signerPostId: 'post-root', byOrder: false }, false],
  ['the chief of office by order', actor(['chief_of_office'], 'office'), { signerPostId: 'post-office', byOrder: true }, true],
  ['the chief of office without an order', actor(['chief_of_office'], 'office'), { signerPostId: 'post-office', byOrder: false }, false],
  ['a follower', actor(['follower'], 'office'), { signerPostId: 'post-office', byOrder: true }, false],
] as const)('signing: %s: %s', (_who, who, thing, signs) => expect(may(who, 'paper.sign', { ...AGENCY, ...thing })).toBe(signs));

test('an own post goes before one that is held for somebody', () => {
  const [own] = actor(['leader'], 'deputy').posts;
  const [of] = actor(['leader'], 'root').posts;
  const held = of === undefined ? [] : [{ ...of, heldFor: { byPostId: 'post-deputy', scope: 'sign' as const } }];
  const who: Actor = { ...actor([]), posts: [...held, ...(own === undefined ? [] : [own])] };
  expect([postFor(who, 'paper.sign', AGENCY)?.postId, postFor(who, 'paper.sign', { ...AGENCY, signerPostId: 'post-root' })?.postId]).toEqual(['post-deputy', 'post-root']);
});

test('a head makes tasks for the own unit and below, the office for all', () => {
  expect(may(actor(['head'], 'science'), 'task.create', OPEN)).toBe(true);
  expect(may(actor(['head'], 'tech'), 'task.create', OPEN)).toBe(false);
  expect(may(actor(['follower'], 'tech'), 'task.create', OPEN)).toBe(true);
});

test.each([
  [['leader'], 'overview'], [['head'], 'mine'], [['officer'], 'mine'], [['registrar'], 'documents'], [['follower', 'officer'], 'documents'], [['chief_of_office', 'head'], 'documents'],
  [['auditor'], 'tasks'], [['admin'], 'people'], [['admin', 'officer'], 'mine'], [[], 'tasks'],
] as const)('%j starts at %s', (roles, home) => expect(homeOf(actor(roles))).toBe(home));
