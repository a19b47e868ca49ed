import { Button, Group, Select, Text, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type EarlyWarning, queries, spaceCommands } from '~/api'
import { ActionModal } from '~/components/ActionModal'
import { State } from '~/components/State'
import { t } from '~/i18n'
import { useAct } from '../project/indicators/useAct'

type Act = { enter: EarlyWarning } | { aside: EarlyWarning }

/** Places that show signs of dropping out, each with its evidence and what one may do. Nothing is shown to those who decide on none. */
export function EarlySigns({ slug, id }: { slug: string; id?: string }) {
  const warnings = useQuery(id ? queries.warnings(slug, id) : queries.spaceWarnings(slug))
  const [act, setAct] = useState<Act | null>(null)
  if (!warnings.data || warnings.data.length === 0) return null
  return (
    <section className="j-section" aria-label={t('warning.title')}>
      <h2>{t('warning.title')}</h2>
      <Text mb="sm">{t('warning.lead')}</Text>
      {warnings.data.map((warning) => (
        <Place key={`${warning.nodeId} ${warning.register}`} warning={warning} slug={slug} onAct={setAct} />
      ))}
      {act && 'enter' in act && <EnterModal warning={act.enter} slug={slug} onClose={() => setAct(null)} />}
      {act && 'aside' in act && <AsideModal warning={act.aside} slug={slug} onClose={() => setAct(null)} />}
    </section>
  )
}

function Place({ warning, slug, onAct }: { warning: EarlyWarning; slug: string; onAct: (act: Act) => void }) {
  const { decided } = warning
  return (
    <article className="j-panel" aria-label={warning.place}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <h3>{warning.place}</h3>
        {!decided && (
          <Group gap="sm">
            <Button variant="default" onClick={() => onAct({ aside: warning })}>{t('warning.setAside')}</Button>
            <Button onClick={() => onAct({ enter: warning })}>{t('warning.enter')}</Button>
          </Group>
        )}
      </Group>
      <p className="j-sub">{[warning.path.slice(0, -1).join(' › '), warning.engagementTitle].filter(Boolean).join(' · ')}</p>
      {warning.signs.map((sign) => (
        <details key={sign.kind} className="j-details">
          <summary>{t(`warning.kind${sign.kind}`)} ({sign.evidence.length})</summary>
          <ul>
            {sign.evidence.map((one) => (
              <li key={one.key}>{one.text}</li>
            ))}
          </ul>
        </details>
      ))}
      {decided && (
        <p>
          <State>{t(decided.entryId ? 'warning.entered' : 'warning.aside')}</State> {t('warning.by', { by: decided.by, reason: decided.reason })}{' '}
          {decided.entryId && (
            <Link to="/e/$slug/projets/$id/registres" params={{ slug, id: warning.engagementId }} search={{ registre: warning.register, inscription: decided.entryId }}>
              {t('warning.see')}
            </Link>
          )}
        </p>
      )}
    </article>
  )
}

interface Props { warning: EarlyWarning; slug: string; onClose: () => void }

const read = (warning: EarlyWarning) => ({ nodeId: warning.nodeId, register: warning.register, keys: warning.signs.flatMap((s) => s.evidence.map((e) => e.key)) })

function EnterModal({ warning, slug, onClose }: Props) {
  const [title, setTitle] = useState(t('warning.entryTitle', { place: warning.place }))
  const [measure, setMeasure] = useState('')
  const enter = useAct(slug, () => spaceCommands(slug).enterWarning(warning.engagementId, { ...read(warning), title, measure }), t('warning.enterDone', { register: warning.registerLabel }), onClose)
  return (
    <ActionModal title={t('warning.enterName', { place: warning.place })} verb={t('warning.enter')} opened onClose={onClose} busy={enter.isPending} error={enter.error} onSubmit={() => enter.mutate()}>
      <TextInput label={t('warning.what')} required maxLength={200} value={title} error={enter.field('title')} onChange={(e) => setTitle(e.currentTarget.value)} />
      <Select label={t('warning.declared')} data={warning.measures} placeholder={t('warning.choose')} value={warning.measures.includes(measure) ? measure : null} onChange={(v) => setMeasure(v ?? '')} />
      <Textarea label={t('warning.measure')} required autosize minRows={2} maxLength={2000} value={measure} error={enter.field('measure')} onChange={(e) => setMeasure(e.currentTarget.value)} />
      <Text fz="sm" c="dimmed">{t('warning.enterHelp')}</Text>
    </ActionModal>
  )
}

function AsideModal({ warning, slug, onClose }: Props) {
  const [reason, setReason] = useState('')
  const aside = useAct(slug, () => spaceCommands(slug).setWarningAside(warning.engagementId, { ...read(warning), reason }), t('warning.asideDone'), onClose)
  return (
    <ActionModal title={t('warning.asideName', { place: warning.place })} verb={t('warning.setAside')} opened onClose={onClose} busy={aside.isPending} error={aside.error} onSubmit={() => aside.mutate()}>
      <Text>{t('warning.asideHelp')}</Text>
      <Textarea label={t('common.reason')} required autosize minRows={2} maxLength={2000} value={reason} error={aside.field('reason')} onChange={(e) => setReason(e.currentTarget.value)} />
    </ActionModal>
  )
}
