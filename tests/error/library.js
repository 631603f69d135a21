// Modules that only the library could have.
import * as ns from 'node:nothing'; // error: No such built-in module: node:nothing
import { inspect } from 'yieldc:io'; // error: Only URLs with a scheme in: file and node are supported by yieldc. Received protocol 'yieldc:'
console.log(ns, inspect);
