import { text } from '~/lib/search'

export interface PracticeSearch {
  q?: string
  type?: string
  portee?: 'PROJECT' | 'SPACE' | 'ELSEWHERE'
}

/** What is looked for lives in the address: a link shows the same to a colleague. */
export function practiceSearch(s: Record<string, unknown>): PracticeSearch {
  const level = s.portee
  return { q: text(s.q), type: text(s.type), portee: level === 'PROJECT' || level === 'SPACE' || level === 'ELSEWHERE' ? level : undefined }
}
