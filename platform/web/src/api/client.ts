import type { Problem } from './types'

/** Everything that went wrong on the way to the server, as the problem document it answered (or ours when it did not answer). */
export class ApiError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail ?? problem.title)
    this.name = 'ApiError'
    this.problem = problem
  }
  get status() {
    return this.problem.status
  }
}

const BASE = '/api/v1'
let csrfToken = ''

export function rememberCsrfToken(token: string) {
  csrfToken = token
}

export function unsafeHeaders(): Record<string, string> {
  return csrfToken ? { 'X-CSRF-Token': csrfToken } : {}
}

/** A session that ended elsewhere sends the person to sign-in, and back to the same page afterwards. */
let signedOut: () => void = () => undefined
export function onSignedOut(listener: () => void) {
  signedOut = listener
}

/** Offline and unreadable answers have status 0, so that pages can tell them from the server's own refusals. */
export function problemOf(status: number, text: string): Problem {
  try {
    const body = JSON.parse(text) as Partial<Problem>
    if (typeof body.title === 'string' || typeof body.detail === 'string') {
      return { ...body, title: body.title ?? body.detail ?? '', status }
    }
  } catch {
    // Not JSON: a proxy or the container answered; the status alone is shown.
  }
  return { title: '', status }
}

interface Options {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  body?: unknown
  /** /me answers 401 for anonymous visitors, which is no end of a session. */
  anonymousAllowed?: boolean
  signal?: AbortSignal
}

export async function request<T>(path: string, options: Options = {}): Promise<T> {
  const { method = 'GET', body, signal } = options
  const headers: Record<string, string> = { Accept: 'application/json, application/problem+json' }
  if (method !== 'GET') Object.assign(headers, unsafeHeaders())
  // A form names its own type with its boundary; a file goes as it is.
  const form = body instanceof FormData
  const file = body instanceof Blob
  if (body !== undefined && !form) headers['Content-Type'] = file ? 'application/octet-stream' : 'application/json'
  let response: Response
  try {
    response = await fetch(path.startsWith('/auth/') ? path : BASE + path, {
      method,
      headers,
      signal,
      credentials: 'same-origin',
      body: body === undefined ? undefined : form || file ? body : JSON.stringify(body),
    })
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw new ApiError({ title: '', status: 0 })
  }
  const text = await response.text()
  if (!response.ok) {
    if (response.status === 401 && !options.anonymousAllowed) signedOut()
    const requestId = response.headers.get('X-Request-Id') ?? undefined
    throw new ApiError({ requestId, ...problemOf(response.status, text) })
  }
  return (text ? JSON.parse(text) : undefined) as T
}

/** fetch cannot report how much was sent: uploads use XMLHttpRequest. */
export function upload<T>(path: string, form: FormData, onProgress: (percent: number) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest()
    xhr.open('POST', BASE + path)
    xhr.setRequestHeader('Accept', 'application/json, application/problem+json')
    Object.entries(unsafeHeaders()).forEach(([name, value]) => xhr.setRequestHeader(name, value))
    xhr.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(Math.round((event.loaded / event.total) * 100))
    }
    xhr.onerror = () => reject(new ApiError({ title: '', status: 0 }))
    xhr.onload = () => {
      if (xhr.status >= 200 && xhr.status < 300) return resolve(JSON.parse(xhr.responseText) as T)
      if (xhr.status === 401) signedOut()
      const requestId = xhr.getResponseHeader('X-Request-Id') ?? undefined
      reject(new ApiError({ requestId, ...problemOf(xhr.status, xhr.responseText) }))
    }
    xhr.send(form)
  })
}
