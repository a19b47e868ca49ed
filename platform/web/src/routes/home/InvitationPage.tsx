import { Button, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { ApiError, outsideCommands, queries } from '~/api'
import { Async } from '~/components/Async'
import { EmptyPanel } from '~/components/EmptyPanel'
import { PageTitle } from '~/components/PageTitle'
import { ProblemAlert } from '~/components/ProblemPanel'
import { t } from '~/i18n'
import { SignIn } from './SignIn'

const KEPT = 'jalon.invitation'

/**
 * The token stands after #, which no server ever sees. It is kept in this tab while the person signs in,
 * since the identity provider's redirect drops the fragment.
 */
export function InvitationPage() {
  const { hash } = useLocation()
  const [token, setToken] = useState(() => hash || sessionStorage.getItem(KEPT) || '')
  const me = useQuery(queries.me())
  useEffect(() => {
    if (!hash) return
    sessionStorage.setItem(KEPT, hash)
    setToken(hash)
  }, [hash])
  if (!token) {
    return (
      <div className="j-narrow">
        <PageTitle title={t('invitation.title')} />
        <EmptyPanel title={t('invitation.missing')} text={t('invitation.missingHelp')} />
      </div>
    )
  }
  if (me.error instanceof ApiError && me.error.status === 401) return <SignIn back="/invitation" lead={t('invitation.signIn')} />
  return (
    <div className="j-narrow">
      <PageTitle title={t('invitation.title')} />
      <Async query={me} lines={2}>
        {(data) => <Accept token={token} name={data.name} />}
      </Async>
    </div>
  )
}

function Accept({ token, name }: { token: string; name: string }) {
  const client = useQueryClient()
  const navigate = useNavigate()
  const accept = useMutation({
    mutationFn: () => outsideCommands.acceptInvitation(token),
    onSuccess: async ({ slug }) => {
      sessionStorage.removeItem(KEPT)
      await client.invalidateQueries({ queryKey: queries.me().queryKey })
      await navigate({ to: '/e/$slug', params: { slug }, replace: true })
    },
  })
  return (
    <div className="j-panel">
      <ProblemAlert error={accept.error} />
      <Text maw={600}>{t('invitation.accept', { name })}</Text>
      <Button mt="md" onClick={() => accept.mutate()} loading={accept.isPending}>
        {t('invitation.acceptVerb')}
      </Button>
    </div>
  )
}
