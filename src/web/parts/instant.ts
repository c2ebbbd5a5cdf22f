const PARTS = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** A moment as people write it here, date first: "18/04/2025 14:03". */
export function printInstant(instant: string): string {
  const part = Object.fromEntries(PARTS.formatToParts(new Date(instant)).map((each) => [each.type, each.value]));
  return `${part['day']}/${part['month']}/${part['year']} ${part['hour']}:${part['minute']}`;
}

/** The time of day of a moment: "14:03". */
export function printTime(instant: string): string {
  return printInstant(instant).slice(11);
}
