import { describe, expect, test } from 'vitest';
import { REFUSALS, refusalSentence } from './refusals.js';

const placeholders = (sentence: string): string[] => [...sentence.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? '').sort();

describe('refusals', () => {
  test.each(Object.entries(REFUSALS))('%s says the same in both languages', (_code, { vi, en, status }) => {
    expect(placeholders(vi)).toEqual(placeholders(en));
    expect(placeholders(vi).filter((name) => !/^[a-z]+$/.test(name))).toEqual([]);
    expect([vi.normalize('NFC'), vi.trim(), en.trim()]).toEqual([vi, vi, en]);
    expect(status).toBeGreaterThanOrEqual(400);
  });

  test('states, relations and days are printed, not coded', () => {
    expect(refusalSentence({ code: 'task.move_not_here', data: { state: 'paused' } }, 'vi')).toBe('Nhiệm vụ đang ở trạng thái “Tạm hoãn” nên không thể làm việc này.');
    expect(refusalSentence({ code: 'task.move_not_yours', data: { who: 'office,leader' } }, 'en')).toBe('Only the office or the leadership may do this.');
    expect(refusalSentence({ code: 'task.extension_late', data: { due: '2025-04-05' } }, 'vi')).toContain('05/04/2025');
  });

  test('a sentence without its data shows the gap', () => expect(refusalSentence({ code: 'task.extension_limit', data: {} }, 'en')).toContain('{max}'));
});
