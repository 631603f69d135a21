// `await` is a name in scripts, an operator at the top level of modules.
var await = 1;
await => await;
await + 1;
a?.b = 1; // error: an optional chain can't be assigned to
