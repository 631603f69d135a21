// break, continue and return through finally blocks.
const log = [];
const f = () => { for (let i = 0; i < 3; i++) { try { if (i === 0) continue; if (i === 1) break; } finally { log.push('f' + i); } } return 'end'; };
const g = () => { try { return (log.push('value'), 'try'); } finally { log.push('finally'); } };
const h = () => { l: try { return 1; } finally { break l; } return 2; };
console.log(f(), g(), h(), log.join());
// expect: end try 2 f0,f1,value,finally
