// SPDX-License-Identifier: MIT
// node:process: the global object `process` as a module.
const own = process;
export default own;
export const { abort, arch, argv, argv0, cwd, env, execArgv, execPath, exit, features, hrtime, memoryUsage, nextTick,
               pid, platform, ppid, release, stderr, stdout, title, umask, uptime, version, versions, emitWarning, on,
               once, off, addListener, removeListener } = own;
