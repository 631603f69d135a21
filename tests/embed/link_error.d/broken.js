import { x } from "./both.js";
export function get() { return x; }
console.log("never runs");
