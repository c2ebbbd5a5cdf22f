import type { TestProject } from 'vitest/node';
import { startSite } from './server.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the product with the sample agency runs. */
    readonly site: string;
  }
}

/** One server with the sample agency, shared by all files: laying the sample out is most of a start. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const site = await startSite('auto');
  project.provide('site', site.url);
  return () => site.stop();
}
