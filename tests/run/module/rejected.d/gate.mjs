export const gate = {};
gate.reached = new Promise(resolve => { gate.reach = resolve; });
gate.promise = new Promise((_, reject) => { gate.close = reject; });
