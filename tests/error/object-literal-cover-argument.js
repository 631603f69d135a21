f({ b = 2 }); // error: '=' gives a default in patterns only; ':' gives a property its value
