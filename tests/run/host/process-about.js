// What libraries look for in process when they are loaded.
const major = Number(process.version.slice(1).split('.')[0]);
console.log(major >= 20, process.version === 'v' + process.versions.node, process.release.name);
// expect: true true node
console.log(/^(x64|ia32|arm|arm64|riscv64|ppc64|s390x|loong64|mips)$/.test(process.arch), process.platform);
// expect: true linux
console.log(Array.isArray(process.execArgv), typeof process.argv0, process.execPath.startsWith('/'));
// expect: true string true
console.log(process.pid > 1, process.ppid > 0, process.pid !== process.ppid, process.umask.length);
// expect: true true true 1
console.log(process.features.debug, typeof process.config.variables, typeof process.config.target_defaults);
// expect: false object object
console.log(process.getuid() === process.geteuid(), process.getgid() === process.getegid());
// expect: true true
const before = process.umask('027');
console.log(process.umask(), process.umask(before), process.umask() === before);
// expect: 23 23 true
for (const mask of ['8', -1, 1.5, {}]) {
  try {
    process.umask(mask);
  } catch (e) {
    console.log(e instanceof Error);
  }
}
// expect: true
// expect: true
// expect: true
// expect: true
const first = process.hrtime.bigint(), second = process.hrtime.bigint();
console.log(typeof first, second >= first, second - first < 10n ** 12n);
// expect: bigint true true
console.log(process.memoryUsage.rss() > 4096, Object.keys(process).includes('version'));
// expect: true true
console.log(process.send, process.connected, process.noDeprecation);
// expect: undefined undefined undefined
