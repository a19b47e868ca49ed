import { List, Text, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type ParameterSetting, spaceCommands } from '~/api'
import { told } from '~/app/notify'
import { useSpace } from '~/app/space'
import { ActionModal } from '~/components/ActionModal'
import { fieldError } from '~/components/ProblemPanel'
import { Warnings } from '~/components/Source'
import { t } from '~/i18n'
import { plainDay, today } from '~/lib/dates'
import { Field, shown } from '~/routes/wizard/ParametersStep'
import { Moves } from './Moves'

interface Props { parameter: ParameterSetting; slug: string; id: string; onClose: () => void }

/** Two steps on purpose: first what would move and what stays, then the reason and the confirmation. */
export function ParameterModal({ parameter: p, slug, id, onClose }: Props) {
  const client = useQueryClient()
  const { timeZone } = useSpace()
  const [value, setValue] = useState<ParameterSetting['value'] | null>(p.value)
  const [since, setSince] = useState(today(timeZone))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const preview = useMutation({ mutationFn: () => spaceCommands(slug).previewParameter(id, p.code, { value: value ?? '', since }) })
  const confirm = useMutation({
    mutationFn: () => spaceCommands(slug).changeParameter(id, p.code, { value: value ?? '', since, reason: reason.trim() }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['space', slug] })
      told(t('parameter.done', { label: p.label, value: shown(p, value), date: plainDay(since) }))
      onClose()
    },
  })
  const change = (next: () => void) => {
    next()
    preview.reset()
  }
  const seen = preview.data
  const submit = () => {
    if (!seen) return preview.mutate()
    setTried(true)
    if (reason.trim()) confirm.mutate()
  }
  return (
    <ActionModal
      title={t('parameter.changeName', { label: p.label })}
      verb={seen ? t('parameter.confirm') : t('origin.preview')}
      opened
      onClose={onClose}
      busy={preview.isPending || confirm.isPending}
      disabled={value === null || !since}
      error={confirm.error ?? preview.error}
      onSubmit={submit}
    >
      <Warnings warnings={p.warnings} title={t('wizard.contradiction')} />
      <Field parameter={p} value={value} error={fieldError(preview.error, 'value')} onChange={(next) => change(() => setValue(next))} />
      <TextInput type="date" label={t('parameter.from')} description={t('parameter.fromHelp')} required value={since} error={fieldError(preview.error, 'since')} onChange={(e) => change(() => setSince(e.currentTarget.value))} />
      {p.entries.length > 0 && (
        <div>
          <Text fz="sm" fw={600}>
            {t('parameter.former')}
          </Text>
          <List fz="sm">
            {p.entries.map((e) => (
              <List.Item key={e.at}>
                {t('parameter.entry', { value: shown(p, e.value), date: plainDay(e.since), by: e.by })}
                {e.reason && <span className="j-sub">{e.reason}</span>}
              </List.Item>
            ))}
          </List>
        </div>
      )}
      {seen && <Moves preview={seen} />}
      {seen && (
        <Textarea
          label={t('parameter.reason')}
          required
          autosize
          minRows={2}
          value={reason}
          error={tried && !reason.trim() ? t('common.required') : fieldError(confirm.error, 'reason')}
          onChange={(e) => setReason(e.currentTarget.value)}
        />
      )}
    </ActionModal>
  )
}
