// Thread of the clients. Asked for times, it sends requests one after the other over one kept connection and takes the time of each; asked for a rate,
// it sends them over several connections at once, each from an address of its own, for some seconds or until there are no more.
import { Agent, request } from 'node:http';
import { parentPort } from 'node:worker_threads';

const agents = new Map();

parentPort.on('message', async (asked) => {
  try {
    parentPort.postMessage(asked.seconds === undefined ? await timesOf(asked) : await rateOf(asked));
  } catch (error) {
    parentPort.postMessage({ fault: error.message });
  }
});

function agentOf(port, connections) {
  const key = `${port} ${connections}`;
  const agent = agents.get(key) ?? new Agent({ keepAlive: true, maxSockets: connections });
  agents.set(key, agent);
  return agent;
}

async function timesOf({ port, requests }) {
  const agent = agentOf(port, 1);
  const times = [];
  let last = '';
  for (const each of requests) {
    const begin = performance.now();
    last = await send(each, { agent, port });
    times.push(performance.now() - begin);
  }
  return { times, bytes: Buffer.byteLength(last) };
}

async function rateOf({ port, requests, connections, seconds, again }) {
  const agent = agentOf(port, connections);
  const begin = performance.now();
  const over = begin + seconds * 1000;
  let next = 0;
  let answered = 0;
  const desk = async (number) => {
    while (performance.now() < over && (again || next < requests.length)) {
      const each = requests[next % requests.length];
      next += 1;
      await send(fromDesk(each, number), { agent, port });
      answered += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, number) => desk(number)));
  return { rate: (answered * 1000) / (performance.now() - begin), sent: next };
}

/** The same from another address, where the request says from which it comes: the throttle counts each desk apart. */
function fromDesk(each, number) {
  return 'x-forwarded-for' in each.headers ? { ...each, headers: { ...each.headers, 'x-forwarded-for': `10.${Math.floor(performance.now() / 10_000) % 250}.1.${number + 1}` } } : each;
}

function send({ method, path, headers, body }, { agent, port }) {
  return new Promise((resolve, reject) => {
    const outgoing = request({ agent, host: '127.0.0.1', port, method, path, headers }, (answer) => {
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
