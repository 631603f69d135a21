({ a = 1 }); // error: '=' gives a default in patterns only; ':' gives a property its value
