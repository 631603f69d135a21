/* abc
// error@1: a comment is not terminated
