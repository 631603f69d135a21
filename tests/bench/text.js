// Chunks -> lines -> records: slices, numbers and keys of a log, by charCodeAt, split and Number.
// items: 200000
const LEVELS = ["debug", "info", "warn", "error"];
async function* chunks(n) {
  let text = "";
  for (let i = 0; i < n; i++) {
    text += (i * 7919) % 86400 + " " + LEVELS[i * 31 % 4] + " user=" + i % 97 + " bytes=" + (i * 17) % 5000 + "\n";
    if (text.length > 300) {
      yield text.slice(0, 256);
      text = text.slice(256);
    }
  }
  yield text;
}
async function* lines(source) {
  let rest = "";
  for await (const chunk of source) {
    rest += chunk;
    let start = 0;
    for (let i = 0; i < rest.length; i++) {
      if (rest.charCodeAt(i) === 10) {
        yield rest.slice(start, i);
        start = i + 1;
      }
    }
    rest = rest.slice(start);
  }
  if (rest) yield rest;
}
async function* records(source) {
  for await (const line of source) {
    const [time, level, ...pairs] = line.split(" ");
    const record = { time: Number(time), level, user: "", bytes: 0 };
    for (const pair of pairs) {
      const at = pair.indexOf("=");
      const key = pair.slice(0, at), value = pair.slice(at + 1);
      record[key] = key === "bytes" ? Number(value) : value;
    }
    yield record;
  }
}
async function main(n) {
  const byUser = new Map();
  let errors = 0, latest = 0;
  for await (const { time, level, user, bytes } of records(lines(chunks(n)))) {
    if (level === "error") errors++;
    if (time > latest) latest = time;
    byUser.set(user, (byUser.get(user) ?? 0) + bytes);
  }
  let most = "";
  for (const [user, bytes] of byUser) if (!most || bytes > byUser.get(most)) most = user;
  return [errors, latest, most, byUser.get(most)].join(" ");
}
main(200000).then(s => console.log(s));
