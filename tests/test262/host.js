// SPDX-License-Identifier: MIT
// What test262 expects of its host (INTERPRETING.md): print and $262.
// A rejection that nobody handles is no failure of a test.
process.on("unhandledRejection", () => {});
function print(text) {
  console.log(text);
}
var $262 = {
  global: globalThis,
  gc() {},
  createRealm() {
    throw new Error("$262.createRealm is not supported");
  },
  evalScript() {
    throw new Error("$262.evalScript is not supported");
  },
  detachArrayBuffer(buffer) {
    if (!buffer.detached) buffer.transfer();
    return null;
  },
  destroy() {},
};
