// Methods of console are enumerable: a walk of its values hands them out without their names.
Object.values(console)[0]('walked');
// expect: walked
const show = c => { for (const f of Object.values({ ...c })) if (f.length === 0 && f.name === 'in' + 'fo') f('spread'); };
show(console);
// expect: spread
JSON.stringify(console, (k, v) => { if (k === 'debug') v('replaced'); return v; });
// expect: replaced
