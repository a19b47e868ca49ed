import { Button, Radio, Stack, Text, Textarea, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { type NewTrancheDecision, spaceCommands, type Tranche } from '~/api'
import { useSpace } from '~/app/space'
import { ActionModal } from '~/components/ActionModal'
import { fieldError } from '~/components/ProblemPanel'
import { Source } from '~/components/Source'
import { State } from '~/components/State'
import { t } from '~/i18n'
import { plainDay, today } from '~/lib/dates'
import type { Part } from './ContractTab'
import { useWrite } from './useWrite'

const TONE = { FIRM: 'ok', AFFIRMED: 'ok', OPEN: 'warn', RENOUNCED: 'info' } as const

/** The parts that are ordered, and the decision on those that are not yet. */
export function Tranches({ contract: c, slug, id }: Part) {
  const [deciding, setDeciding] = useState<Tranche | null>(null)
  if (c.tranches.length === 0) return null
  return (
    <section className="j-section" aria-labelledby="titre-tranches">
      <Title order={2} id="titre-tranches" mb="sm">
        {t('contract.tranches')}
      </Title>
      <ul className="j-plain-list j-gap">
        {c.tranches.map((x) => (
          <li key={x.code} className="j-card-flat">
            <Text component="h3" fw={650}>
              {x.label}
            </Text>
            <State tone={TONE[x.state as keyof typeof TONE] ?? 'info'}>{x.stateLabel}</State>
            {x.help && <Text mt={4}>{x.help}</Text>}
            <Text fz="sm" c="dimmed" mt={4}>
              {t('contract.covers')}{' : '}
              {x.phases.join(', ')}
              {x.source && <> · <Source source={x.source} /></>}
            </Text>
            {x.motive && <blockquote>{x.motive}</blockquote>}
            {x.decidedOn && (
              <Text fz="sm" c="dimmed">
                {t('contract.decided', { on: plainDay(x.decidedOn), by: x.decidedBy })}
              </Text>
            )}
            {x.state === 'OPEN' && c.allowed.includes('DECIDE_TRANCHE') && (
              <Button mt="sm" onClick={() => setDeciding(x)}>
                {t('contract.affirm')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {deciding && <TrancheModal key={deciding.code} tranche={deciding} slug={slug} id={id} onClose={() => setDeciding(null)} />}
    </section>
  )
}

function TrancheModal({ tranche, slug, id, onClose }: { tranche: Tranche; slug: string; id: string; onClose: () => void }) {
  const { timeZone } = useSpace()
  const [kind, setKind] = useState<NewTrancheDecision['kind'] | ''>('')
  const [motive, setMotive] = useState('')
  const [on, setOn] = useState(today(timeZone))
  const [tried, setTried] = useState(false)
  const decide = useWrite(slug, (body: NewTrancheDecision) => spaceCommands(slug).decideTranche(id, tranche.code, body), t('contract.trancheDone'), onClose)
  return (
    <ActionModal
      title={t('contract.trancheTitle', { label: tranche.label })}
      verb={t('contract.decideTranche')}
      opened
      onClose={onClose}
      busy={decide.isPending}
      error={decide.error}
      onSubmit={() => {
        setTried(true)
        if (kind && motive.trim() && on) decide.mutate({ kind, motive: motive.trim(), on })
      }}
    >
      <Text>{t('contract.trancheHelp')}</Text>
      <Radio.Group label={t('contract.trancheKind')} required value={kind} onChange={(v) => setKind(v as NewTrancheDecision['kind'])} error={tried && !kind ? t('common.required') : fieldError(decide.error, 'kind')}>
        <Stack gap="xs" mt="xs">
          <Radio value="AFFIRMED" label={t('contract.AFFIRMED')} />
          <Radio value="RENOUNCED" label={t('contract.RENOUNCED')} />
        </Stack>
      </Radio.Group>
      <Textarea label={t('common.motive')} required autosize minRows={3} value={motive} error={tried && !motive.trim() ? t('common.required') : fieldError(decide.error, 'motive')} onChange={(e) => setMotive(e.currentTarget.value)} />
      <TextInput type="date" label={t('contract.on')} required value={on} error={fieldError(decide.error, 'on')} onChange={(e) => setOn(e.currentTarget.value)} />
    </ActionModal>
  )
}
