/** Colours of a space: any accent it declares is darkened or lightened until its contrast is AA. Pure functions, tested. */
type Rgb = readonly [number, number, number]

export const DEFAULT_ACCENT = '#1f4e79'
const WHITE: Rgb = [255, 255, 255]
const BLACK: Rgb = [0, 0, 0]

export function parseHex(hex: string | null | undefined): Rgb | null {
  const found = /^#?([0-9a-f]{6})$/i.exec(hex?.trim() ?? '')
  if (!found) return null
  const n = parseInt(found[1], 16)
  return [n >> 16, (n >> 8) & 255, n & 255]
}

function toHex(rgb: Rgb) {
  return '#' + rgb.map((c) => Math.round(c).toString(16).padStart(2, '0')).join('')
}

function mix(a: Rgb, b: Rgb, share: number): Rgb {
  return [0, 1, 2].map((i) => a[i] + (b[i] - a[i]) * share) as unknown as Rgb
}

/** Relative luminance of WCAG 2. */
function luminance(rgb: Rgb) {
  const [r, g, b] = rgb.map((c) => {
    const s = c / 255
    return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

export function contrast(a: Rgb, b: Rgb) {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

function until(from: Rgb, towards: Rgb, enough: (c: Rgb) => boolean): Rgb {
  for (let share = 0; share < 1; share += 0.04) {
    const candidate = mix(from, towards, share)
    if (enough(candidate)) return candidate
  }
  return towards
}

export type Shades = [string, string, string, string, string, string, string, string, string, string]

/**
 * Ten shades for Mantine: 6 carries white text and stands as text on white and on its own 10 % tint (ratio 6 against white leaves
 * room for the tint); 8 carries white text in dark mode; 3 and 4 stand as text on the dark background.
 */
export function shadesOf(accent: string | null | undefined): Shades {
  const given = parseHex(accent) ?? (parseHex(DEFAULT_ACCENT) as Rgb)
  const main = until(given, BLACK, (c) => contrast(c, WHITE) >= 6)
  const light = until(main, WHITE, (c) => contrast(c, [26, 28, 32]) >= 7)
  const all: Rgb[] = [
    mix(main, WHITE, 0.94),
    mix(main, WHITE, 0.86),
    mix(main, WHITE, 0.72),
    mix(light, WHITE, 0.15),
    light,
    mix(main, WHITE, 0.2),
    main,
    mix(main, BLACK, 0.15),
    mix(main, BLACK, 0.1),
    mix(main, BLACK, 0.4),
  ]
  return all.map(toHex) as Shades
}
