import { describe, expect, it } from 'vitest'
import { addDays, addMonths, daysBetween, fileSize, instant, longDay, plainDay, weekday } from './dates'

describe('dates', () => {
  it('should name a day in French whatever the zone of the machine', () => {
    expect(longDay('2026-11-26')).toBe('jeudi 26 novembre 2026')
    expect(plainDay('2027-01-01')).toBe('1er janvier 2027')
  })
  it('should cross summer time and leap years', () => {
    expect(addDays('2027-03-27', 2)).toBe('2027-03-29')
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
    expect(addMonths('2026-12-01', 1)).toBe('2027-01-01')
    expect(weekday('2026-11-22')).toBe(6)
  })
  it('should show instants in the zone of the space', () => {
    expect(instant('2026-11-22T23:30:00Z', 'Europe/Paris')).toBe('23 novembre 2026 à 00\u00a0h\u00a030')
    expect(instant('2026-11-22T23:30:00Z', 'America/Guadeloupe')).toBe('22 novembre 2026 à 19\u00a0h\u00a030')
  })
  it('should write sizes in French units', () => {
    expect(fileSize(512)).toBe('512 octets')
    expect(fileSize(1_250_000)).toBe('1,3 Mo')
  })
})
