// A warehouse in one file: orders arrive over time, stock is reserved, shipped and reported. It uses most of the
// language that yieldc compiles.
"use strict";

const RULES = { maxLine: 50, discountFrom: 100, rates: { book: 0.07, tool: 0.19, food: 0.07 } };

// ---------------------------------------------------------------- errors

class StockError extends Error {
  constructor(sku, wanted, available) {
    super(`${sku}: wanted ${wanted}, have ${available}`);
    this.name = "StockError";
    this.missing = wanted - available;
  }
}

class OrderError extends Error {
  constructor(message, options) {
    super(message, options);
    this.name = new.target.name;
  }
}

// ---------------------------------------------------------------- items and stock

class Item {
  constructor({ sku, name = sku.toLowerCase(), kind = "tool", price, tags: [first = "none", ...more] = [] }) {
    Object.assign(this, { sku, name, kind, price });
    this.tags = [first, ...more];
  }

  gross() {
    return Math.round(this.price * (1 + (RULES.rates[this.kind] ?? 0)) * 100) / 100;
  }

  toJSON() {
    const { sku, price } = this;
    return { sku, price };
  }

  [Symbol.toPrimitive](hint) {
    return hint === "number" ? this.price : `<${this.sku}>`;
  }

  static compare(a, b) {
    return a.price - b.price || (a.sku < b.sku ? -1 : a.sku > b.sku ? 1 : 0);
  }
}

class Perishable extends Item {
  constructor({ days, ...rest }) {
    super({ ...rest, kind: "food" });
    this.days = days;
  }

  gross() {
    const full = super.gross();
    return this.days < 3 ? Math.round(full * 50) / 100 : full;
  }

  static compare(a, b) {
    return (a.days ?? Infinity) - (b.days ?? Infinity) || super.compare(a, b);
  }
}

class Stock {
  constructor(entries) {
    this.items = new Map();
    this.count = new Map();
    this.reserved = Object.create(null);
    for (const [item, n] of entries) {
      this.items.set(item.sku, item);
      this.count.set(item.sku, n);
    }
  }

  available(sku) {
    return (this.count.get(sku) ?? 0) - (this.reserved[sku] || 0);
  }

  reserve(sku, n) {
    if (!this.items.has(sku)) throw new OrderError(`unknown ${sku}`, { cause: sku });
    const have = this.available(sku);
    if (have < n) throw new StockError(sku, n, have);
    this.reserved[sku] ??= 0;
    this.reserved[sku] += n;
  }

  release(sku, n) {
    this.reserved[sku] -= n;
    if (!this.reserved[sku]) delete this.reserved[sku];
  }

  ship(sku, n) {
    this.release(sku, n);
    this.count.set(sku, this.count.get(sku) - n);
  }

  *[Symbol.iterator]() {
    for (const [sku, item] of this.items) yield { item, n: this.count.get(sku), free: this.available(sku) };
  }

  *low(limit) {
    for (const { item: { sku }, free } of this) if (free <= limit) yield sku;
  }
}

// ---------------------------------------------------------------- orders

const pause = (ms, value) => new Promise((resolve) => setTimeout(() => resolve(value), ms));

function parseLine(text) {
  // "SKU*n" or "SKU"
  const star = text.indexOf("*");
  const sku = (star < 0 ? text : text.slice(0, star)).trim().toUpperCase();
  const n = star < 0 ? 1 : Number(text.slice(star + 1));
  if (!sku || !Number.isInteger(n) || n <= 0) throw new OrderError(`bad line "${text}"`);
  return [sku, Math.min(n, RULES.maxLine)];
}

function* parseOrders(source) {
  let number = 0;
  next: for (const raw of source.split("\n")) {
    const line = raw.trim();
    switch (true) {
      case line === "":
        continue next;
      case line.startsWith("#"):
        break;
      case line === "end":
        return number;
      default: {
        number++;
        const colon = line.indexOf(":");
        const [who, list] = [line.slice(0, colon), line.slice(colon + 1)];
        yield { number, who, list: list.split(",") };
      }
    }
  }
  return -number;
}

async function* arrivals(source) {
  const total = yield* parseOrders(source);
  console.log(`source ended after ${total} orders`);
}

async function fill(stock, { number, who, list }) {
  const done = [];
  let outcome = "open";
  try {
    for (const text of list) {
      const [sku, n] = parseLine(text);
      stock.reserve(sku, n);
      done.push([sku, n]);
      await null;
    }
    outcome = "filled";
    return { number, who, lines: done, total: price(stock, done) };
  } catch (error) {
    outcome = error.name;
    for (const [sku, n] of done.splice(0).reverse()) stock.release(sku, n);
    if (error instanceof StockError) throw new OrderError(`order ${number} of ${who} cannot be filled`, { cause: error });
    throw error;
  } finally {
    await pause(1);
    audit(number, who, outcome);
  }
}

function price(stock, lines) {
  let total = 0;
  for (const [sku, n] of lines) total += stock.items.get(sku).gross() * n;
  const discount = total >= RULES.discountFrom ? 0.1 : total > 50 ? 0.05 : 0;
  return Math.round(total * (1 - discount) * 100) / 100;
}

const trail = [];
function audit() {
  trail.push(Array.from(arguments).join("/"));
}

// ---------------------------------------------------------------- shipping

async function* shipments(stock, orders, perTruck = 3) {
  let truck = [];
  let trucks = 0;
  try {
    for await (const order of orders) {
      for (const [sku, n] of order.lines) stock.ship(sku, n);
      truck.push(order);
      if (truck.length === perTruck) {
        yield { truck: ++trucks, orders: truck };
        truck = [];
      }
    }
    if (truck.length) yield { truck: ++trucks, orders: truck };
  } finally {
    console.log(`yard closed, ${trucks} trucks`);
  }
}

async function* filled(stock, source, problems) {
  for await (const order of arrivals(source)) {
    try {
      yield await fill(stock, order);
    } catch (e) {
      problems.push(e);
      let depth = 0, at = e;
      do { depth++; } while ((at = at?.cause) instanceof Error);
      console.log(`  problem (${depth}): ${e.message}${e.cause?.missing ? `, ${e.cause.missing} short` : ""}`);
    }
  }
}

// ---------------------------------------------------------------- reports

function table(rows, { head, align = "" } = {}) {
  const all = head ? [head, ...rows] : rows;
  const widths = all[0].map((_, i) => Math.max(...all.map((row) => String(row[i]).length)));
  const out = [];
  for (const row of all) {
    let line = "";
    for (let i = 0; i < row.length; i++) {
      const cell = String(row[i]);
      line += (i ? "  " : "") + (align[i] === "r" ? cell.padStart(widths[i]) : cell.padEnd(widths[i]));
    }
    out.push(line);
  }
  return out.join("\n");
}

function summary(trucks) {
  const byCustomer = {};
  for (const { orders } of trucks) {
    for (const { who, total, lines: { length } } of orders) {
      const entry = (byCustomer[who] ??= { orders: 0, lines: 0, total: 0 });
      entry.orders++;
      entry.lines += length;
      entry.total = +(entry.total + total).toFixed(2);
    }
  }
  return byCustomer;
}

function checksum(text) {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    h ^= text.charCodeAt(i);
    h = Math.imul(h, 0x01000193);
  }
  return (h >>> 0).toString(16).padStart(8, "0");
}

const memo = (f, cache = new Map()) => (key) => cache.has(key) ? cache.get(key) : (cache.set(key, f(key)), cache.get(key));

// ---------------------------------------------------------------- the day

const stock = new Stock([
  [new Item({ sku: "HAMMER", price: 12.5, tags: ["hand", "steel"] }), 10],
  [new Item({ sku: "SAW", price: 18, tags: ["hand"] }), 4],
  [new Item({ sku: "ATLAS", name: "World Atlas", kind: "book", price: 40 }), 3],
  [new Perishable({ sku: "BREAD", price: 3.2, days: 2 }), 25],
  [new Perishable({ sku: "HONEY", price: 7.9, days: 400, tags: undefined }), 12],
]);

const book = `
# morning
ann: hammer*2, bread*5
bob: atlas, saw
cyd: saw*9
ann: honey*2
dan: hammer*x
# noon
eve: atlas*2, hammer*8, bread*10
bob: rocket
fay: bread*10, honey
end
gus: bread`;

async function day() {
  const problems = [], trucks = [];
  for await (const load of shipments(stock, filled(stock, book, problems), 2)) {
    const { truck, orders: [{ who: first }, ...others] } = load;
    console.log(`truck ${truck}: ${first}${others.map((o) => `, ${o.who}`).join("")}`);
    trucks.push(load);
  }
  console.log(problems.map((p) => [p.name, p.cause?.name ?? typeof p.cause]));
  console.log(summary(trucks));

  const rows = [...stock].map(({ item, n, free }) => [item.sku, item.kind, n, free, item.gross().toFixed(2)]);
  console.log(table(rows, { head: ["sku", "kind", "n", "free", "gross"], align: "llrrr" }));
  console.log("low:", ...stock.low(2), "| reserved:", stock.reserved);

  const items = Array.from(stock.items.values());
  console.log(items.slice().sort(Item.compare).map(String).join(" "), items.sort(Perishable.compare).map((i) => +i));
  console.log(JSON.stringify({ items, low: new Set(stock.low(2)).size }, (k, v) => (k === "price" ? `${v} EUR` : v)));

  let calls = 0;
  const gross = memo((sku) => (calls++, stock.items.get(sku)?.gross()));
  const sums = ["SAW", "SAW", "NONE", "BREAD", "NONE"].map(gross);
  console.log(sums, calls, trail.length, checksum(trail.join()));
  return trail;
}

// A second customer interrupts: the first truck is enough, the rest of the yard is closed by break.
async function half() {
  const other = new Stock([...stock].map(({ item }) => [item, 100]));
  outer: for await (const { truck, orders } of shipments(other, filled(other, book, []), 1)) {
    for (const { who, total } of orders) {
      console.log("half:", truck, who, total);
      if (truck >= 2 && total > 0) break outer;
    }
  }
  return [...other].filter(({ n, free }) => n !== 100 || free !== n).map(({ item: { sku }, n }) => `${sku}=${n}`);
}

day()
  .then((t) => console.log(t[0], t.at(-1), void 0 ?? "none", typeof t, "length" in t, t instanceof Array))
  .then(half)
  .then((left) => console.log(left))
  .catch((e) => console.log("failed", e))
  .finally(() => console.log("closed"));
console.log("open");
