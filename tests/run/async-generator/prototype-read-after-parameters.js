// f.prototype is read after the parameters were bound (FunctionDeclarationInstantiation comes first).
// node-differs: 27.6.2 EvaluateAsyncGeneratorBody, 27.5.2 EvaluateGeneratorBody; Node 20 reads it before.
const mine = { tag: 'mine' };
async function* g(a = (g.prototype = mine)) {}
console.log(g().tag);
function* s(a = (s.prototype = mine)) {}
console.log(s().tag);
// expect: mine
// expect: mine
