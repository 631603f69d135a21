'\xZ'; // error: malformed escape
