import { NativeSelect, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type EarlierProject, type Lineage, queries, spaceCommands } from '~/api'
import { ActionModal } from '~/components/ActionModal'
import { fieldError } from '~/components/ProblemPanel'
import { t } from '~/i18n'
import { useAct } from '~/routes/call/act'

interface Props { slug: string; id: string; onClose: () => void }

export function FollowModal({ slug, id, candidates, onClose }: Props & { candidates: Lineage['candidates'] }) {
  const [earlier, setEarlier] = useState(candidates[0]!.id)
  const follow = useAct(slug, t('lineage.added'), onClose, () => spaceCommands(slug).followProject(id, earlier))
  return (
    <ActionModal title={t('lineage.add')} verb={t('lineage.add')} opened onClose={onClose} busy={follow.isPending} error={follow.error} onSubmit={() => follow.mutate()}>
      <NativeSelect label={t('lineage.which')} value={earlier} data={candidates.map((c) => ({ value: c.id, label: c.title }))} error={fieldError(follow.error, 'earlierId')} onChange={(e) => setEarlier(e.currentTarget.value)} data-autofocus />
    </ActionModal>
  )
}

/** One thing at a time: what is carried over is not taken back. */
export function CarryModal({ slug, id, earlier, onClose }: Props & { earlier: EarlierProject }) {
  const documents = useQuery(queries.documentsToCarry(slug, id, earlier.id))
  const [chosen, setChosen] = useState('')
  const pages = (['RESULTS', 'TOOLS'] as const).filter((kind) => earlier.carried.every((one) => one.kind !== kind))
  const offered = [
    ...pages.map((kind) => ({ value: kind as string, label: t(kind === 'RESULTS' ? 'lineage.results' : 'lineage.tools') })),
    ...(documents.data ?? []).map((d) => ({ value: d.id, label: t('lineage.document', { name: `${d.name} (${d.confidentialityLabel})` }) })),
  ]
  const value = chosen || (offered[0]?.value ?? '')
  const carry = useAct(slug, t('lineage.carried'), onClose, () => {
    const page = pages.find((kind) => kind === value)
    return spaceCommands(slug).carryOver(id, earlier.id, page ? { kind: page } : { kind: 'DOCUMENT', documentId: value })
  })
  return (
    <ActionModal title={t('lineage.carryFrom', { name: earlier.title })} verb={t('lineage.carry')} opened onClose={onClose} busy={carry.isPending} disabled={!value} error={documents.error ?? carry.error} onSubmit={() => carry.mutate()}>
      <Text>{t('lineage.carryHelp')}</Text>
      <NativeSelect label={t('lineage.what')} value={value} data={offered} error={fieldError(carry.error, 'documentId')} onChange={(e) => setChosen(e.currentTarget.value)} data-autofocus />
    </ActionModal>
  )
}
