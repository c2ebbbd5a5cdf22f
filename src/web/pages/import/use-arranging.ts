import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportView, RouteCall } from '#contract/index.js';
import { call } from '../../api/call.js';
import { keyOf } from '../../api/read.js';
import { useImportKind } from './kind.js';

type Choice = RouteCall<'arrangeImport'>['body'];
/** What a person changes of a table: the rest stays as it is. */
export type Arranged = Partial<Choice>;

function choiceOf({ sheet, headLine, columns, chosen }: ImportView): Choice {
  return { sheet, headLine, columns: columns.map(({ field }) => field), units: chosen.map(({ text, unit }) => ({ text, unitId: unit?.id ?? null })) };
}

/** The table as it was arranged last; one change after the other, each on what the one before gave. */
export function useArranging(table: ImportView) {
  const client = useQueryClient();
  const { routes } = useImportKind();
  const [waiting, setWaiting] = useState(0);
  const [error, setError] = useState<unknown>(null);
  const arrange = (change: Arranged): void => {
    setWaiting((count) => count + 1);
    setError(null);
    call(routes.arrange, { params: { id: table.id }, body: { ...choiceOf(table), ...change } })
      .then((view) => client.setQueryData(keyOf(routes.read, { params: { id: table.id } }), view))
      .catch(setError)
      .finally(() => setWaiting((count) => count - 1));
  };
  return { shown: table, arrange, busy: waiting > 0, error };
}
