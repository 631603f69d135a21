// The order of try, catch and finally, with a throw in finally.
const log = [];
try { try { log.push('try'); throw 'a'; } catch (e) { log.push('catch ' + e); throw 'b'; } finally { log.push('finally'); throw 'c'; } } catch (e) { log.push('outer ' + e); }
console.log(log.join(', '));
// expect: try, catch a, finally, outer c
