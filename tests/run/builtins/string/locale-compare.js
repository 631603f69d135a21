// localeCompare: letters first whatever their case and marks, then marks, then lower case before upper.
const words = ['b', 'a', 'C', 'A', 'c', 'é', 'e', 'f', 'E', 'ea', 'z', '_', '1', '10', 'résumé', 'resume', 'Résumé', 'côte', 'coté', 'ñ', 'n', 'o'];
console.log([...words].sort((x, y) => x.localeCompare(y)).join());
console.log('o\u0308'.localeCompare('ö'), 'a'.localeCompare('b'), 'b'.localeCompare('a'), ''.localeCompare('a'), 'ab'.localeCompare('a'));
// expect: _,1,10,a,A,b,c,C,coté,côte,e,E,é,ea,f,n,ñ,o,resume,résumé,Résumé,z
// expect: 0 -1 1 -1 1
