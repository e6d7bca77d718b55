// Sends requests one after another on each connection and times every answer. A thread of its own, so that what is measured
// is the server and not the measuring.
import { Agent, request } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';

const { url, requests, connections, seconds } = workerData;
const latencies = [];
const statuses = {};
let next = 0;

const start = performance.now();
const end = start + seconds * 1000;
await Promise.all(Array.from({ length: connections }, connection));
parentPort.postMessage({ latencies, statuses, seconds: (performance.now() - start) / 1000, used: next });

async function connection() {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  while (performance.now() < end && next < requests.length) {
    const sent = performance.now();
    const status = await send(agent, requests[next++]);
    latencies.push(performance.now() - sent);
    statuses[status] = (statuses[status] ?? 0) + 1;
  }
  agent.destroy();
}

function send(agent, { method, path, headers }) {
  return new Promise((resolve, reject) => {
    const sending = request(url + path, { method, headers, agent }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode));
    });
    sending.on('error', reject);
    sending.end();
  });
}
