// Lists the licence of every npm package that the page ships, and refuses any package, build tools included, whose licence
// nobody has judged compatible with the EUPL.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const ALLOWED = new Set(['MIT', 'MIT-0', 'ISC', 'Apache-2.0', 'MPL-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0', 'CC0-1.0', 'Unlicense', 'OFL-1.1', 'Python-2.0', '(MIT OR CC0-1.0)'])
/** Judged one by one. bpmn-js: MIT, and its watermark must stay visible. */
const JUDGED = new Map([['bpmn-js', 'MIT with the bpmn.io watermark']])

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const packages = Object.entries(lock.packages)
  .filter(([path]) => path.includes('node_modules/'))
  .map(([path, entry]) => ({ name: path.slice(path.lastIndexOf('node_modules/') + 13), version: entry.version, dev: Boolean(entry.dev), licence: entry.license }))
  .map((p) => ({ ...p, licence: JUDGED.get(p.name) ?? p.licence, judged: JUDGED.has(p.name) || ALLOWED.has(p.licence) }))

const refused = packages.filter((p) => !p.judged)
if (refused.length > 0) {
  refused.forEach((p) => console.error(`${p.name} ${p.version}: ${p.licence ?? 'no licence'}`))
  console.error('Judge these licences (compatible with the EUPL?) and add them to scripts/licences.mjs, or choose other packages.')
  process.exit(1)
}
const shipped = [...new Set(packages.filter((p) => !p.dev).map((p) => `${p.name} ${p.version}: ${p.licence}`))].sort()
if (existsSync('dist')) writeFileSync('dist/licences.txt', shipped.join('\n') + '\n')
console.log(`${shipped.length} packages shipped, ${packages.length} checked`)
