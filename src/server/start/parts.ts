import type { ServerParts } from '../main.js';

/** The parts of the product itself. Loaded when a server starts: other commands of the terminal do without them. */
export async function loadParts(): Promise<ServerParts> {
  const [{ createApp }, { startJobs }, { layOutSample }] = await Promise.all([import('../http/app.js'), import('../jobs/worker.js'), import('../sample/index.js')]);
  return { createApp, startJobs, layOutSample };
}
