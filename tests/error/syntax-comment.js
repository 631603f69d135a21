x = 1; /* no end
// error@1: a comment is not terminated
