import { Alert, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Navigate, useSearch } from '@tanstack/react-router'
import { ApiError, queries } from '~/api'
import { Async } from '~/components/Async'
import { PathLink } from '~/components/PathLink'
import { t } from '~/i18n'
import { ChooseSpace } from './ChooseSpace'
import { SignIn } from './SignIn'

/** Signed out: sign-in. Signed in: the choice of a space, or straight back to where one came from. */
export function HomePage() {
  const me = useQuery(queries.me())
  const { retour, erreur } = useSearch({ from: '/plain/' })
  const signedOut = me.error instanceof ApiError && me.error.status === 401
  if (signedOut) {
    return (
      <>
        {erreur && (
          <Alert color="red" variant="light" title={t('signIn.failed')} mb="lg" role="alert" className="j-alert">
            {t('signIn.failedHelp')}
          </Alert>
        )}
        <SignIn back={safePath(retour)} />
        <VerifyLink />
      </>
    )
  }
  if (me.data && retour) return <Navigate to={safePath(retour)} replace />
  return (
    <Async query={me} heading={t('shell.product')}>
      {(data) => (
        <>
          <ChooseSpace me={data} />
          <VerifyLink />
        </>
      )}
    </Async>
  )
}

/** Whoever received a signed document needs no account to verify it. */
function VerifyLink() {
  return (
    <Text mt="xl" className="j-narrow">
      <PathLink href="/verifier">{t('record.verifyLink')}</PathLink>
    </Text>
  )
}

/** Only a path of ours may be returned to, never another host. */
export function safePath(path: string | undefined): string {
  return path && /^\/(?![/\\])/.test(path) ? path : '/'
}
