import { afterEach, expect, it, vi } from 'vitest'
import { ApiError, onSignedOut, problemOf, rememberCsrfToken, request } from './client'

afterEach(() => vi.unstubAllGlobals())

const answer = (status: number, body: string) => {
  const fetch = vi.fn<(url: string, init: RequestInit) => Promise<Response>>().mockImplementation(() => Promise.resolve(new Response(body || null, { status })))
  vi.stubGlobal('fetch', fetch)
  return fetch
}

it('should send the CSRF token on writes only', async () => {
  const fetch = answer(200, '{}')
  rememberCsrfToken('jeton')
  await request('/x')
  await request('/x', { method: 'POST', body: {} })
  expect(fetch.mock.calls[0][1].headers).not.toHaveProperty('X-CSRF-Token')
  expect(fetch.mock.calls[1][1].headers).toHaveProperty('X-CSRF-Token', 'jeton')
})

it('should carry the problem document of a refusal', async () => {
  answer(409, '{"title":"Déjà décidé","detail":"Par une autre personne.","requestId":"r1"}')
  const error = await request('/x').catch((e: unknown) => e as ApiError)
  expect(error).toBeInstanceOf(ApiError)
  expect((error as ApiError).problem).toMatchObject({ status: 409, title: 'Déjà décidé', requestId: 'r1' })
})

it('should send a person whose session ended back to sign-in, but not a visitor', async () => {
  const ended = vi.fn()
  onSignedOut(ended)
  answer(401, '')
  await request('/me', { anonymousAllowed: true }).catch(() => undefined)
  expect(ended).not.toHaveBeenCalled()
  answer(401, '')
  await request('/x').catch(() => undefined)
  expect(ended).toHaveBeenCalledOnce()
})

it('should survive an answer that is no problem document', () => {
  expect(problemOf(502, '<html>Bad gateway</html>')).toEqual({ title: '', status: 502 })
})

it('should answer nothing for an empty success', async () => {
  answer(200, '')
  await expect(request('/x', { method: 'POST' })).resolves.toBeUndefined()
})
