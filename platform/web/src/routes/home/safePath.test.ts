import { expect, it } from 'vitest'
import { safePath } from './HomePage'

it('should return only to a path of ours', () => {
  expect(safePath('/e/exemple/projets')).toBe('/e/exemple/projets')
  expect(safePath('//mechant.example')).toBe('/')
  expect(safePath('/\\mechant.example')).toBe('/')
  expect(safePath('https://mechant.example')).toBe('/')
  expect(safePath(undefined)).toBe('/')
})
