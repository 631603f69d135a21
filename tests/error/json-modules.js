import a from './none.css' with { type: 'css' }; // error: there is no module type 'css'
import b from './none.js' with { kind: 'json' }; // error: there is no import attribute 'kind'
