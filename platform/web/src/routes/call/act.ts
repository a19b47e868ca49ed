import { useMutation, useQueryClient } from '@tanstack/react-query'
import { told } from '~/app/notify'

/** An act on a call or a candidacy: what is shown is read again, and the person told. */
export function useAct<V = void>(slug: string, done: string, onClose: () => void, act: (what: V) => Promise<unknown>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['space', slug] })
      told(done)
      onClose()
    },
  })
}
