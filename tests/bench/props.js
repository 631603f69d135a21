// Properties: small objects made in a loop, read, written, spread and taken apart; one site sees three shapes.
// items: 1000000
class Point {
  constructor(x, y) { this.x = x; this.y = y; }
  get norm() { return this.x * this.x + this.y * this.y; }
  plus(o) { return new Point(this.x + o.x, this.y + o.y); }
}
class Pixel extends Point {
  constructor(x, y, color) { super(x, y); this.color = color; }
  plus(o) { return new Pixel(this.x - o.x, this.y - o.y, this.color); }
}
function area(shape) {
  return shape.width * shape.height;
}
function main(n) {
  let sum = 0, p = new Point(0, 0), q = new Pixel(1, 2, "red");
  const step = new Point(1, -1), list = [];
  for (let i = 0; i < 1000; i++) {
    list.push(i % 3 === 0 ? { width: i, height: 2 } : i % 3 === 1 ? { height: 3, width: i } : { name: "s" + i, width: i, height: 1 });
  }
  for (let i = 0; i < n; i++) {
    p = p.plus(step);
    sum += p.norm % 7;
    const box = { left: i, right: i + 2, top: 0, bottom: 3, label: "b" };
    const { left, right, ...rest } = i % 16 === 0 ? { ...box, right: i + 3 } : box;
    sum += right - left + rest.bottom;
    q = q.plus(p);
    sum += q.x % 5;
    sum += area(list[i % 1000]) % 11;
    if (i % 100 === 0) { p = new Point(i % 10, 1); q = new Pixel(1, 2, "blue"); }
  }
  return sum;
}
console.log(main(1000000));
