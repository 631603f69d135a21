// A program that reads properties by computed names has the rare methods of the globals that it names.
// node-differs: Node 20 lacks them.
const key = ['raw', 'JSON'].join('');
console.log(JSON[key]('1').rawJSON, new Uint8Array([1])[['to', 'Hex'].join('')](), Math[['sum', 'Precise'].join('')]([1, 2]));
console.log(new RegExp(['\\p{RGI', 'Emoji}'].join('_'), 'v').test('#\ufe0f\u20e3'));
// expect: 1 01 3
// expect: true
