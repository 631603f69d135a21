// A log analyser as a pipeline over chunks: bytes as they come -> lines -> records -> what is worth telling. Every stage is an async
// generator and asks for more only when it needs it; leaving the last loop closes them all.
const log = `2026-03-01T10:00:00 api 200 12 GET /items
2026-03-01T10:00:01 api 500 140 GET /items/7
2026-03-01T10:00:01 web 200 8 GET /
this line is no record
2026-03-01T10:00:02 api 200 31 POST /items
2026-03-01T10:00:03 web 404 5 GET /favicon.ico
2026-03-01T10:00:04 api 500 150 GET /items/7
2026-03-01T10:00:05 api 500 161 GET /items/7
2026-03-01T10:00:06 web 200 9 GET /about
`;

async function* chunks(text, size) {
  try {
    for (let at = 0; at < text.length; at += size) {
      await null; // where a file or a socket would be awaited
      yield text.slice(at, at + size);
    }
  } finally {
    console.log('source closed');
  }
}

async function* lines(source) {
  let rest = '';
  for await (const chunk of source) {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop();
    yield* parts;
  }
  if (rest) yield rest;
}

async function* records(source, rejected) {
  const form = /^(?<time>\S+) (?<service>\w+) (?<status>\d{3}) (?<ms>\d+) (?<request>.+)$/;
  for await (const line of source) {
    const match = form.exec(line);
    if (match) yield { ...match.groups, status: Number(match.groups.status), ms: Number(match.groups.ms) };
    else rejected.push(line);
  }
}

// Alarms after so many failures of one request in a row.
async function* alarms(source, limit) {
  const failures = new Map();
  for await (const { request, status, time } of source) {
    const count = status >= 500 ? (failures.get(request) ?? 0) + 1 : 0;
    failures.set(request, count);
    if (count === limit) yield { request, time };
  }
}

async function summary(source) {
  const services = {};
  for await (const { service, status, ms } of source) {
    const s = services[service] ??= { requests: 0, failed: 0, slowest: 0 };
    s.requests++;
    if (status >= 400) s.failed++;
    s.slowest = Math.max(s.slowest, ms);
  }
  return services;
}

async function main() {
  const rejected = [];
  console.log(await summary(records(lines(chunks(log, 33)), rejected)));
  console.log('not understood:', rejected);
  for await (const { request, time } of alarms(records(lines(chunks(log, 50)), []), 2)) {
    console.log(`alarm at ${time}: ${request}`);
    break;
  }
}
main();
