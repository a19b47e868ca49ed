import { expect, it } from 'vitest'
import { toCsv } from './csv'

it('should quote separators and disarm formulas', () => {
  expect(toCsv(['a'], [['x;y'], ['=1+1'], ['dit "oui"'], [-3], [null]])).toBe('\uFEFFa\r\n"x;y"\r\n\'=1+1\r\n"dit ""oui"""\r\n-3\r\n\r\n')
})
