/* abc // error: a comment is not terminated
