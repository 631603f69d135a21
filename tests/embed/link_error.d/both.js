export * from "./first.js";
export * from "./second.js";
