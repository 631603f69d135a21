// A promise that is raced again and again keeps its other reactions, in their order (27.2.4.5).
const order = [];
let open;
const late = new Promise((resolve) => { open = resolve; });
late.then(() => order.push('first'));
(async () => {
  let sum = 0;
  for (let i = 0; i < 200; i++) {
    sum += await Promise.race([late, i]);
    if (i === 50) late.then(() => order.push('second'));
    if (i === 150) Promise.race([late, new Promise(() => {})]).then((v) => order.push('raced ' + v));
  }
  console.log(sum);
  late.then(() => order.push('last'));
  open('open');
  console.log(await late, await Promise.race([late, 1]));
  console.log(order.join());
})();
// expect: 19900
// expect: open open
// expect: first,second,last,raced open
