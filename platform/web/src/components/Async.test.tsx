import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { ApiError } from '~/api'
import { show } from '~/test/render'
import { Async } from './Async'

const query = (over: object) => ({ data: undefined, error: null, isPending: false, refetch: vi.fn(), ...over }) as never
const empty = { title: 'Rien encore', text: 'Ajoutez un élément.' }

it('should say that it loads', () => {
  show(<Async query={query({ isPending: true })}>{() => 'contenu'}</Async>)
  expect(screen.getByRole('status')).toHaveTextContent('Chargement en cours')
})

it('should teach the next step when there is nothing', () => {
  show(
    <Async query={query({ data: [] })} empty={empty}>
      {() => 'contenu'}
    </Async>,
  )
  expect(screen.getByText('Rien encore')).toBeInTheDocument()
  expect(screen.queryByText('contenu')).toBeNull()
})

it('should show the problem, its request number and a way to try again', async () => {
  const refetch = vi.fn()
  const error = new ApiError({ title: 'Incident', status: 500, detail: 'La base ne répond pas.', requestId: 'r-42' })
  show(<Async query={query({ error, refetch })}>{() => 'contenu'}</Async>)
  expect(screen.getByRole('alert')).toHaveTextContent('La base ne répond pas.')
  expect(screen.getByRole('alert')).toHaveTextContent('r-42')
  await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }))
  expect(refetch).toHaveBeenCalled()
})

it('should tell a refusal from a failure, in the server’s words', () => {
  show(<Async query={query({ error: new ApiError({ title: 'x', status: 403, detail: 'Il faut être pilote.' }) })}>{() => 'contenu'}</Async>)
  expect(screen.getByRole('alert')).toHaveTextContent('Vous n’avez pas accès à cette page')
  expect(screen.getByRole('alert')).toHaveTextContent('Il faut être pilote.')
  expect(screen.queryByRole('button')).toBeNull()
})

it('should blame the network when nothing answered', () => {
  show(<Async query={query({ error: new ApiError({ title: '', status: 0 }) })}>{() => 'contenu'}</Async>)
  expect(screen.getByRole('alert')).toHaveTextContent('Le serveur ne répond pas')
})

it('should show what was read', () => {
  show(<Async query={query({ data: ['a'] })} empty={empty}>{(list: string[]) => list[0]}</Async>)
  expect(screen.getByText('a')).toBeInTheDocument()
})
