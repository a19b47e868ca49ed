import { describe, expect, it } from 'vitest'
import { contrast, parseHex, shadesOf } from './accent'

const white = [255, 255, 255] as const
const dark = [26, 28, 32] as const

describe('shadesOf', () => {
  it.each(['#ffff00', '#1f4e79', '#e5007d', '#ffffff', '#000000', '#7ac943', null, 'not a colour'])(
    'should make every accent readable: %s',
    (accent) => {
      const shades = shadesOf(accent).map((hex) => parseHex(hex)!)
      expect(contrast(shades[6], white)).toBeGreaterThanOrEqual(5.9)
      expect(contrast(shades[8], white)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(shades[3], dark)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(shades[4], dark)).toBeGreaterThanOrEqual(4.5)
    },
  )
  it('should keep an accent that is dark enough', () => {
    expect(shadesOf('#1f4e79')[6]).toBe('#1f4e79')
  })
})
