import { useQueryClient } from '@tanstack/react-query';
import type { PaperView } from '#contract/index.js';
import { call } from '../../api/call.js';
import { keyOf, useSession } from '../../api/read.js';
import { type Saving, useSaving, type Written } from '../../parts/saving/use-saving.js';
import type { File } from './file.js';

const written = ({ version, file }: PaperView): Written<File> => ({ version, content: file });

/** A draft while it is written. */
export function usePaperSaving(paper: PaperView): Saving<File> {
  const client = useQueryClient();
  const params = { id: paper.id };
  const stand = (view: PaperView): Written<File> => {
    client.setQueryData(keyOf('readPaper', { params }), view);
    return written(view);
  };
  return useSaving({
    kept: `dondoc.writing.paper.${useSession().person.id}.${paper.id}`,
    shown: written(paper),
    save: async ({ version, content }) => stand(await call('savePaper', { params, body: { version, file: content } })),
    read: async () => stand(await call('readPaper', { params })),
  });
}
