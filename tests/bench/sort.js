// Sorting: numbers and records by comparison functions, strings by default.
// items: 1000000
function random(seed) {
  let x = seed;
  return () => x = (x * 1103515245 + 12345) % 2147483648;
}
function main(n) {
  const next = random(42), numbers = [], records = [], words = [];
  for (let i = 0; i < n; i++) numbers.push(next());
  for (let i = 0; i < n / 4; i++) records.push({ group: next() % 100, rank: next() % 1000, id: i });
  for (let i = 0; i < n / 4; i++) words.push("w" + next() % 100000);
  numbers.sort((a, b) => a - b);
  records.sort((a, b) => a.group - b.group || b.rank - a.rank);
  words.sort();
  let check = 0;
  for (let i = 0; i < n; i += 100) check = (check * 31 + numbers[i]) % 1000003;
  for (let i = 0; i < n / 4; i += 100) check = (check * 31 + records[i].id) % 1000003;
  return check + " " + words[0] + " " + words[words.length - 1];
}
console.log(main(1000000));
