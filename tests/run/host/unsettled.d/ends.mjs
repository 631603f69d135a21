await 0;
console.log('ends');
