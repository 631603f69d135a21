// An export that is not there: one that is spelled much like it is named.
import { nmaes } from './suggest.d/names.mjs'; // error: the requested module './suggest.d/names.mjs' does not provide an export named 'nmaes'; did you mean 'names'?
import { other } from './suggest.d/names.mjs'; // error: the requested module './suggest.d/names.mjs' does not provide an export named 'other'
