import { useQueryClient } from '@tanstack/react-query';
import type { ReportSection } from '#contract/index.js';
import { call } from '../../api/call.js';
import { keyOf, useSession } from '../../api/read.js';
import { type Saving, useSaving, type Written } from '../../parts/saving/use-saving.js';
import type { ReportView } from './sections.js';

type Sections = readonly ReportSection[];

const written = ({ version, sections }: ReportView): Written<Sections> => ({ version, content: sections });

export interface ReportSaving extends Omit<Saving<Sections>, 'content' | 'letWrite'> {
  readonly sections: Sections;
  /** An act of the server that writes the text, on the version of what was saved last. */
  readonly letWrite: (act: (version: number) => Promise<ReportView>) => Promise<void>;
}

/** The text of a report while it is written. */
export function useReportSaving(report: ReportView, readOnly: boolean): ReportSaving {
  const client = useQueryClient();
  const params = { id: report.id };
  const stand = (view: ReportView): Written<Sections> => {
    client.setQueryData(keyOf('readReport', { params }), view);
    return written(view);
  };
  const { content: sections, letWrite, ...saving } = useSaving<Sections>({
    kept: `dondoc.writing.report.${useSession().person.id}.${report.id}`,
    shown: written(report),
    readOnly,
    save: async ({ version, content }) => stand(await call('saveReport', { params, body: { version, sections: [...content] } })),
    read: async () => stand(await call('readReport', { params })),
  });
  return { ...saving, sections, letWrite: (act) => letWrite(async (version) => stand(await act(version))) };
}
