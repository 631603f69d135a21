// A package of its own files under conditions, with proxies.
// package: immer@10.1.1
import { produce } from 'immer';
const before = { list: [1] };
const after = produce(before, draft => { draft.list.push(2); });
console.log(before.list.length, after.list.length);
// expect: 1 2
