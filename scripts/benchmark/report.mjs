/** Milliseconds within which 95 of 100 readings are answered where the row says no other; a write waits for the disk besides. */
const LIMIT = 100;

const ms = (value) => (value < 10 ? value.toFixed(1) : value.toFixed(0));

/** The table as Markdown, as it stands in docs/measurements.md. */
export function tableOf(results) {
  const lines = results.map(
    ({ key, name, ours, direct, ratio, statements, bytes }) =>
      `| ${key} | ${name} | ${ms(ours.p50)} / ${ms(ours.p95)} | ${ms(direct.p50)} / ${ms(direct.p95)} | ${ratio.toFixed(2)} | ${statements} | ${(bytes / 1024).toFixed(1)} |`,
  );
  return ['| | what | ours, p50 / p95 ms | same SQL through pg, p50 / p95 ms | ratio of p50 | statements | KiB |', '|---|---|---:|---:|---:|---:|---:|', ...lines].join('\n');
}

/** What is not as it must be, as sentences. */
export function faultsOf(results) {
  return results.flatMap(({ key, name, ours, fullScans, isRead, limit = LIMIT }) => [
    ...(isRead && ours.p95 > limit ? [`${key} ${name}: p95 is ${ms(ours.p95)} ms, more than ${limit}`] : []),
    ...fullScans.map((table) => `${key} ${name}: reads the table ${table} from end to end`),
  ]);
}
