// path.win32: drives, shares, both separators.
import { win32 } from 'node:path';
import other, { join, sep } from 'path/win32';

const { normalize, dirname, basename, extname, isAbsolute, parse, format, relative, resolve } = win32;
const paths = ['', '.', 'C:', 'C:\\', 'c:/a/../b', 'C:a\\..\\..', '\\\\srv\\share', '//srv/share/a/../../b', '\\a', '/a/b.c', 'a\\b/', '\\\\?\\C:\\x', '\\\\.\\dev',
  'C:..', 'D:\\..\\x', 'a\\..\\C:\\x', 'CON:x', 'ab:c', '\\\\srv', 'x\\y.z\\'];
for (const p of paths)
  console.log(JSON.stringify([p, normalize(p), dirname(p), basename(p), extname(p), isAbsolute(p), join(p, 'x'), parse(p), format(parse(p))]));
console.log(join('\\\\srv', 'share', 'x'), join('\\', 'srv', 'x'), join('a', '..', 'C:'), basename('C:x.y', '.y'));
console.log(resolve('C:\\a', '..', 'b'), resolve('C:\\a', 'D:\\b'), resolve('\\\\srv\\share', 'x', '\\y'), resolve('C:\\', '\\\\srv\\share\\', '..\\z'));
console.log(relative('C:\\a\\b', 'C:\\a\\c\\d'), relative('C:\\A', 'c:\\a\\x'), relative('C:\\a', 'D:\\b'), relative('\\\\s\\t\\a', '\\\\s\\t\\b'));
console.log(win32.toNamespacedPath('C:\\a\\b'), win32.toNamespacedPath('\\\\s\\t\\x'), win32.toNamespacedPath('\\\\?\\C:\\x'));
console.log(sep, win32.delimiter, other === win32, win32.win32 === win32);
// expect: ["",".",".","","",false,"x",{"root":"","dir":"","base":"","ext":"","name":""},""]
// expect: [".",".",".",".","",false,"x",{"root":"","dir":"","base":".","ext":"","name":"."},"."]
// expect: ["C:","C:.","C:","","",false,"C:\\x",{"root":"C:","dir":"C:","base":"","ext":"","name":""},"C:"]
// expect: ["C:\\","C:\\","C:\\","","",true,"C:\\x",{"root":"C:\\","dir":"C:\\","base":"","ext":"","name":""},"C:\\"]
// expect: ["c:/a/../b","c:\\b","c:/a/..","b","",true,"c:\\b\\x",{"root":"c:/","dir":"c:/a/..","base":"b","ext":"","name":"b"},"c:/a/..\\b"]
// expect: ["C:a\\..\\..","C:..","C:a\\..","..","",false,"C:..\\x",{"root":"C:","dir":"C:a\\..","base":"..","ext":"","name":".."},"C:a\\..\\.."]
// expect: ["\\\\srv\\share","\\\\srv\\share\\","\\\\srv\\share","share","",true,"\\\\srv\\share\\x",{"root":"\\\\srv\\share","dir":"\\\\srv\\share","base":"","ext":"","name":""},"\\\\srv\\share"]
// expect: ["//srv/share/a/../../b","\\\\srv\\share\\b","//srv/share/a/../..","b","",true,"\\\\srv\\share\\b\\x",{"root":"//srv/share/","dir":"//srv/share/a/../..","base":"b","ext":"","name":"b"},"//srv/share/a/../..\\b"]
// expect: ["\\a","\\a","\\","a","",true,"\\a\\x",{"root":"\\","dir":"\\","base":"a","ext":"","name":"a"},"\\a"]
// expect: ["/a/b.c","\\a\\b.c","/a","b.c",".c",true,"\\a\\b.c\\x",{"root":"/","dir":"/a","base":"b.c","ext":".c","name":"b"},"/a\\b.c"]
// expect: ["a\\b/","a\\b\\","a","b","",false,"a\\b\\x",{"root":"","dir":"a","base":"b","ext":"","name":"b"},"a\\b"]
// expect: ["\\\\?\\C:\\x","\\\\?\\C:\\x","\\\\?\\C:\\","x","",true,"\\\\?\\C:\\x\\x",{"root":"\\\\?\\C:\\","dir":"\\\\?\\C:\\","base":"x","ext":"","name":"x"},"\\\\?\\C:\\x"]
// expect: ["\\\\.\\dev","\\\\.\\dev","\\\\.\\dev","dev","",true,"\\\\.\\dev\\x",{"root":"\\\\.\\dev","dir":"\\\\.\\dev","base":"","ext":"","name":""},"\\\\.\\dev"]
// expect: ["C:..","C:..","C:","..","",false,"C:..\\x",{"root":"C:","dir":"C:","base":"..","ext":"","name":".."},"C:.."]
// expect: ["D:\\..\\x","D:\\x","D:\\..","x","",true,"D:\\x\\x",{"root":"D:\\","dir":"D:\\..","base":"x","ext":"","name":"x"},"D:\\..\\x"]
// expect: ["a\\..\\C:\\x",".\\C:\\x","a\\..\\C:","x","",false,".\\C:\\x\\x",{"root":"","dir":"a\\..\\C:","base":"x","ext":"","name":"x"},"a\\..\\C:\\x"]
// expect: ["CON:x",".\\CON:x",".","CON:x","",false,".\\CON:x\\x",{"root":"","dir":"","base":"CON:x","ext":"","name":"CON:x"},"CON:x"]
// expect: ["ab:c","ab:c",".","ab:c","",false,"ab:c\\x",{"root":"","dir":"","base":"ab:c","ext":"","name":"ab:c"},"ab:c"]
// expect: ["\\\\srv","\\srv","\\","srv","",true,"\\\\srv\\x\\",{"root":"\\","dir":"\\","base":"srv","ext":"","name":"srv"},"\\srv"]
// expect: ["x\\y.z\\","x\\y.z\\","x","y.z",".z",false,"x\\y.z\\x",{"root":"","dir":"x","base":"y.z","ext":".z","name":"y"},"x\\y.z"]
// expect: \\srv\share\x \srv\x .\C: x
// expect: C:\b D:\b \\srv\share\y \\srv\share\z
// expect: ..\c\d x D:\b ..\b
// expect: \\?\C:\a\b \\?\UNC\s\t\x \\?\C:\x
// expect: \ ; true true
