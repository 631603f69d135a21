// Regular expressions: exec with groups, test, replace with a function, split, matchAll.
// items: 200000
function main(n) {
  const line = /^(\d{4})-(\d\d)-(\d\d) ([a-z]+): (.*)$/, word = /[a-z]+/g, number = /\b\d+\b/;
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const text = 2000 + i % 30 + "-0" + (1 + i % 9) + "-1" + i % 10 + " info: user " + i + " took the long road home";
    const m = line.exec(text);
    sum += Number(m[1]) + Number(m[2]) + m[5].length;
    if (number.test(m[5])) sum++;
    sum += m[5].replace(/o(\w)/g, (all, c) => c + "0").length;
    if (i % 4 === 0) {
      sum += m[5].split(/\s+/).length;
      for (const w of m[5].matchAll(word)) sum += w.index;
    }
  }
  return sum;
}
console.log(main(200000));
