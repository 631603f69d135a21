import { a } from '../run/module/data/value.json' with { type: 'json' }; // error: the requested module '../run/module/data/value.json' does not provide an export named 'a'
