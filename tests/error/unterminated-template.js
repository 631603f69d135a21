`abc // error: a template is not terminated
