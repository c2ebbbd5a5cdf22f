import type { Overview } from '#contract/index.js';
import { printDay } from '#core/index.js';
import type { FIELD_WORDS } from './words.js';
import { labelOf } from './words.js';

/** What a waiting request asks for, in words: "Gia hạn: 20/05/2025", "Chuyển đơn vị chủ trì: Phòng Kế hoạch". */
export function wished(request: NonNullable<Overview['decisions'][number]['request']>, field: (typeof FIELD_WORDS)['vi']): string {
  const label = labelOf(field, 'request', request.kind);
  if (request.requestedDue !== null) return `${label}: ${printDay(request.requestedDue)}`;
  return request.unit === null ? label : `${label}: ${request.unit.name}`;
}
