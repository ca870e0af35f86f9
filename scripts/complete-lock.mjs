// Completes package-lock.json after `npm install`: a registry that lacks the builds of a package for other
// platforms leaves them out of the lock, and `npm ci` then refuses it everywhere. Adds an entry for each
// optional dependency that is named but not locked; npm fetches it only on the platform it is for.
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = [];
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`;
    if (lock.packages[key] !== undefined || lock.packages[`${path}/${key}`] !== undefined || !/^\d/.test(version)) continue;
    lock.packages[key] = { version, optional: true, ...(entry.dev ? { dev: true } : {}), ...platform(name) };
    added.push(name);
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${added.length} platform packages added\n`);

function platform(name) {
  const os = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'].find((system) => name.includes(system));
  const cpu = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x'].find((arch) => name.includes(`-${arch}`));
  if (os === undefined || cpu === undefined) throw new Error(`cannot tell the platform of ${name}`);
  return { cpu: [cpu], os: [os], ...(name.includes('musl') ? { libc: ['musl'] } : {}) };
}
