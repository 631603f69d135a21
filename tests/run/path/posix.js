// node:path on POSIX.
import path, { basename, dirname, extname, format, isAbsolute, join, normalize, parse, relative, resolve, sep, delimiter } from 'node:path';
import posix from 'node:path/posix';

const paths = ['', '.', '..', '/', '//', '//a', 'a', 'a/', '/a', '/a/b.c', 'a/../..', './a//b/./c/..', '/..', '/../a', '.profile', 'a.b.c', 'a.', 'x/...',
  'a/b/', '///a///b///', '..a', 'a/..b/../c', 'é/ü.ö'];
for (const p of paths)
  console.log(JSON.stringify([p, normalize(p), dirname(p), basename(p), extname(p), isAbsolute(p), join(p, 'x'), join('/y', p)]));
for (const p of ['/a/b.c', 'a/.b', '', '/', './x.tar.gz', '/a/', 'C:\\x'])
  console.log(JSON.stringify([parse(p), format(parse(p))]));
console.log(join(), join('', ''), join('a', '', '../b', './c'), join('/a', '..', '..', 'b'));
console.log(basename('/a/b.html', '.html'), basename('b.html', 'b.html'), basename('a/b', 'b'), basename('abc', 'bc'));
console.log(relative('/a/b/c', '/a/d'), relative('/a', '/a/b/c'), relative('/a/b', '/'), JSON.stringify(relative('/a', '/a/')), relative('/', '/x'));
console.log(resolve('/a', 'b', '../c'), resolve('/a', '/b', 'c/'), resolve('/'), resolve('') === process.cwd(), resolve('x') === join(process.cwd(), 'x'));
console.log(format({ dir: '/d', base: 'b' }), format({ root: '/', name: 'n', ext: 'e' }), format({ root: '/', dir: '/', base: 'x' }), JSON.stringify(format({})));
console.log(sep, delimiter, posix === path, path.posix === path, path.win32.posix === path, path.toNamespacedPath('/a/b'));
console.log(Object.keys(path).filter((name) => name !== 'matchesGlob').join());
const attempt = (f) => { try { console.log(f()); } catch (error) { console.log(error.name, error.code, error.message, error instanceof TypeError); } };
for (const f of [join, normalize, dirname, basename, extname, isAbsolute, parse])
  attempt(() => f(1));
attempt(() => resolve('a', {}));
attempt(() => relative('a'));
attempt(() => basename('a', null));
attempt(() => format('text'));
attempt(() => format([]));
// expect: ["",".",".","","",false,"x","/y"]
// expect: [".",".",".",".","",false,"x","/y"]
// expect: ["..","..",".","..","",false,"../x","/"]
// expect: ["/","/","/","","",true,"/x","/y/"]
// expect: ["//","/","/","","",true,"/x","/y/"]
// expect: ["//a","/a","//","a","",true,"/a/x","/y/a"]
// expect: ["a","a",".","a","",false,"a/x","/y/a"]
// expect: ["a/","a/",".","a","",false,"a/x","/y/a/"]
// expect: ["/a","/a","/","a","",true,"/a/x","/y/a"]
// expect: ["/a/b.c","/a/b.c","/a","b.c",".c",true,"/a/b.c/x","/y/a/b.c"]
// expect: ["a/../..","..","a/..","..","",false,"../x","/"]
// expect: ["./a//b/./c/..","a/b","./a//b/./c","..","",false,"a/b/x","/y/a/b"]
// expect: ["/..","/","/","..","",true,"/x","/"]
// expect: ["/../a","/a","/..","a","",true,"/a/x","/a"]
// expect: [".profile",".profile",".",".profile","",false,".profile/x","/y/.profile"]
// expect: ["a.b.c","a.b.c",".","a.b.c",".c",false,"a.b.c/x","/y/a.b.c"]
// expect: ["a.","a.",".","a.",".",false,"a./x","/y/a."]
// expect: ["x/...","x/...","x","...",".",false,"x/.../x","/y/x/..."]
// expect: ["a/b/","a/b/","a","b","",false,"a/b/x","/y/a/b/"]
// expect: ["///a///b///","/a/b/","///a//","b","",true,"/a/b/x","/y/a/b/"]
// expect: ["..a","..a",".","..a",".a",false,"..a/x","/y/..a"]
// expect: ["a/..b/../c","a/c","a/..b/..","c","",false,"a/c/x","/y/a/c"]
// expect: ["é/ü.ö","é/ü.ö","é","ü.ö",".ö",false,"é/ü.ö/x","/y/é/ü.ö"]
// expect: [{"root":"/","dir":"/a","base":"b.c","ext":".c","name":"b"},"/a/b.c"]
// expect: [{"root":"","dir":"a","base":".b","ext":"","name":".b"},"a/.b"]
// expect: [{"root":"","dir":"","base":"","ext":"","name":""},""]
// expect: [{"root":"/","dir":"/","base":"","ext":"","name":""},"/"]
// expect: [{"root":"","dir":".","base":"x.tar.gz","ext":".gz","name":"x.tar"},"./x.tar.gz"]
// expect: [{"root":"/","dir":"/","base":"a","ext":"","name":"a"},"/a"]
// expect: [{"root":"","dir":"","base":"C:\\x","ext":"","name":"C:\\x"},"C:\\x"]
// expect: . . b/c /b
// expect: b  b a
// expect: ../../d b/c ../.. "" x
// expect: /a/c /b/c / true true
// expect: /d/b /n.e /x ""
// expect: / : true true true /a/b
// expect: resolve,normalize,isAbsolute,join,relative,toNamespacedPath,dirname,basename,extname,format,parse,sep,delimiter,win32,posix,_makeLong
// expect: TypeError ERR_INVALID_ARG_TYPE The "path" argument must be of type string. Received type number (1) true
// expect: TypeError ERR_INVALID_ARG_TYPE The "path" argument must be of type string. Received type number (1) true
// expect: TypeError ERR_INVALID_ARG_TYPE The "path" argument must be of type string. Received type number (1) true
// expect: TypeError ERR_INVALID_ARG_TYPE The "path" argument must be of type string. Received type number (1) true
// expect: TypeError ERR_INVALID_ARG_TYPE The "path" argument must be of type string. Received type number (1) true
// expect: TypeError ERR_INVALID_ARG_TYPE The "path" argument must be of type string. Received type number (1) true
// expect: TypeError ERR_INVALID_ARG_TYPE The "path" argument must be of type string. Received type number (1) true
// expect: TypeError ERR_INVALID_ARG_TYPE The "paths[1]" argument must be of type string. Received an instance of Object true
// expect: TypeError ERR_INVALID_ARG_TYPE The "to" argument must be of type string. Received undefined true
// expect: TypeError ERR_INVALID_ARG_TYPE The "suffix" argument must be of type string. Received null true
// expect: TypeError ERR_INVALID_ARG_TYPE The "pathObject" argument must be of type object. Received type string ('text') true
// expect: TypeError ERR_INVALID_ARG_TYPE The "pathObject" argument must be of type object. Received an instance of Array true
