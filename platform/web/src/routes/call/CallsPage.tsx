import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { queries } from '~/api'
import { useSpace } from '~/app/space'
import { Async } from '~/components/Async'
import { PageTitle } from '~/components/PageTitle'
import { SmallTable } from '~/components/SmallTable'
import { t } from '~/i18n'
import { CallState } from './CallText'
import { OpenCallModal } from './OpenCallModal'

/** The calls that one reads, and the opening of another one. */
export function CallsPage() {
  const space = useSpace()
  const list = useQuery(queries.calls(space.slug))
  const [opening, open] = useDisclosure(false)
  const programmes = list.data?.programmes ?? []
  return (
    <>
      <PageTitle
        title={t('applications.title')}
        tab={`${t('applications.title')} · ${space.name}`}
        lead={t('applications.lead')}
        actions={programmes.length > 0 && <Button onClick={open.open}>{t('applications.open')}</Button>}
      />
      <Async query={list} isEmpty={(data) => !data.calls?.length} empty={{ title: t('applications.none'), text: t('applications.noneHelp') }}>
        {({ calls }) => (
          <SmallTable
            caption={t('applications.title')}
            headers={[t('applications.name'), t('applications.programme'), t('applications.closes'), t('applications.state'), t('applications.count'), t('applications.accepted'), t('applications.late')]}
            figures={[4, 5, 6]}
            rows={calls.map((call) => ({
              key: call.id,
              cells: [
                <Link key="l" to="/e/$slug/appels/$call" params={{ slug: space.slug, call: call.id }}>
                  {call.title}
                </Link>,
                call.programmeTitle,
                call.closesText,
                <CallState key="s" call={call} />,
                call.candidacies,
                call.accepted,
                call.late,
              ],
            }))}
          />
        )}
      </Async>
      {opening && <OpenCallModal slug={space.slug} programmes={programmes} onClose={open.close} />}
    </>
  )
}
