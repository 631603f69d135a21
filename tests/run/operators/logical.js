// && || ?? and !: values, short circuit.
const t = v => { console.log('eval', v); return v; };
console.log(t(0) && t(1), t(0) || t(2), t(null) ?? t(3), t(0) ?? t(4), !t(''), !!t('x'));
// expect: eval 0
// expect: eval 0
// expect: eval 2
// expect: eval null
// expect: eval 3
// expect: eval 0
// expect: eval 
// expect: eval x
// expect: 0 2 3 0 true true
