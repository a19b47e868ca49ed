import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { type FormPlace, type FormSummary, queries } from '~/api'
import { Async } from '~/components/Async'
import { t } from '~/i18n'

const FROM = '/e/$slug/projets/$id/formulaires'
/** More places than these are folded: a lead sees every form of every site. */
const FEW = 3

/** The forms and grids of a project, by phase, and how far each is filled in; of one place only, if someone says which. */
export function FormsTab() {
  const { slug, id } = useParams({ from: FROM })
  const { noeud } = useSearch({ from: FROM })
  const forms = useQuery({ ...queries.forms(slug, id), staleTime: 0 })
  return (
    <Async query={forms} empty={{ title: t('form.none'), text: t('form.noneHelp') }}>
      {(list) => {
        const shown = noeud ? list.map((form) => ({ ...form, places: form.places.filter((p) => p.nodeId === noeud) })).filter((form) => form.places.length > 0) : list
        return (
          <>
            <Where forms={list} chosen={noeud} />
            {shown.length === 0 && <p className="j-none">{t('form.noneThere')}</p>}
            {byPhase(shown).map(([phase, of]) => (
              <Phase key={phase} title={phase} forms={of} />
            ))}
          </>
        )
      }}
    </Async>
  )
}

/** Absent while there is nothing to choose. */
function Where({ forms, chosen }: { forms: FormSummary[]; chosen?: string }) {
  const navigate = useNavigate()
  const places = new Map(forms.flatMap((form) => form.places).map((p) => [p.nodeId, p.label]))
  if (places.size <= 1) return null
  return (
    <Select
      label={t('form.where')}
      data={[{ value: '', label: t('form.everywhere') }, ...[...places].map(([value, label]) => ({ value, label }))]}
      value={chosen ?? ''}
      allowDeselect={false}
      searchable
      maw={420}
      mb="lg"
      onChange={(value) => void navigate({ to: '.', search: { noeud: value || undefined }, replace: true })}
    />
  )
}

function byPhase(forms: FormSummary[]) {
  const phases = new Map<string, FormSummary[]>()
  for (const form of forms) {
    const phase = form.phaseLabel ?? t('form.everyPhase')
    phases.set(phase, [...(phases.get(phase) ?? []), form])
  }
  return [...phases]
}

function Phase({ title, forms }: { title: string; forms: FormSummary[] }) {
  return (
    <section className="j-section j-forms" aria-label={title}>
      <h2>{title}</h2>
      <ul className="j-plain-list">
        {forms.map((form) => (
          <li key={form.code} className="j-panel j-form-card">
            <div className="j-form-words">
              <h3>{form.label}</h3>
              <p className="j-sub">{[t(`form.layout${form.layout}`), form.source].filter(Boolean).join(' · ')}</p>
              {form.help && <p>{form.help}</p>}
            </div>
            <Places form={form} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Places({ form }: { form: FormSummary }) {
  const { places } = form
  if (places.length === 0) return <p className="j-none">{t('form.noPlace')}</p>
  const list = (
    <ul className="j-plain-list j-form-places">
      {places.map((place) => (
        <Place key={place.nodeId} form={form} place={place} named={places.length > 1} />
      ))}
    </ul>
  )
  if (places.length <= FEW) return list
  return (
    <details className="j-details">
      <summary>{t('form.places', { count: places.length, begun: places.filter((p) => p.filled > 0).length })}</summary>
      {list}
    </details>
  )
}

function Place({ form, place, named }: { form: FormSummary; place: FormPlace; named: boolean }) {
  const { slug, id } = useParams({ from: FROM })
  const verb = t(place.writable ? 'form.write' : 'form.read')
  return (
    <li>
      {named && <span title={place.path.join(' › ')}>{place.label}</span>}
      <span className="j-progress">
        <span className="j-progress-bar" aria-hidden="true">
          <span style={{ width: `${place.total ? (100 * place.filled) / place.total : 0}%` }} />
        </span>
        <span>{progress(form, place)}</span>
      </span>
      <Link to="/e/$slug/projets/$id/formulaires/$form/$node" params={{ slug, id, form: form.code, node: place.nodeId }} aria-label={t('form.openOn', { verb, form: form.label, place: place.label })} className="j-form-open">
        {verb}
      </Link>
    </li>
  )
}

function progress({ layout }: FormSummary, { filled, total }: FormPlace) {
  if (layout === 'FIELDS') return t('form.fieldsFilled', { filled, total })
  return total === 0 ? t('form.noRows') : t('form.rowsFilled', { filled, total, count: filled })
}
