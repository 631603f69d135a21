import { gate } from './gate.mjs';
gate.reach();
await gate.promise;
