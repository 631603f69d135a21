// Modules that only the library could have.
import * as ns from 'node:nothing'; // error: there is no module 'node:nothing' in the library
import { inspect } from 'yieldc:io'; // error: 'yieldc:io' is for modules of the library alone
console.log(ns, inspect);
