import './ends.mjs';
console.log('waits');
await new Promise(() => {});
