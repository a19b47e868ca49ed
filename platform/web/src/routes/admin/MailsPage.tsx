import { Button, Group, Text } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type MailLine, outsideCommands, queries } from '~/api'
import { told } from '~/app/notify'
import { ActionModal } from '~/components/ActionModal'
import { Async } from '~/components/Async'
import { type Column, DataTable } from '~/components/DataTable'
import { PageTitle } from '~/components/PageTitle'
import { State } from '~/components/State'
import { t } from '~/i18n'
import { instant } from '~/lib/dates'

const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone

type Verb = 'resend' | 'drop'

/** Mail that did not go out: what is doubtful or refused waits for a decision, the rest is tried again by itself. */
export function MailsPage() {
  const queue = useQuery(queries.adminMails())
  const [sorting, setSorting] = useState([{ id: 'queued', desc: false }])
  const [asked, setAsked] = useState<{ line: MailLine; verb: Verb } | null>(null)
  const columns: Column<MailLine>[] = [
    { id: 'queued', header: t('admin.mailSince'), sort: (m) => m.queuedAt, cell: (m) => instant(m.queuedAt, ZONE) },
    { id: 'space', header: t('admin.mailSpace'), sort: (m) => m.space, cell: (m) => m.space },
    { id: 'state', header: t('admin.mailState'), sort: (m) => m.state, cell: (m) => <State tone={m.state === 'QUEUED' ? 'info' : 'warn'}>{m.stateLabel}</State> },
    { id: 'attempts', header: t('admin.mailAttempts'), sort: (m) => m.attempts, cell: (m) => m.attempts },
    { id: 'error', header: t('admin.reason'), sort: (m) => m.error, cell: (m) => m.error ?? '–', wide: true },
    { id: 'next', header: t('admin.mailNext'), sort: (m) => m.nextTryAt, cell: (m) => (m.nextTryAt ? instant(m.nextTryAt, ZONE) : t('admin.mailNever')) },
    {
      id: 'act',
      header: t('common.act'),
      cell: (m) => (
        <Group gap="xs" wrap="nowrap">
          {(['resend', 'drop'] as const).map((verb) => (
            <Button key={verb} size="compact-sm" variant="default" onClick={() => setAsked({ line: m, verb })} aria-label={t(`admin.mail_${verb}Name`, { space: m.space, when: instant(m.queuedAt, ZONE) })}>
              {t(`admin.mail_${verb}`)}
            </Button>
          ))}
        </Group>
      ),
    },
  ]
  return (
    <>
      <PageTitle title={t('admin.mails')} tab={`${t('admin.mails')} · ${t('admin.title')}`} lead={t('admin.mailsLead')} />
      <Async query={queue} empty={{ title: t('admin.noMail'), text: t('admin.noMailHelp') }} isEmpty={(data) => data.mails.length === 0} lines={6}>
        {(data) => (
          <>
            <Text mb="md">{data.server ? t('admin.mailServer', { server: data.server }) : t('admin.mailOff')}</Text>
            <DataTable name="courriels" caption={t('admin.mails')} columns={columns} rows={data.mails} rowKey={(m) => m.id} sorting={sorting} onSorting={setSorting} />
          </>
        )}
      </Async>
      {asked && <Decide {...asked} onClose={() => setAsked(null)} />}
    </>
  )
}

function Decide({ line, verb, onClose }: { line: MailLine; verb: Verb; onClose: () => void }) {
  const client = useQueryClient()
  const decide = useMutation({
    mutationFn: () => (verb === 'resend' ? outsideCommands.resendMail(line.id) : outsideCommands.dropMail(line.id)),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['outside', '/admin/mails'] })
      told(t(`admin.mail_${verb}Done`))
      onClose()
    },
  })
  return (
    <ActionModal title={t(`admin.mail_${verb}Title`)} verb={t(`admin.mail_${verb}`)} opened onClose={onClose} busy={decide.isPending} error={decide.error} onSubmit={() => decide.mutate()}>
      <Text>{t(line.state === 'DOUBTFUL' && verb === 'resend' ? 'admin.mailDoubtful' : `admin.mail_${verb}Help`)}</Text>
    </ActionModal>
  )
}
