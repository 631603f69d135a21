export let a;
console.log('never runs');
let a;
