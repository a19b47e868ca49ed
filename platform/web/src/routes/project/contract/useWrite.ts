import { useMutation, useQueryClient } from '@tanstack/react-query'
import { told } from '~/app/notify'

/** A write in a space: what the pages of the space show is read again, the person is told, the dialog closes. */
export function useWrite<V>(slug: string, write: (values: V) => Promise<void>, done: string, onClose: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: write,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['space', slug] })
      told(done)
      onClose()
    },
  })
}
