import { expect, it } from 'vitest'
import { type Entry, found } from './entries'

const entry = (group: string, label: string, detail = ''): Entry => ({ group, label, detail, href: `/${label}` })

it('should find by every word, accents and capitals aside, in the label or what stands beside it', () => {
  const entries = [entry('Sites', 'Clinique des Oliviers', '130000037'), entry('Sites', 'Hôpital Édouard'), entry('Livrables', 'Note de cadrage', 'Clinique des Oliviers')]
  expect([...found(entries, 'oliv clin').values()].flat().map((e) => e.label)).toEqual(['Clinique des Oliviers', 'Note de cadrage'])
  expect([...found(entries, 'EDOUARD').values()].flat().map((e) => e.label)).toEqual(['Hôpital Édouard'])
  expect(found(entries, '130000037').get('Sites')).toHaveLength(1)
})

it('should not let one group push the others out of sight', () => {
  const many = Array.from({ length: 500 }, (_, i) => entry('Livrables', `note ${i}`))
  const groups = found([...many, entry('Pages', 'notes')], 'note')
  expect(groups.get('Livrables')).toHaveLength(7)
  expect(groups.get('Pages')).toHaveLength(1)
})
