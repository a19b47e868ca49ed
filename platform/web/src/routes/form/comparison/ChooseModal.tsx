import { Radio, Stack, Text, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { FormComparison } from '~/api'
import { told } from '~/app/notify'
import { ActionModal } from '~/components/ActionModal'
import { fieldError } from '~/components/ProblemPanel'
import { t } from '~/i18n'
import { useDesk } from '../desk/context'
import type { Sheet } from '../desk/sheet'

/** Chooses one of the compared rows, with a motive that stays. */
export function ChooseModal({ sheet, comparison, onClose }: { sheet: Sheet; comparison: FormComparison; onClose: () => void }) {
  const desk = useDesk()
  const [row, setRow] = useState('')
  const [motive, setMotive] = useState('')
  const [tried, setTried] = useState(false)
  const choose = useMutation({
    mutationFn: () => desk.act(() => desk.door.choose({ row, motive: motive.trim() })),
    onSuccess: () => {
      told(t('form.choseDone', { row: sheet.rows.find((r) => r.key === row)?.label }))
      onClose()
    },
  })
  return (
    <ActionModal
      title={t('form.chooseTitle', { label: comparison.chosenLabel })}
      verb={t('form.choose')}
      opened
      onClose={onClose}
      busy={choose.isPending}
      error={choose.error}
      onSubmit={() => {
        setTried(true)
        if (row && motive.trim()) choose.mutate()
      }}
    >
      <Radio.Group label={t('form.chooseRow')} required value={row} error={tried && !row ? t('common.required') : undefined} onChange={setRow}>
        <Stack gap={6} mt={6}>
          {sheet.rows.map((r) => (
            <Radio key={r.key} value={r.key} disabled={r.missing.length > 0} label={r.missing.length > 0 ? t('form.rowIncomplete', { row: r.label }) : r.label} description={r.missing.length > 0 ? t('form.incomplete', { fields: r.missing.join(', ') }) : undefined} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea label={t('common.motive')} required autosize minRows={3} maxLength={4000} value={motive} error={tried && !motive.trim() ? t('common.required') : fieldError(choose.error, 'motive')} onChange={(e) => setMotive(e.currentTarget.value)} />
      <Text fz="sm" c="dimmed">
        {t('form.chooseHelp')}
      </Text>
    </ActionModal>
  )
}
