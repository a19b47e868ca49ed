import { Checkbox, Text, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Origin, type OriginPreview, spaceCommands } from '~/api'
import { told } from '~/app/notify'
import { ActionModal } from '~/components/ActionModal'
import { fieldError } from '~/components/ProblemPanel'
import { State } from '~/components/State'
import { Warnings } from '~/components/Source'
import { t } from '~/i18n'
import { daysBetween, longDay, shortDay } from '~/lib/dates'

interface Props { origin: Origin; slug: string; id: string; onClose: () => void }

/** Two steps on purpose: first what would move, then the confirmation. */
export function OriginModal({ origin, slug, id, onClose }: Props) {
  const client = useQueryClient()
  const [date, setDate] = useState(origin.date)
  const [actual, setActual] = useState(origin.actual)
  const move = { code: origin.code, nodeId: origin.nodeId, date, actual }
  const preview = useMutation({ mutationFn: () => spaceCommands(slug).previewOrigin(id, move) })
  const confirm = useMutation({
    mutationFn: () => spaceCommands(slug).moveOrigin(id, move),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['space', slug] })
      told(t('origin.done', { label: origin.label, date: longDay(date) }))
      onClose()
    },
  })
  const change = (next: () => void) => {
    next()
    preview.reset()
  }
  const seen = preview.data
  return (
    <ActionModal
      title={t('origin.moveTitle', { label: origin.label })}
      verb={seen ? t('origin.confirm') : t('origin.preview')}
      opened
      onClose={onClose}
      busy={preview.isPending || confirm.isPending}
      disabled={!date || (date === origin.date && actual === origin.actual)}
      error={confirm.error ?? preview.error}
      onSubmit={() => (seen ? confirm.mutate() : preview.mutate())}
    >
      <TextInput
        type="date"
        label={t('origin.newDate')}
        description={t('origin.current', { date: longDay(origin.date) })}
        required
        value={date}
        error={fieldError(preview.error, 'date')}
        onChange={(e) => change(() => setDate(e.currentTarget.value))}
      />
      <Checkbox label={t('origin.isActual')} checked={actual} onChange={(e) => change(() => setActual(e.currentTarget.checked))} />
      {seen && <Moves preview={seen} />}
    </ActionModal>
  )
}

function Moves({ preview }: { preview: OriginPreview }) {
  const moved = preview.moves.filter((m) => !m.kept && m.from !== m.to)
  const kept = preview.moves.filter((m) => m.kept)
  return (
    <div aria-live="polite">
      <Text fw={650} mb="xs">
        {t('origin.moves', { count: moved.length })}
        {kept.length > 0 && ` ${t('origin.kept', { count: kept.length })}`}
      </Text>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- RGAA 2.1: scrolls, so it takes the focus */}
      <div className="j-moves" tabIndex={0} role="region" aria-label={t('origin.movesLabel')}>
        <table className="j-plain-table">
          <thead>
            <tr>
              <th scope="col">{t('plan.what')}</th>
              <th scope="col">{t('origin.from')}</th>
              <th scope="col">{t('origin.to')}</th>
            </tr>
          </thead>
          <tbody>
            {[...moved, ...kept].map((m) => (
              <tr key={m.item.id}>
                <td>
                  {m.item.title}
                  {m.item.nodeLabel && <span className="j-sub">{m.item.nodeLabel}</span>}
                </td>
                <td>{shortDay(m.from)}</td>
                <td>{m.kept ? <State>{m.why ?? t('origin.stays')}</State> : `${shortDay(m.to)} (${gap(m.from, m.to)})`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {preview.warnings && preview.warnings.length > 0 && (
        <details className="j-details">
          <summary>{t('origin.warningCount', { count: preview.warnings.length })}</summary>
          <Warnings warnings={preview.warnings} title={t('origin.warnings')} />
        </details>
      )}
    </div>
  )
}

/** « + 14 j » */
export function gap(from: string, to: string): string {
  const days = daysBetween(from, to)
  return t('plan.gap', { sign: days < 0 ? '−' : '+', days: Math.abs(days) })
}
