import { Box, Button, List, Text, Textarea, TextInput, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type NewEnd, queries, spaceCommands } from '~/api'
import { useSpace } from '~/app/space'
import { ActionModal } from '~/components/ActionModal'
import { Async } from '~/components/Async'
import { fieldError } from '~/components/ProblemPanel'
import { t } from '~/i18n'
import { today } from '~/lib/dates'
import { useWrite } from './contract/useWrite'
import { useEngagement } from './ProjectLayout'

/** Whoever opens may end; an ended project says so in its header. */
export function EndSection({ slug }: { slug: string }) {
  const e = useEngagement()
  const [ending, setEnding] = useState(false)
  if (e.end || !e.rights.includes('END_ENGAGEMENT')) return null
  return (
    <Box component="section" className="j-panel" mb="lg" aria-labelledby="titre-fin">
      <Title order={2} id="titre-fin" fz="h3" mb="xs">
        {t('end.title')}
      </Title>
      <Text c="dimmed" mb="sm">
        {t('end.help')}
      </Text>
      <Button variant="default" onClick={() => setEnding(true)}>
        {t('end.verb')}
      </Button>
      {ending && <EndModal slug={slug} id={e.id} onClose={() => setEnding(false)} />}
    </Box>
  )
}

/** What is left undone is said first: then a reason is needed. */
function EndModal({ slug, id, onClose }: { slug: string; id: string; onClose: () => void }) {
  const { timeZone } = useSpace()
  const unfinished = useQuery(queries.unfinished(slug, id))
  const left = unfinished.data?.left ?? []
  const [on, setOn] = useState(today(timeZone))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const end = useWrite(slug, (body: NewEnd) => spaceCommands(slug).endProject(id, body), t('end.done'), onClose)
  const missing = left.length > 0 && !reason.trim()
  return (
    <ActionModal
      title={t('end.verb')}
      verb={t('end.verb')}
      danger
      opened
      onClose={onClose}
      busy={end.isPending}
      disabled={!unfinished.data}
      error={end.error}
      onSubmit={() => {
        setTried(true)
        if (on && !missing) end.mutate({ on, reason: reason.trim() || undefined })
      }}
    >
      <Async query={unfinished} lines={2}>
        {() =>
          left.length === 0 ? (
            <Text>{t('end.nothingLeft')}</Text>
          ) : (
            <div>
              <Text fw={650}>{t('end.left')}</Text>
              <List>
                {left.map((one) => (
                  <List.Item key={one}>{one}</List.Item>
                ))}
              </List>
            </div>
          )
        }
      </Async>
      <Text>{t('end.modalHelp')}</Text>
      <TextInput type="date" label={t('end.on')} required value={on} error={(tried && !on ? t('common.required') : undefined) ?? fieldError(end.error, 'on')} onChange={(x) => setOn(x.currentTarget.value)} />
      <Textarea
        label={t(left.length > 0 ? 'end.reason' : 'end.reasonOptional')}
        required={left.length > 0}
        autosize
        minRows={3}
        value={reason}
        error={tried && missing ? t('common.required') : fieldError(end.error, 'reason')}
        onChange={(x) => setReason(x.currentTarget.value)}
      />
    </ActionModal>
  )
}
