import { Button, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type AdminSpace, queries } from '~/api'
import { Async } from '~/components/Async'
import { EmptyPanel } from '~/components/EmptyPanel'
import { PageTitle } from '~/components/PageTitle'
import { State } from '~/components/State'
import { t } from '~/i18n'
import { matches } from '~/lib/words'
import { FirstManagerModal } from './FirstManagerModal'

/** Every space of the platform, the broken ones first with file and line. */
export function SpacesPage() {
  const spaces = useQuery(queries.adminSpaces())
  const [q, setQ] = useState('')
  const [inviting, setInviting] = useState<AdminSpace | null>(null)
  return (
    <>
      <PageTitle title={t('admin.spaces')} tab={`${t('admin.spaces')} · ${t('admin.title')}`} lead={t('admin.spacesLead')} />
      <Async query={spaces} empty={{ title: t('admin.noSpaces'), text: t('admin.noSpacesHelp') }} lines={7}>
        {(list) => {
          const rows = list.filter((s) => matches(q, s.name, s.slug)).sort((a, b) => b.problems.length - a.problems.length || a.name.localeCompare(b.name, 'fr'))
          return (
            <>
              <TextInput type="search" label={t('admin.searchSpace')} maw={460} mb="md" value={q} onChange={(e) => setQ(e.currentTarget.value)} />
              <p role="status" className="j-count">
                {t('admin.spaceCount', { count: rows.length, problems: rows.filter((s) => s.problems.length).length })}
              </p>
              {rows.length === 0 && <EmptyPanel title={t('common.nothingFound')} text={t('common.widen')} />}
              <ul className="j-plain-list j-cards">
                {rows.map((s) => (
                  <li key={s.slug} className={s.problems.length ? 'j-card-flat is-late' : 'j-card-flat'}>
                    <SpaceCard space={s} onInvite={() => setInviting(s)} />
                  </li>
                ))}
              </ul>
            </>
          )
        }}
      </Async>
      {inviting && <FirstManagerModal space={inviting} onClose={() => setInviting(null)} />}
    </>
  )
}

function SpaceCard({ space: s, onInvite }: { space: AdminSpace; onInvite: () => void }) {
  return (
    <>
      <Text component="h2" fw={650} fz="lg">
        {s.name || s.slug}
      </Text>
      <Text fz="sm" c="dimmed">
        {[s.slug, s.zone, s.timeZone].filter(Boolean).join(' · ')}
      </Text>
      <div className="j-states">
        {s.provider ? <State tone="ok">{s.provider}</State> : <State tone="warn">{t('admin.noProvider')}</State>}
        {s.programmes.map((p) => (
          <State key={p}>{p}</State>
        ))}
      </div>
      {s.problems.map((p) => (
        <div key={p.file + p.line} className="j-problem-line">
          <Text className="j-late-text" fw={600}>
            {t('admin.problemAt', { file: p.file, line: p.line })}
          </Text>
          <Text>{p.message}</Text>
          {p.remedy && <Text c="dimmed">{p.remedy}</Text>}
        </div>
      ))}
      {s.problems.length === 0 && (
        <Button variant="subtle" size="compact-sm" ml={-8} onClick={onInvite} aria-label={t('admin.inviteName', { name: s.name })}>
          {t('admin.invite')}
        </Button>
      )}
    </>
  )
}
