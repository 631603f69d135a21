'\xZ'; // error: unexpected 'Z'
