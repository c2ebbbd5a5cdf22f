/** Milliseconds within which 95 of 100 readings are answered where the row says no other; a write waits for the disk besides. */
const LIMIT = 100;
/** What is asked beside the floor: of its requests a second this share. */
const BAR = { read: 2 / 3, write: 1 / 2 };

const ms = (value) => (value < 10 ? value.toFixed(1) : value.toFixed(0));
const both = ({ p50, p95 }) => `${ms(p50)} / ${ms(p95)}`;

/** The table as Markdown, as it stands in docs/measurements.md. */
export function tableOf(results) {
  const lines = results.map(
    ({ key, name, ours, direct, ratio, statements, bytes }) => `| ${key} | ${name} | ${both(ours)} | ${both(direct)} | ${ratio.toFixed(2)} | ${statements} | ${(bytes / 1024).toFixed(1)} |`,
  );
  return ['| | what | ours, p50 / p95 ms | same SQL through pg, p50 / p95 ms | ratio of p50 | statements | KiB |', '|---|---|---:|---:|---:|---:|---:|', ...lines].join('\n');
}

/** The rows that the floor answers too. */
export function floorTableOf(results) {
  const lines = results.filter(({ floor }) => floor !== null).map(({ key, name, ours, floor, rates, isRead }) => {
    const share = rates === null ? null : rates.ours / rates.floor;
    const told = share === null ? '' : `${share.toFixed(2)}${share >= (isRead ? BAR.read : BAR.write) ? '' : ' ✗'}`;
    return `| ${key} | ${name} | ${both(ours)} | ${both(floor)} | ${(floor.p50 / ours.p50).toFixed(2)} | ${rates?.ours.toFixed(0) ?? ''} | ${rates?.floor.toFixed(0) ?? ''} | ${told} |`;
  });
  return ['| | what | ours, p50 / p95 ms | floor, p50 / p95 ms | share of its speed, one at a time | ours, requests/s of 16 | floor, requests/s of 16 | share |', '|---|---|---:|---:|---:|---:|---:|---:|', ...lines].join('\n');
}

/** What is not as it must be, as sentences. */
export function faultsOf(results) {
  return results.flatMap(({ key, name, ours, fullScans, isRead, limit = LIMIT }) => [
    ...(isRead && ours.p95 > limit ? [`${key} ${name}: p95 is ${ms(ours.p95)} ms, more than ${limit}`] : []),
    ...fullScans.map((table) => `${key} ${name}: reads the table ${table} from end to end`),
  ]);
}
