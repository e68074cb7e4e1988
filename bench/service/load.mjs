// A load generator in a process of its own: node load.mjs '{"port":8787,…}' prints one JSON line of figures.
// It speaks HTTP/1.1 over keep-alive sockets itself, so that it costs less than what it measures.
import { connect } from 'node:net';

const job = JSON.parse(process.argv[2]);
const {
  port,
  path,
  method = 'GET',
  headers = {},
  body,
  connections = 64,
  seconds = 2,
  warmup = 0.5,
} = job;
// {n} is a number that no other request has; {ip} an address made of it; {k} goes round `keys`.
const keys = job.keys ?? 1;
let n = job.first ?? 0;

const head = Object.entries({ host: `127.0.0.1:${port}`, ...headers });
const request = () => {
  n += 1;
  const fill = (text) =>
    text.includes('{')
      ? text
          .replaceAll('{n}', String(n))
          .replaceAll('{ip}', `${(n >> 24) + 20}.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`)
          .replaceAll('{k}', String(n % keys))
      : text;
  const content = body === undefined ? '' : fill(body);
  const lines = head.map(([name, value]) => `${name}: ${fill(value)}\r\n`).join('');
  const length = body === undefined ? '' : `content-length: ${Buffer.byteLength(content)}\r\n`;
  return `${method} ${fill(path)} HTTP/1.1\r\n${lines}${length}\r\n${content}`;
};

const times = [];
const statuses = {};
let answered = 0;
let isMeasuring = false;
let isOver = false;
// With a rate, requests are due at fixed moments and their time runs from then, waiting in line included. The warm-up has
// none: what waits while this process connects and is compiled is no fault of the server.
const SETTLE_MS = 300;
let interval = 0;
let due = 0;

function open() {
  const socket = connect(port, '127.0.0.1');
  socket.setNoDelay(true);
  let started = 0;
  let buffer = '';
  const send = () => {
    if (isOver) {
      socket.end();
      return;
    }
    if (interval === 0) {
      started = performance.now();
      socket.write(request());
      return;
    }
    due += interval;
    const now = performance.now();
    started = due;
    if (due <= now) socket.write(request());
    else setTimeout(() => socket.write(request()), due - now);
  };
  socket.on('connect', send);
  socket.on('error', () => undefined);
  socket.on('data', (chunk) => {
    buffer += chunk.toString('latin1');
    const end = buffer.indexOf('\r\n\r\n');
    if (end < 0) return;
    const length = /\r\ncontent-length: (\d+)/i.exec(buffer.slice(0, end))?.[1];
    const whole = end + 4 + Number(length ?? 0);
    if (buffer.length < whole) return;
    if (isMeasuring) {
      const status = buffer.slice(9, 12);
      statuses[status] = (statuses[status] ?? 0) + 1;
      answered += 1;
      times.push(performance.now() - started);
    }
    buffer = buffer.slice(whole);
    send();
  });
}

for (let i = 0; i < connections; i += 1) open();
setTimeout(() => {
  if (!job.rate) {
    measure();
    return;
  }
  interval = 1000 / job.rate;
  due = performance.now();
  setTimeout(measure, SETTLE_MS);
}, warmup * 1000);

function measure() {
  isMeasuring = true;
  const begin = performance.now();
  setTimeout(() => {
    isOver = true;
    isMeasuring = false;
    const took = (performance.now() - begin) / 1000;
    times.sort((a, b) => a - b);
    const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
    console.log(
      JSON.stringify({
        perSecond: answered / took,
        p50: at(0.5),
        p99: at(0.99),
        statuses,
        next: n,
      }),
    );
    process.exit(0);
  }, seconds * 1000);
}
