// SPDX-License-Identifier: MIT
// Values as the messages of errors show them.
import { inspect } from 'yieldc:io';

// In double quotes, as JSON has it.
function quoted(text) {
  let out = '"';
  for (const unit of text) {
    const code = unit.charCodeAt(0);
    const short = code < 32 ? '\b\t\n\f\r'.indexOf(unit) : -1;
    if (short >= 0)
      out += `\\${'btnfr'[short]}`;
    else if (code < 32)
      out += `\\u${code.toString(16).padStart(4, '0')}`;
    else
      out += unit === '"' || unit === '\\' ? `\\${unit}` : unit;
  }
  return `${out}"`;
}

// The end of "must be of type string. Received ...".
export function received(value) {
  switch (typeof value) {
    case 'undefined':
      return 'undefined';
    case 'function':
      return `function ${value.name}`;
    case 'object':
      if (value === null)
        return 'null';
      return value.constructor?.name ? `an instance of ${value.constructor.name}` : inspect(value, { depth: -1 });
    case 'string': {
      const text = value.length > 28 ? `${value.slice(0, 25)}...` : value;
      return `type string (${text.includes("'") ? quoted(text) : `'${text}'`})`;
    }
    default: {
      const text = inspect(value);
      return `type ${typeof value} (${text.length > 28 ? `${text.slice(0, 25)}...` : text})`;
    }
  }
}
