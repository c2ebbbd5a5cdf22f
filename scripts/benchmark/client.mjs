// Thread of the one client: sends requests one after the other over one kept connection and takes the time of each.
import { Agent, request } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

parentPort.on('message', async ({ requests }) => {
  try {
    const times = [];
    let last = '';
    for (const each of requests) {
      const begin = performance.now();
      last = await send(each);
      times.push(performance.now() - begin);
    }
    parentPort.postMessage({ times, bytes: Buffer.byteLength(last) });
  } catch (error) {
    parentPort.postMessage({ fault: error.message });
  }
});

function send({ method, path, headers, body }) {
  return new Promise((resolve, reject) => {
    const outgoing = request({ agent, host: '127.0.0.1', port: workerData.port, method, path, headers }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => {
        const text = Buffer.concat(parts).toString();
        if (answer.statusCode < 300) resolve(text);
        else reject(new Error(`${method} ${path} answered ${answer.statusCode}: ${text}`));
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
