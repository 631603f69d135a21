// Array.from with iterables, array-likes and a map function; Array.of; Array.isArray; Array().
console.log(Array.from('ab'), Array.from({ length: 2, 0: 'x' }), Array.from(new Set([1, 2]), x => x * 2), Array.of(7), Array.of(), Array(3).length, Array(1, 2), Array.isArray([]), Array.isArray({ length: 0 }));
// expect: [ 'a', 'b' ] [ 'x', undefined ] [ 2, 4 ] [ 7 ] [] 3 [ 1, 2 ] true false
