import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { show } from '~/test/render'
import { type Column, compare, DataTable } from './DataTable'

interface Row { id: string; name: string; late: number }
const columns: Column<Row>[] = [
  { id: 'name', header: 'Nom', sort: (r) => r.name, cell: (r) => r.name },
  { id: 'late', header: 'Retard', sort: (r) => r.late, cell: (r) => r.late },
]
function Table({ rows }: { rows: Row[] }) {
  const [sorting, setSorting] = useState([{ id: 'name', desc: false }])
  return <DataTable name="essai" caption="Essai" columns={columns} rows={rows} rowKey={(r) => r.id} sorting={sorting} onSorting={setSorting} />
}
const names = () => screen.getAllByRole('row').slice(1).map((r) => within(r).getAllByRole('cell')[0].textContent)

it('should sort as French sorts words and as numbers sort', async () => {
  show(<Table rows={[{ id: '1', name: 'Équipe 10', late: 2 }, { id: '2', name: 'equipe 9', late: 11 }, { id: '3', name: 'Zoé', late: 1 }]} />)
  expect(names()).toEqual(['equipe 9', 'Équipe 10', 'Zoé'])
  await userEvent.click(screen.getByRole('button', { name: /Retard/ }))
  expect(names()).toEqual(['Zoé', 'Équipe 10', 'equipe 9'])
  expect(screen.getByRole('columnheader', { name: /Retard/ })).toHaveAttribute('aria-sort', 'ascending')
})

it('should not draw ten thousand rows', () => {
  show(<Table rows={Array.from({ length: 10_000 }, (_, i) => ({ id: String(i), name: `n${i}`, late: i }))} />)
  expect(screen.getByRole('table')).toHaveAttribute('aria-rowcount', '10001')
  expect(screen.getAllByRole('row').length).toBeLessThan(200)
})

it('should put empty values last', () => {
  expect(['b', null, 'a'].sort(compare)).toEqual(['a', 'b', null])
})
