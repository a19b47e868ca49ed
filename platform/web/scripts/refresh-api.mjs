// Copies the OpenAPI document that the Java build writes; the types are made from it by `npm run build`.
import { spawnSync } from 'node:child_process'
import { copyFileSync } from 'node:fs'

const run = spawnSync('mvn', ['-q', '-B', '-pl', 'platform/app', '-am', '-Dexec.skip', '-DskipTests', 'process-classes'], {
  cwd: '../..',
  stdio: 'inherit',
})
if (run.status !== 0) process.exit(run.status ?? 1)
copyFileSync('../app/target/classes/fr/jalon/app/openapi.json', 'src/api/openapi.json')
