import { downloadUrl } from '../../api/call.js';
import { errorSentence } from '../../api/problem.js';
import { useAct } from '../../api/read.js';
import { Button } from '../../parts/button.js';
import { saveFile } from '../../parts/save-file.js';
import { toast } from '../../parts/toast.js';
import { useLanguage, useWords } from '../../words/words.js';
import { NEIGHBOUR_WORDS } from './words.js';

/** Writes what waits for a neighbour into a file and hands it to the person. */
export function WriteFile({ neighbourId, look, label }: { readonly neighbourId: string; readonly look: 'main' | 'plain' | 'quiet'; readonly label: string }) {
  const words = useWords(NEIGHBOUR_WORDS);
  const { language } = useLanguage();
  const write = useAct('writeBorderFile', ['listNeighbours', 'listBorderFiles']);
  const done = ({ id, number }: { readonly id: string; readonly number: number }): void => {
    saveFile({ href: downloadUrl('downloadBorderFile', id) });
    toast(words.writtenToast(number));
  };
  return <Button look={look} busy={write.isPending} onClick={() => write.mutate({ params: { id: neighbourId } }, { onSuccess: done, onError: (error) => toast(errorSentence(error, language), { tone: 'problem' }) })}>{label}</Button>;
}
