import { Alert, Button, Group, Text, Textarea } from '@mantine/core'
import { useSpace } from '~/app/space'
import { t } from '~/i18n'
import type { Writing } from '../form/desk/writer'
import { refusal } from '../form/field/AutoField'
import { timeText } from '../form/field/words'
import type { Notes } from './notes'

interface Props { notes: Notes; id: string; label: string; locked: boolean; focus?: boolean }

/** One remark: it saves by itself, and is taken back by emptying it. */
export function NoteField({ notes, id, label, locked, focus }: Props) {
  const { timeZone } = useSpace()
  const writer = notes.writer(id)
  const { writing } = writer
  const note = notes.note(id)
  return (
    <div className="j-auto-field">
      <Textarea
        aria-label={label}
        autosize
        minRows={1}
        maxLength={4000}
        readOnly={locked}
        data-autofocus={focus || undefined}
        value={writing.draft?.values[0] ?? note?.text ?? ''}
        error={refusal(writing)}
        onFocus={() => !locked && writer.focus()}
        onBlur={() => writer.blur()}
        onChange={(e) => writer.change({ values: [e.currentTarget.value], evidence: null })}
      />
      <span role="status" className={`j-save-line is-${writing.phase}`}>
        {phaseText(writing, timeZone) || (note?.writtenBy ? t('desk.by', { who: note.writtenBy }) : '')}
      </span>
      {writing.phase === 'conflict' && (
        <Alert variant="light" color="yellow" role="alert" className="j-warnings j-conflict" title={t('form.conflict')}>
          <Text>{t('form.conflictText')}</Text>
          <Text fw={600}>{t('form.theirs')}</Text>
          <Text className="j-long">{note?.text || t('form.nothing')}</Text>
          <Group gap="sm" mt="sm">
            <Button size="compact-md" onClick={() => writer.keepMine()}>
              {t('form.keepMine')}
            </Button>
            <Button size="compact-md" variant="default" onClick={() => writer.discard()}>
              {t('form.takeTheirs')}
            </Button>
          </Group>
        </Alert>
      )}
    </div>
  )
}

function phaseText({ phase, savedAt }: Writing, timeZone: string) {
  const words = { unsaved: t('form.waiting'), saving: t('form.saving'), retrying: t('form.retrying'), refused: t('form.refused'), conflict: t('form.notSaved') }
  if (phase !== 'calm') return words[phase]
  return savedAt ? t('form.saved', { time: timeText(savedAt, timeZone) }) : ''
}
