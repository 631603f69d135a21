throw Error('thrown');
