import { useId } from 'react';
import type { ComponentProps, ReactNode } from 'react';
import styles from './field.module.css';

interface FieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | null;
  /** `warn`: may be wrong, have a look. */
  readonly tone?: 'warn';
  readonly hideLabel?: boolean;
}

interface Wiring {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

/** A label, a control, a hint and an error that belong together for eyes and for screen readers. */
export function Field({ label, hint, error, tone, hideLabel = false, children }: FieldProps & { readonly children: (wiring: Wiring) => ReactNode }) {
  const id = useId();
  const told = [hint === undefined ? null : `${id}-hint`, error ? `${id}-error` : null].filter(Boolean).join(' ');
  return (
    <div className={[styles.field, tone === 'warn' ? styles.warn : ''].join(' ')}>
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : styles.label}>{label}</label>
      {children({ id, 'aria-describedby': told === '' ? undefined : told, 'aria-invalid': error ? true : undefined })}
      {hint !== undefined && <div id={`${id}-hint`} className={styles.hint}>{hint}</div>}
      {error && <div id={`${id}-error`} className={styles.error}>{error}</div>}
    </div>
  );
}

/** One line of text. */
export function TextField({ label, hint, error, tone, hideLabel, ...input }: FieldProps & ComponentProps<'input'>) {
  return (
    <Field {...pick({ label, hint, error, tone, hideLabel })}>
      {(wiring) => <input type="text" autoComplete="off" {...input} {...wiring} className={styles.control} />}
    </Field>
  );
}

/** Several lines of text. */
export function TextArea({ label, hint, error, tone, hideLabel, rows = 3, ...area }: FieldProps & ComponentProps<'textarea'>) {
  // It grows with what is written in it, which leaves its rows without effect: they are the least that it is high.
  const least = { minHeight: `max(var(--target), ${rows * 20 + 12}px)` };
  return <Field {...pick({ label, hint, error, tone, hideLabel })}>{(wiring) => <textarea rows={rows} {...area} {...wiring} className={styles.control} style={least} />}</Field>;
}

/** A short closed list. */
export function SelectField({ label, hint, error, tone, hideLabel, children, ...select }: FieldProps & ComponentProps<'select'>) {
  return (
    <Field {...pick({ label, hint, error, tone, hideLabel })}>
      {(wiring) => <select {...select} {...wiring} className={styles.control}>{children}</select>}
    </Field>
  );
}

type Loose<T> = { readonly [K in keyof T]: T[K] | undefined };

function pick(props: Loose<FieldProps> & { readonly label: string }): FieldProps {
  const { label, hint, error, tone, hideLabel } = props;
  return { label, ...(hint === undefined ? {} : { hint }), ...(error === undefined ? {} : { error }), ...(tone === undefined ? {} : { tone }), ...(hideLabel === undefined ? {} : { hideLabel }) };
}

/** The class of an input, for controls that are built elsewhere. */
export const controlClass = styles.control ?? '';
