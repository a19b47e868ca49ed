import { Button, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { queries } from '~/api'
import { Async } from '~/components/Async'
import { PageTitle } from '~/components/PageTitle'
import { t } from '~/i18n'

/** @param lead why one signs in here, when it is not the usual reason */
export function SignIn({ back, lead }: { back: string; lead?: string }) {
  const providers = useQuery(queries.providers())
  return (
    <div className="j-narrow j-card-page">
      <PageTitle title={t('signIn.title')} lead={lead ?? t('signIn.lead')} />
      <Async query={providers} empty={{ title: t('signIn.none'), text: t('signIn.noneHelp') }} lines={3}>
        {(list) => (
          <Stack gap="sm" component="ul" className="j-plain-list">
            {list.map((p) => (
              <li key={p.alias}>
                <Button
                  component="a"
                  variant="default"
                  size="lg"
                  fullWidth
                  className="j-provider"
                  href={`/auth/login?provider=${encodeURIComponent(p.alias)}&return=${encodeURIComponent(back)}`}
                >
                  {p.label}
                </Button>
              </li>
            ))}
          </Stack>
        )}
      </Async>
      <Text fz="sm" c="dimmed" mt="lg">
        {t('signIn.help')}
      </Text>
    </div>
  )
}
