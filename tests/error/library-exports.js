// Modules of the library export what their table says.
import { EventEmiter, on } from 'node:events'; // error: the requested module 'node:events' does not provide an export named 'EventEmiter'; did you mean 'EventEmitter'?
export { nothing } from 'path'; // error: the requested module 'path' does not provide an export named 'nothing'
console.log(EventEmiter, on);
