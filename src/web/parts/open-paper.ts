import { useNavigate } from '@tanstack/react-router';
import { errorSentence } from '../api/problem.js';
import { useLanguage } from '../words/words.js';
import { toast } from './toast.js';

/** What follows the drafting of a paper: it is opened, or it is said why there is none. */
export function useOpenPaper(): { readonly onSuccess: (answer: { readonly paperId: string }) => void; readonly onError: (error: Error) => void } {
  const { language } = useLanguage();
  const navigate = useNavigate();
  return {
    onSuccess: ({ paperId }) => void navigate({ to: '/papers/$id', params: { id: paperId } }),
    onError: (error) => toast(errorSentence(error, language), { tone: 'problem' }),
  };
}
