import type { SearchHit } from '#contract/index.js';

/** Where a thing that was found is shown. */
export function placeOf(hit: Pick<SearchHit, 'kind' | 'id' | 'taskId'>) {
  switch (hit.kind) {
    case 'task':
    case 'entry':
      return { to: '/tasks/$id', params: { id: hit.taskId ?? hit.id } } as const;
    case 'document':
      return { to: '/documents/$id', params: { id: hit.id } } as const;
    case 'unit':
      return { to: '/tasks', search: { unitId: hit.id, below: 'true', state: 'open' } } as const;
    case 'person':
      return { to: '/people', search: { person: hit.id } } as const;
  }
}
