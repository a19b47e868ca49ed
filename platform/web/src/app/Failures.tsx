import { Anchor, Button, Group, Text } from '@mantine/core'
import { Link, type ErrorComponentProps } from '@tanstack/react-router'
import { PageTitle } from '~/components/PageTitle'
import { t } from '~/i18n'
import { Shell } from './Shell'

/** An address that leads nowhere. */
export function NotFoundPage() {
  return (
    <Shell name={t('shell.product')} home="/">
      <PageTitle title={t('notFound.title')} />
      <Text mb="lg" maw={640}>
        {t('notFound.text')}
      </Text>
      <Anchor component={Link} to="/">
        {t('notFound.home')}
      </Anchor>
    </Shell>
  )
}

/** A fault of a page, inside the frame that still stands. */
export function Crash({ reset }: ErrorComponentProps) {
  return (
    <>
      <PageTitle title={t('crash.title')} />
      <Text mb="lg" maw={640}>
        {t('crash.text')}
      </Text>
      <Group>
        <Button onClick={() => window.location.reload()}>{t('crash.reload')}</Button>
        <Button variant="default" onClick={reset}>
          {t('common.retry')}
        </Button>
      </Group>
    </>
  )
}

/** A fault of the frame itself: nothing was lost on the server, and reloading is the remedy. */
export function CrashPage(props: ErrorComponentProps) {
  return (
    <main className="j-main" id="contenu">
      <Crash {...props} />
    </main>
  )
}
