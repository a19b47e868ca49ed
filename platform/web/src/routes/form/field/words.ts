import type { FormField, FormLinks } from '~/api'
import { t } from '~/i18n'
import { shortDay } from '~/lib/dates'

/** One value as people read it. */
export function valueText(field: FormField, value: string, links?: FormLinks | null): string {
  switch (field.type) {
    case 'BOOLEAN':
      return t(value === 'true' ? 'form.yes' : 'form.no')
    case 'DATE':
      return /^\d{4}-\d{2}-\d{2}$/.test(value) ? shortDay(value) : value
    case 'NUMBER':
    case 'INTEGER':
      return numberText(value)
    case 'LINKS':
      return links?.rows.find((r) => r.key === value)?.label ?? t('form.gone')
    default:
      return value
  }
}

/** Digits in groups of three; the fraction as it was written. */
function numberText(value: string): string {
  const [whole, fraction] = value.split('.')
  return whole.replace(/\B(?=(\d{3})+$)/g, '\u202f') + (fraction ? `,${fraction}` : '')
}

export const valuesText = (field: FormField, values: string[], links?: FormLinks | null) => values.map((v) => valueText(field, v, links)).join(', ')

export function boundsText({ type, minimum: min, maximum: max }: FormField): string | undefined {
  if (type !== 'NUMBER' && type !== 'INTEGER') return undefined
  const words = (n: number) => String(n).replace('.', ',')
  const low = typeof min === 'number'
  if (low && typeof max === 'number') return t('form.bounds', { min: words(min), max: words(max) })
  if (low) return t('form.atLeast', { min: words(min) })
  return typeof max === 'number' ? t('form.atMost', { max: words(max) }) : undefined
}

export const timeText = (date: Date, timeZone: string) => new Intl.DateTimeFormat('fr-FR', { hour: '2-digit', minute: '2-digit', timeZone }).format(date).replace(':', ' h ')
