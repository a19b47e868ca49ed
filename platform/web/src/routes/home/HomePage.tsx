import { Alert } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Navigate, useSearch } from '@tanstack/react-router'
import { ApiError, queries } from '~/api'
import { Async } from '~/components/Async'
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
      </>
    )
  }
  if (me.data && retour) return <Navigate to={safePath(retour)} replace />
  return <Async query={me} heading={t('shell.product')}>{(data) => <ChooseSpace me={data} />}</Async>
}

/** Only a path of ours may be returned to, never another host. */
export function safePath(path: string | undefined): string {
  return path && /^\/(?![/\\])/.test(path) ? path : '/'
}
