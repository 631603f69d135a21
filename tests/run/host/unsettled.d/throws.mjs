await 0;
throw 'thrown';
