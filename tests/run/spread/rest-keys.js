// The keys that a rest pattern leaves out (14.3.3.1): names in the source, computed ones, indices, symbols, names beyond Latin-1.
const s = Symbol("s"), k = "co" + "lor";
const o = { left: 1, right: 2, [k]: "red", [s]: 3, "ключ": 4, "": 5, "a b": 6 };
const show = (r) => console.log(Reflect.ownKeys(r).map(String).join());
for (let i = 0; i < 2; i++) {
  { const { left, ...r } = o; show(r); }
  { const { right, [k]: c, ...r } = o; show(r); }
  { const { [s]: v, "ключ": w, ...r } = o; show(r); }
  { const { "": e, ["a" + " b"]: f, 0: g, [1]: h, ...r } = o; show(r); }
  { const { 0: g, b, ...r } = { 0: 1, 1: 2, b: 3, c: 4 }; show(r); }
  { const { 0: g, "1": h, left, ...r } = o; show(r); }
}
// expect: right,color,ключ,,a b,Symbol(s)
// expect: left,ключ,,a b,Symbol(s)
// expect: left,right,color,,a b
// expect: left,right,color,ключ,Symbol(s)
// expect: 1,c
// expect: right,color,ключ,,a b,Symbol(s)
// expect: right,color,ключ,,a b,Symbol(s)
// expect: left,ключ,,a b,Symbol(s)
// expect: left,right,color,,a b
// expect: left,right,color,ключ,Symbol(s)
// expect: 1,c
// expect: right,color,ключ,,a b,Symbol(s)
