import { useMutation, useQueryClient } from '@tanstack/react-query'
import { told } from '~/app/notify'
import { fieldError } from '~/components/ProblemPanel'

/** One write of a dialog: what the page shows is read again, and the dialog closes once it succeeded. */
export function useAct(slug: string, write: () => Promise<unknown>, done: string, onClose: () => void) {
  const client = useQueryClient()
  const act = useMutation({
    mutationFn: write,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['space', slug] })
      told(done)
      onClose()
    },
  })
  return { ...act, error: act.error, field: (name: string) => fieldError(act.error, name) }
}
