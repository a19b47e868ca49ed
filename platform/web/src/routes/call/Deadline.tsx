import { Group, Radio, TextInput } from '@mantine/core'
import { fieldError } from '~/components/ProblemPanel'
import { t } from '~/i18n'

export interface DeadlineDraft { day: string; time: string; which?: string }

/** Day, hour and minute; where the clock shows that hour twice, which of the two. */
export function Deadline({ draft, error, onChange }: { draft: DeadlineDraft; error: unknown; onChange: (draft: DeadlineDraft) => void }) {
  const twice = fieldError(error, 'which')
  return (
    <>
      <Group grow align="start">
        <TextInput type="date" label={t('applications.day')} required value={draft.day} error={fieldError(error, 'day')} onChange={(e) => onChange({ ...draft, day: e.currentTarget.value })} />
        <TextInput type="time" label={t('applications.time')} description={t('applications.timeHelp')} inputWrapperOrder={['label', 'input', 'description', 'error']} required value={draft.time} error={fieldError(error, 'time')} onChange={(e) => onChange({ ...draft, time: e.currentTarget.value })} />
      </Group>
      {(twice ?? draft.which) && (
        <Radio.Group label={t('applications.which')} error={draft.which ? undefined : twice} value={draft.which ?? ''} onChange={(which) => onChange({ ...draft, which })}>
          <Group mt="xs">
            <Radio value="FIRST" label={t('applications.first')} />
            <Radio value="SECOND" label={t('applications.second')} />
          </Group>
        </Radio.Group>
      )}
    </>
  )
}
