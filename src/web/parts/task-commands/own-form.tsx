import type { TaskView } from '#contract/index.js';
import { AmendForm } from './amend-form.js';
import type { OwnKind } from './kinds.js';
import { MergeForm } from './merge-form.js';
import type { CommandPlace } from './place.js';
import { RecurrenceForm } from './recurrence-form.js';
import { StepsForm } from './steps-form.js';

export interface OwnFormProps {
  readonly task: TaskView;
  readonly place: CommandPlace;
  readonly onClose: () => void;
}

const FORMS = { amend: AmendForm, merge: MergeForm, set_steps: StepsForm, set_recurrence: RecurrenceForm } as const satisfies Record<OwnKind, (props: OwnFormProps) => React.ReactNode>;

/** The form of a command that has one of its own. */
export function OwnForm({ kind, ...props }: OwnFormProps & { readonly kind: OwnKind }) {
  const Form = FORMS[kind];
  return <Form {...props} />;
}
