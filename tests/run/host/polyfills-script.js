// In a script `this` is the global object, and a name may be defined by it.
// node-differs: 16.1.6: Node runs the file as a CommonJS module, whose `this` is exports
this.Temporal = { a: 1 };
console.log(Temporal.a);
// expect: 1
var self = this;
self.ShadowRealm = class { m() { return 'm'; } };
console.log(new ShadowRealm().m());
// expect: m
(function () { this.fetch = x => 'f' + x; })();
(function () { 'use strict'; this.Storage = 's'; }).call(this);
console.log(fetch(1), Storage);
// expect: f1 s
(() => { this.WebSocket = 'w'; })();
with ({}) EventSource = 'e';
console.log(WebSocket, EventSource);
// expect: w e
