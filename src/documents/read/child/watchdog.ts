import { Worker } from 'node:worker_threads';

const BARK = "setTimeout(() => process.kill(process.pid, 'SIGKILL'), require('node:worker_threads').workerData)";

/**
 * Ends this process after a time even when its main thread never yields. The parent kills earlier; this one is for
 * a parent that died meanwhile, so that no reading process is ever left behind.
 */
export function endAfter(seconds: number): void {
  new Worker(BARK, { eval: true, execArgv: [], workerData: seconds * 1000 }).unref();
}
