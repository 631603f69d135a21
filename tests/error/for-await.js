for await (x of y); function f() { for await (x of y); } // error: 'for await' is only valid in async functions and at the top level of modules
