const plain = (text: string) => text.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase()

/** The text with its first letter in upper case. */
export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** A short code worth showing beside a title that does not say it already. */
export const shortCode = (code: string, title: string) => (code.length <= 6 && !title.startsWith(code) ? code : '')

/** True when each word of the query stands in one of the texts, accents and case aside. */
export function matches(query: string | undefined, ...texts: (string | null | undefined)[]): boolean {
  if (!query) return true
  const all = plain(texts.filter(Boolean).join(' '))
  return plain(query)
    .split(/\s+/)
    .every((word) => all.includes(word))
}
