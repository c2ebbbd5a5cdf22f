/** A stretch of the stored text, as offsets. */
export interface TextPlace {
  readonly start: number;
  readonly end: number;
}

/** The place that an address names as `at=120-260`; null where it names none. */
export function placeAt(text: string | undefined): TextPlace | null {
  const match = /^(\d{1,9})-(\d{1,9})$/.exec(text ?? '');
  const [start, end] = [Number(match?.[1]), Number(match?.[2])];
  return match !== null && start < end ? { start, end } : null;
}
