// Runs `npm ci` only when package-lock.json changed since the last install: Maven calls this on every build.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'

const stamp = 'node_modules/.jalon-lock'
const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
  process.exit(0)
}
const run = spawnSync('npm', ['ci', '--no-fund', '--no-audit'], {
  stdio: 'inherit',
  env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
})
if (run.status !== 0) process.exit(run.status ?? 1)
writeFileSync(stamp, wanted)
