// Nested templates.
const items = ['a', 'b'];
console.log(`list: ${items.map((x, i) => `${i}:${x}${i < items.length - 1 ? `, ` : ''}`).join('')}`);
// expect: list: 0:a, 1:b
