import { Button, Group, Select, Text, Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { type CallBoard, type CallGroup, type CallGrouping, type CandidacyLine, spaceCommands } from '~/api'
import { ProblemAlert } from '~/components/ProblemPanel'
import { SmallTable } from '~/components/SmallTable'
import { State } from '~/components/State'
import { t } from '~/i18n'
import { useAct } from './act'
import { DissolveModal, NameModal, OpenProjectModal } from './GroupModals'

interface Props { slug: string; board: CallBoard; grouping: CallGrouping }
type Act = { kind: 'make' | 'open' } | { kind: 'rename' | 'dissolve'; group: CallGroup }

/** Accepted candidacies in groups, and the project that is opened with them. */
export function Groups({ slug, board, grouping }: Props) {
  const [act, setAct] = useState<Act>()
  const close = () => setAct(undefined)
  const call = board.call.id
  const accepted = board.candidacies.filter((c) => c.state === 'ACCEPTED')
  const ready = grouping.groups.filter((g) => !g.opened && g.candidacies > 0)
  return (
    <section aria-labelledby="titre-groupes">
      <Title order={2} fz="h3" id="titre-groupes" mt="lg" mb="sm">
        {t('applications.groups')}
      </Title>
      <Text>{t('applications.groupsHelp')}</Text>
      {grouping.rule && <Text my="xs">{grouping.rule}</Text>}
      {board.mayDecide && (
        <Group gap="sm" my="sm">
          <Button variant="default" onClick={() => setAct({ kind: 'make' })}>
            {t('applications.makeGroup')}
          </Button>
          {ready.length > 0 && <Button onClick={() => setAct({ kind: 'open' })}>{t('applications.openProject')}</Button>}
        </Group>
      )}
      {grouping.groups.length === 0 ? <Text c="dimmed">{t('applications.noGroup')}</Text> : <GroupTable slug={slug} groups={grouping.groups} acts={board.mayDecide ? setAct : undefined} />}
      {grouping.groups.length > 0 && accepted.length > 0 && <Spread slug={slug} call={call} groups={grouping.groups} accepted={accepted} may={board.mayDecide} />}
      {act?.kind === 'make' && <NameModal slug={slug} call={call} onClose={close} />}
      {act?.kind === 'rename' && <NameModal slug={slug} call={call} group={act.group} onClose={close} />}
      {act?.kind === 'dissolve' && <DissolveModal slug={slug} call={call} group={act.group} onClose={close} />}
      {act?.kind === 'open' && <OpenProjectModal slug={slug} call={call} groups={ready} onClose={close} />}
    </section>
  )
}

function GroupTable({ slug, groups, acts }: { slug: string; groups: CallGroup[]; acts?: (act: Act) => void }) {
  return (
    <SmallTable
      caption={t('applications.groups')}
      headers={[t('applications.group'), t('applications.members'), t('applications.remark'), t('applications.actions')]}
      figures={[1]}
      rows={groups.map((group) => ({
        key: group.id,
        cells: [
          group.name,
          group.candidacies,
          <Remark key="r" slug={slug} group={group} />,
          acts && !group.opened && (
            <Group key="a" gap="xs">
              <Button variant="default" size="compact-sm" aria-label={t('applications.renameGroup', { name: group.name })} onClick={() => acts({ kind: 'rename', group })}>
                {t('applications.rename')}
              </Button>
              <Button variant="default" size="compact-sm" aria-label={t('applications.dissolveGroup', { name: group.name })} onClick={() => acts({ kind: 'dissolve', group })}>
                {t('applications.dissolve')}
              </Button>
            </Group>
          ),
        ],
      }))}
    />
  )
}

function Remark({ slug, group }: { slug: string; group: CallGroup }) {
  if (group.engagementId) {
    return (
      <>
        {t('applications.project')} :{' '}
        <Link to="/e/$slug/projets/$id/parcours" params={{ slug, id: group.engagementId }}>
          {group.engagementTitle}
        </Link>
      </>
    )
  }
  if (group.opened) return <State tone="info">{t('applications.projectOpened')}</State>
  return <State tone={group.warning ? 'warn' : 'ok'}>{group.warning ?? t('applications.inOrder')}</State>
}

/** One row each, which stays where it is when its group changes: the keyboard keeps its place. */
function Spread({ slug, call, groups, accepted, may }: { slug: string; call: string; groups: CallGroup[]; accepted: CandidacyLine[]; may: boolean }) {
  const [move, setMove] = useState<{ id: string; group: string | null }>()
  const place = useAct(slug, t('applications.placed'), () => undefined, (to: { id: string; group: string | null }) => spaceCommands(slug).placeCandidacy(call, to.id, to.group))
  const open = groups.filter((g) => !g.opened)
  return (
    <>
      <ProblemAlert error={place.error} />
      <SmallTable
        caption={t('applications.spread')}
        headers={[t('applications.organisation'), t('applications.group')]}
        rows={accepted.map((line) => {
          const at = groups.find((g) => g.id === line.groupId)
          return {
            key: line.id,
            cells: [
              line.organisation,
              may && !at?.opened ? (
                <Select
                  key="g"
                  aria-label={t('applications.groupOf', { name: line.organisation })}
                  data={[{ value: '', label: t('applications.without') }, ...open.map((g) => ({ value: g.id, label: g.name }))]}
                  value={(place.isPending && move?.id === line.id ? move.group : line.groupId) ?? ''}
                  allowDeselect={false}
                  onChange={(value) => {
                    const to = { id: line.id, group: value || null }
                    setMove(to)
                    place.mutate(to)
                  }}
                />
              ) : (
                (at?.name ?? t('applications.without'))
              ),
            ],
          }
        })}
      />
    </>
  )
}
