/** Days are `2026-11-22` strings and never become local Dates: everything here works in UTC, instants alone use a zone. */
export type Day = string

export function utc(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}

export function dayOf(date: Date): Day {
  return date.toISOString().slice(0, 10)
}

export function addDays(day: Day, n: number): Day {
  return dayOf(new Date(utc(day).getTime() + n * 86_400_000))
}

export function firstOfMonth(day: Day): Day {
  return day.slice(0, 8) + '01'
}

export function addMonths(firstDay: Day, n: number): Day {
  const d = utc(firstDay)
  return dayOf(new Date(Date.UTC(d.getUTCFullYear(), d.getUTCMonth() + n, 1)))
}

export function daysBetween(from: Day, to: Day): number {
  return Math.round((utc(to).getTime() - utc(from).getTime()) / 86_400_000)
}

/** Monday = 0 … Sunday = 6. */
export function weekday(day: Day): number {
  return (utc(day).getUTCDay() + 6) % 7
}

const long = new Intl.DateTimeFormat('fr-FR', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const plain = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const short = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const month = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' })

const first = (text: string) => text.replace(/\b1 (?=\p{L})/u, '1er ')

/** « jeudi 26 novembre 2026 » */
export const longDay = (day: Day) => first(long.format(utc(day)))
/** « 26 novembre 2026 » */
export const plainDay = (day: Day) => first(plain.format(utc(day)))
/** « 26 nov. 2026 » */
export const shortDay = (day: Day) => first(short.format(utc(day)))
export const monthName = (day: Day) => month.format(utc(day))

export function instant(at: string, timeZone: string): string {
  const date = new Date(at)
  const day = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', year: 'numeric', timeZone }).format(date)
  const time = new Intl.DateTimeFormat('fr-FR', { hour: '2-digit', minute: '2-digit', timeZone }).format(date)
  return `${first(day)} à ${time.replace(':', '\u00a0h\u00a0')}`
}

/** The day of an instant, « 26 nov. 2026 ». */
export function instantDay(at: string, timeZone: string): string {
  return shortDay(new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(at)))
}

export function today(timeZone?: string): Day {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date())
}

export function fileSize(bytes: number): string {
  const units = ['octets', 'ko', 'Mo', 'Go']
  let value = bytes
  let unit = 0
  while (value >= 1000 && unit < 3) {
    value /= 1000
    unit++
  }
  return `${value.toLocaleString('fr-FR', { maximumFractionDigits: unit ? 1 : 0 })} ${units[unit]}`
}
