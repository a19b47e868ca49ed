/** Words that say a write succeeded. Kept outside React so that any callback may speak. */
export interface Notice { id: number; message: string }

let notices: Notice[] = []
let last = 0
const listeners = new Set<() => void>()

function change(next: Notice[]) {
  notices = next
  listeners.forEach((listen) => listen())
}

export function told(message: string) {
  const notice = { id: ++last, message }
  change([...notices, notice])
  setTimeout(() => dismiss(notice.id), 8000)
}

export function dismiss(id: number) {
  change(notices.filter((n) => n.id !== id))
}

export const current = () => notices
export function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
