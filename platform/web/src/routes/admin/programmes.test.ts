import { expect, test } from 'vitest'
import type { PluginRow } from '~/api'
import { programmesOf } from './programmes'

const row = (id: string, version: string): PluginRow => ({ id, version, title: id, description: '', provider: '', reason: '', signer: '', contentHash: '', state: 'STARTED', declaredOnly: true, file: `${id}-${version}.jar`, enabledSpaces: [] })

test('programmesOfShouldPutTheNewestVersionFirstAndCountVersionsAsNumbers', () => {
  const found = programmesOf([row('a', '1.9.0'), row('b', '1.0.0'), row('a', '1.10.0')])
  expect(found.map((versions) => versions.map((v) => v.file))).toEqual([['a-1.10.0.jar', 'a-1.9.0.jar'], ['b-1.0.0.jar']])
})
