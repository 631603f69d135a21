// A thrown value that is no error.
throw { code: 42 };
// expect-error: code: 42
// exit: 1
