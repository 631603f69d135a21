'use strict';
function gcd(a, b) {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}
const counter = (start = 0) => ({ next: () => ++start });
class Point {
  constructor(x, y) {
    this.x = x;
    this.y = y;
  }
  toString() {
    return `(${this.x}, ${this.y})`;
  }
}
outer: for (const p of [new Point(1, 2)]) {
  switch (p?.x) {
  case 1:
    continue outer;
  default:
    console.log(String(p), gcd(12, 18), counter(1).next());
  }
}
