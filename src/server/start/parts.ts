import type { ServerParts } from '../main.js';

/** The parts of the product itself. Loaded when a server starts: other commands of the terminal do without them. */
export async function loadParts(): Promise<ServerParts> {
  const [{ createApp }, { startJobs }] = await Promise.all([import('../http/app.js'), import('../jobs/worker.js')]);
  // The sample is laid out once in the life of an office.
  return { createApp, startJobs, layOutSample: async (context) => (await import('../sample/index.js')).layOutSample(context) };
}
