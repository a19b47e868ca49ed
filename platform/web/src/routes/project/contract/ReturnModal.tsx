import { Button, Checkbox, Select, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { type EndingBoard, type NewReturn, spaceCommands } from '~/api'
import { ActionModal } from '~/components/ActionModal'
import { fieldError } from '~/components/ProblemPanel'
import { t } from '~/i18n'
import { useWrite } from './useWrite'

type Item = NewReturn['items'][number]

const BLANK: Item = { kind: 'DOCUMENT', label: '', given: '' }

/** What the contractor gives back, one line for each thing, and the declaration that it is all. */
export function ReturnModal({ board, slug, id, onClose }: { board: EndingBoard; slug: string; id: string; onClose: () => void }) {
  const [items, setItems] = useState<Item[]>([BLANK])
  const [certified, setCertified] = useState(false)
  const [tried, setTried] = useState(false)
  const declare = useWrite(slug, (body: NewReturn) => spaceCommands(slug).certifyReturn(id, body), t('ending.returnDone'), onClose)
  const whole = items.length > 0 && items.every((item) => item.label.trim() && item.given.trim())
  return (
    <ActionModal
      title={t('ending.certify')}
      verb={t('ending.certify')}
      opened
      onClose={onClose}
      busy={declare.isPending}
      error={declare.error}
      onSubmit={() => {
        setTried(true)
        if (whole && certified) declare.mutate({ certified, items })
      }}
    >
      <Text>{t('ending.certifyHelp')}</Text>
      {items.map((item, i) => (
        <Line key={i} number={i + 1} item={item} onChange={(next) => setItems(items.map((was, at) => (at === i ? next : was)))} onRemove={items.length > 1 ? () => setItems(items.filter((_, at) => at !== i)) : undefined} />
      ))}
      {tried && !whole && <Text c="red.8" fz="sm" role="alert">{t('ending.needItem')}</Text>}
      <div>
        <Button variant="default" size="sm" onClick={() => setItems([...items, BLANK])}>
          {t('ending.addItem')}
        </Button>
      </div>
      <Checkbox label={board.certification} checked={certified} error={tried && !certified ? t('common.required') : fieldError(declare.error, 'certified')} onChange={(e) => setCertified(e.currentTarget.checked)} />
    </ActionModal>
  )
}

function Line({ number, item, onChange, onRemove }: { number: number; item: Item; onChange: (item: Item) => void; onRemove?: () => void }) {
  return (
    <fieldset className="j-fieldset">
      <legend>{t('ending.itemOf', { number })}</legend>
      <Select label={t('ending.kind')} allowDeselect={false} data={(['DOCUMENT', 'DATA'] as const).map((value) => ({ value, label: t(`ending.${value}`) }))} value={item.kind} onChange={(kind) => onChange({ ...item, kind: kind as Item['kind'] })} />
      <TextInput label={t('ending.label')} required value={item.label} onChange={(e) => onChange({ ...item, label: e.currentTarget.value })} />
      <TextInput label={t('ending.given')} required value={item.given} onChange={(e) => onChange({ ...item, given: e.currentTarget.value })} />
      {onRemove && (
        <Button variant="subtle" size="compact-sm" mt="xs" ml={-8} onClick={onRemove} aria-label={t('ending.removeItem', { number })}>
          {t('ending.removeItem', { number })}
        </Button>
      )}
    </fieldset>
  )
}
