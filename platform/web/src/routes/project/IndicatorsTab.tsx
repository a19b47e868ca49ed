import { Button, Group, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { type IndicatorBoard, type IndicatorPlace, queries } from '~/api'
import { Async } from '~/components/Async'
import { t } from '~/i18n'
import { AllMeasures } from './indicators/AllMeasures'
import { BankModal } from './indicators/BankModal'
import { ByPlace } from './indicators/ByPlace'
import { Closings } from './indicators/Closings'
import { ImportModal } from './indicators/ImportModal'
import { IndicatorCard } from './indicators/IndicatorCard'
import { Overview } from './indicators/Overview'
import { WriteModal } from './indicators/WriteModal'

const FROM = '/e/$slug/projets/$id/indicateurs'

/** The indicators of a project, one place at a time: the address says which. */
export function IndicatorsTab() {
  const { slug, id } = useParams({ from: FROM })
  const { noeud } = useSearch({ from: FROM })
  const places = useQuery(queries.indicatorPlaces(slug, id))
  return (
    <Async query={places} empty={{ title: t('indicator.none'), text: t('indicator.noneHelp') }}>
      {(list) => <Place list={list} place={list.find((p) => p.id === noeud) ?? concerned(list)} slug={slug} id={id} />}
    </Async>
  )
}

/** The only place that one keeps, else the first. */
function concerned(places: IndicatorPlace[]) {
  const kept = places.filter((p) => p.recordable)
  return kept.length === 1 ? kept[0] : places[0]
}

interface PlaceProps { list: IndicatorPlace[]; place: IndicatorPlace; slug: string; id: string }

function Place({ list, place, slug, id }: PlaceProps) {
  const navigate = useNavigate()
  const board = useQuery({ ...queries.indicators(slug, id, place.id), staleTime: 0 })
  return (
    <>
      {list.length > 1 && (
        <Select
          label={t('indicator.place')}
          maw={480}
          mb="lg"
          searchable
          allowDeselect={false}
          data={list.map((p) => ({ value: p.id, label: p.path.join(' › ') }))}
          value={place.id}
          onChange={(noeud) => noeud && void navigate({ to: FROM, params: { slug, id }, search: { noeud } })}
        />
      )}
      <Async query={board} isEmpty={(b) => b.indicators.length === 0} empty={{ title: t('indicator.nothing'), text: t('indicator.nothingHelp') }}>
        {(data) => <Board key={place.id} board={data} importable={list.some((p) => p.recordable && place.path.every((step, i) => p.path[i] === step))} slug={slug} id={id} />}
      </Async>
    </>
  )
}

function Board({ board, importable, slug, id }: { board: IndicatorBoard; importable: boolean; slug: string; id: string }) {
  const [act, setAct] = useState<'bank' | 'write' | 'import' | null>(null)
  const written = board.families.some((f) => f.rule === 'WRITTEN')
  const close = () => setAct(null)
  return (
    <>
      <Closings closings={board.closings} place={board.place} slug={slug} id={id} />
      <Overview board={board} />
      {importable && (
        <Group gap="sm" mt="md">
          <Button variant="default" onClick={() => setAct('import')}>{t('indicator.import')}</Button>
          {board.place.recordable && board.bank.length > 0 && <Button variant="default" onClick={() => setAct('bank')}>{t('indicator.choose')}</Button>}
          {board.place.recordable && written && <Button variant="default" onClick={() => setAct('write')}>{t('indicator.write')}</Button>}
        </Group>
      )}
      {board.families.map((family) => {
        const own = board.indicators.filter((i) => i.family === family.code)
        return (
          own.length > 0 && (
            <section key={family.code} className="j-section" aria-label={family.label}>
              <h2>{family.label}</h2>
              {own.map((indicator) => (
                <IndicatorCard key={indicator.code} indicator={indicator} rule={family.rule} place={board.place} slug={slug} id={id} />
              ))}
            </section>
          )
        )
      })}
      {!board.place.measures && <ByPlace place={board.place} slug={slug} id={id} />}
      <AllMeasures board={board} />
      {act === 'bank' && <BankModal board={board} slug={slug} id={id} onClose={close} />}
      {act === 'import' && <ImportModal place={board.place} slug={slug} id={id} onClose={close} />}
      {act === 'write' && <WriteModal place={board.place} slug={slug} id={id} onClose={close} />}
    </>
  )
}
