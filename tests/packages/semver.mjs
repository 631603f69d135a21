// CommonJS in many files, with cycles.
// package: semver@7.7.2
import semver, { satisfies } from 'semver';
console.log(satisfies('1.2.3', '^1.0.0'), semver.inc('1.2.3', 'minor'), semver.sort(['2.0.0', '1.0.0-rc.1', '1.0.0']).join());
// expect: true 1.3.0 1.0.0-rc.1,1.0.0,2.0.0
