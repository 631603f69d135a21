function digits(n) {
  const names = "0123456789abcdef";
  let s = "";
  for (; n > 0; n = Math.floor(n / names.length)) s += names[n % names.length];
  return s;
}
function lines(words) {
  const all = [];
  let line = "";
  for (const word of words) {
    if (line.length > 60) {
      all.push(line);
      line = "";
    }
    line += word;
  }
  return all;
}
