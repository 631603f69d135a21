3in []; // error: a name can't directly follow a number
