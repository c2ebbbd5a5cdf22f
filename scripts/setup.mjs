// Makes a fresh clone ready: `node scripts/setup.mjs start` or `test`. Kept to old syntax so that an old Node can still say what it lacks.
var wanted = [20, 19];
var found = process.versions.node.split('.').map(Number);

if (found[0] < wanted[0] || (found[0] === wanted[0] && found[1] < wanted[1])) {
  console.error('Đôn Đốc cần Node.js từ bản ' + wanted.join('.') + ' trở lên; máy này có ' + process.versions.node + '.');
  console.error('Dondoc needs Node.js ' + wanted.join('.') + ' or later; this machine has ' + process.versions.node + '.');
  process.exit(1);
}

import('./setup-steps.mjs').then(function (steps) {
  return steps.prepare(process.argv[2]);
}).catch(function (error) {
  console.error(error && error.message ? error.message : error);
  process.exit(1);
});
