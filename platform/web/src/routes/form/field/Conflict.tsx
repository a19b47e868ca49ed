import { Alert, Button, Group, Text } from '@mantine/core'
import type { FormField, FormLinks } from '~/api'
import { t } from '~/i18n'
import { holderOf, type Cell } from '../desk/sheet'
import type { CellWriter, Writing } from '../desk/writer'
import { valuesText } from './words'

interface Props { writing: Writing; writer: CellWriter; cell?: Cell; field: FormField; links?: FormLinks | null }

/** Two people wrote in the same place: both texts are there, the person says which stays. */
export function Conflict({ writing, writer, cell, field, links }: Props) {
  if (writing.phase !== 'conflict') return null
  const holder = holderOf(cell)
  return (
    <Alert variant="light" color="yellow" role="alert" className="j-warnings j-conflict" title={t(holder ? 'form.conflictHeld' : 'form.conflict')}>
      <Text>{writing.problem?.detail}</Text>
      <Text>{t('form.conflictText')}</Text>
      <dl className="j-facts">
        <dt>
          {t('form.theirs')}
          {cell?.writtenBy && ` (${cell.writtenBy})`}
        </dt>
        <dd className="j-long">{cell?.values.length ? valuesText(field, cell.values, links) : t('form.nothing')}</dd>
        {cell?.evidence && (
          <>
            <dt>{t('form.evidence')}</dt>
            <dd className="j-long">{cell.evidence}</dd>
          </>
        )}
      </dl>
      <Group gap="sm" mt="sm">
        <Button size="compact-md" onClick={() => writer.keepMine()}>
          {t('form.keepMine')}
        </Button>
        <Button size="compact-md" variant="default" onClick={() => writer.discard()}>
          {t('form.takeTheirs')}
        </Button>
      </Group>
    </Alert>
  )
}
