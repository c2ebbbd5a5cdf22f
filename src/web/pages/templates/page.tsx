import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { RouteAnswer, TemplateView } from '#contract/index.js';
import { blanksOf, previewTemplate, printDay, refusalSentence, templateOf, withWording } from '#core/index.js';
import type { Template } from '#core/index.js';
import { errorSentence } from '../../api/problem.js';
import { useAct, useMayDo, useRead } from '../../api/read.js';
import { useCommands } from '../../commands/registry.js';
import { Answer } from '../../parts/answer.js';
import { Button } from '../../parts/button.js';
import { SelectField, TextArea, TextField } from '../../parts/field.js';
import { PageHead } from '../../parts/page-head.js';
import { PaperPage } from '../../parts/paper-page/paper-page.js';
import { toast } from '../../parts/toast.js';
import { useLanguage, useWords } from '../../words/words.js';
import styles from '../paper/paper.module.css';
import { words } from './words.js';

type Templates = RouteAnswer<'listTemplates'>;
type Wording = Pick<TemplateView, 'phrases' | 'recipients' | 'signing'>;

/** Mẫu văn bản: the set phrases of each template in the agency's own words, beside the page that they make. */
export function TemplatesPage() {
  const templates = useRead('listTemplates', {});
  return <Answer of={templates} rows={12}>{(list) => <Chosen list={list} />}</Answer>;
}

function Chosen({ list }: { readonly list: Templates }) {
  const say = useWords(words);
  const search = useSearch({ from: '/app/papers/templates' });
  const navigate = useNavigate();
  const view = list.templates.find(({ key }) => key === search.key) ?? list.templates[0];
  const template = view === undefined ? undefined : templateOf(view.key);
  if (view === undefined || template === undefined) return null;
  const choice = (
    <SelectField label={say.template} value={view.key} onChange={(event) => void navigate({ to: '/papers/templates', search: { key: event.currentTarget.value }, replace: true })}>
      {list.templates.map(({ key, name }) => <option key={key} value={key}>{name}</option>)}
    </SelectField>
  );
  return <Editor key={`${view.key} ${view.version}`} view={view} template={template} frame={list.frame}>{choice}</Editor>;
}

interface EditorProps {
  readonly view: TemplateView;
  /** As it comes, before anybody worded it anew. */
  readonly template: Template;
  readonly frame: Templates['frame'];
  readonly children: React.ReactNode;
}

function Editor({ view, template, frame, children }: EditorProps) {
  const say = useWords(words);
  const { language } = useLanguage();
  const mayWrite = useMayDo('paper.issue');
  const stood: Wording = { phrases: view.phrases, recipients: view.recipients, signing: view.signing };
  const [wording, setWording] = useState<Wording>(stood);
  const save = useAct('saveWording', ['listTemplates']);
  const isChanged = JSON.stringify(wording) !== JSON.stringify(stood);
  const isSavable = mayWrite && (isChanged || view.unfit.length > 0);
  const send = (): void => {
    if (!isSavable) return;
    save.mutate({ params: { key: view.key }, body: { version: view.version, ...wording, recipients: wording.recipients.filter((line) => line.trim() !== '') } }, { onSuccess: () => toast(say.saved), onError: (error) => toast(errorSentence(error, language), { tone: 'problem' }) });
  };
  useCommands(mayWrite ? [{ id: 'templates.save', label: say.save, group: say.group, keys: 'Ctrl+Enter', scope: 'everywhere', run: send }] : []);
  return (
    <div className={styles.page}>
      <Link to="/papers" className="small no-print">{say.back}</Link>
      <PageHead
        title={say.title}
        detail={<>{say.detail} <span role="status">{isChanged ? say.unsaved : view.since === null ? say.own : say.since(printDay(view.since.on), view.since.by)}</span></>}
        actions={mayWrite && (
          <>
            <Button onClick={() => setWording({ phrases: { ...template.phrases }, recipients: [...template.recipients], signing: { capacity: [...template.signing.capacity], title: template.signing.title } })}>{say.reset}</Button>
            <Button look="main" busy={save.isPending} disabled={!isSavable} onClick={send}>{say.save}</Button>
          </>
        )}
      />
      {view.unfit.length > 0 && <p role="alert" className={styles.problem}>{say.unfit(view.unfit.length)}</p>}
      <div className={styles.columns}>
        <PaperPage paper={previewTemplate({ ...template, ...wording }, frame)} />
        <div className={styles.side}>
          <section className={['card', styles.fields].join(' ')} aria-label={say.fields}>
            {children}
            <Phrases template={template} wording={wording} unfit={view.unfit} readOnly={!mayWrite} onChange={setWording} />
          </section>
        </div>
      </div>
    </div>
  );
}

interface PhrasesProps {
  readonly template: Template;
  readonly wording: Wording;
  readonly unfit: TemplateView['unfit'];
  readonly readOnly: boolean;
  readonly onChange: (wording: Wording) => void;
}

function Phrases({ template, wording, unfit, readOnly, onChange }: PhrasesProps) {
  const say = useWords(words);
  const { language } = useLanguage();
  const lines = (text: string): string[] => text.split('\n');
  const faultOf = (name: string, text: string): string | null => {
    const fits = withWording(template, { phrases: { [name]: text } });
    return fits.ok ? null : refusalSentence(fits.refusal, language);
  };
  const hintOf = (name: string): { readonly hint?: string } => {
    const blanks = blanksOf(template.phrases[name] ?? '').map((blank) => `{{${blank}}}`).join(' ');
    const old = unfit.find((phrase) => phrase.name === name);
    const hint = [blanks === '' ? '' : say.blanks(blanks), old === undefined ? '' : say.unfitText(old.text)].filter((part) => part !== '').join('. ');
    return hint === '' ? {} : { hint };
  };
  const labelOf = (name: string, at: number): string => (name === 'subject' ? say.subject : name === 'closing' ? say.closing : say.phrase(at + 1));
  return (
    <>
      {Object.entries(wording.phrases).map(([name, text], at) => {
        const rows = Math.min(8, Math.max(2, Math.ceil(text.length / 60)));
        return <TextArea key={name} label={labelOf(name, at)} rows={rows} lang="vi" maxLength={4000} readOnly={readOnly} value={text} error={faultOf(name, text)} {...hintOf(name)} onChange={(event) => onChange({ ...wording, phrases: { ...wording.phrases, [name]: event.currentTarget.value } })} />;
      })}
      <TextArea label={say.recipients} hint={say.oneALine} rows={Math.max(2, wording.recipients.length)} lang="vi" readOnly={readOnly} value={wording.recipients.join('\n')} onChange={(event) => onChange({ ...wording, recipients: lines(event.currentTarget.value) })} />
      <TextArea label={say.capacity} hint={say.capacityHint} rows={1} lang="vi" readOnly={readOnly} value={wording.signing.capacity.join('\n')} onChange={(event) => onChange({ ...wording, signing: { ...wording.signing, capacity: event.currentTarget.value === '' ? [] : lines(event.currentTarget.value) } })} />
      <TextField label={say.post} lang="vi" readOnly={readOnly} value={wording.signing.title} onChange={(event) => onChange({ ...wording, signing: { ...wording.signing, title: event.currentTarget.value } })} />
    </>
  );
}
