import type { RegisterEntry } from '~/api'
import { t } from '~/i18n'

export const DEGREES = [1, 2, 3, 4] as const
export type Level = 'low' | 'middle' | 'high'

export const levelOf = (criticality: number): Level => (criticality >= 9 ? 'high' : criticality >= 4 ? 'middle' : 'low')
export const criticalityOf = (e: RegisterEntry) => (e.probability && e.impact ? e.probability * e.impact : undefined)

/** « 12 sur 16, forte », or that nobody rated it. */
export function criticalityText(e: RegisterEntry) {
  const value = criticalityOf(e)
  return value === undefined ? t('register.notRated') : t('register.criticalityOf', { value, level: t(`register.${levelOf(value)}Level`) })
}

/** A cell of the matrix, as the address names it: « 3-4 » is probability 3, impact 4. */
export const cellOf = (probability: number, impact: number) => `${probability}-${impact}`
export const inCell = (e: RegisterEntry, cell: string) => Boolean(e.probability && e.impact) && cellOf(e.probability!, e.impact!) === cell
