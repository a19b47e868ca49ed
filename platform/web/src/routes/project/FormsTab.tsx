import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { type FormPlace, type FormSummary, queries } from '~/api'
import { Async } from '~/components/Async'
import { t } from '~/i18n'

/** The forms and grids of a project, by phase, and how far each is filled in. */
export function FormsTab() {
  const { slug, id } = useParams({ from: '/e/$slug/projets/$id/formulaires' })
  const forms = useQuery({ ...queries.forms(slug, id), staleTime: 0 })
  return (
    <Async query={forms} empty={{ title: t('form.none'), text: t('form.noneHelp') }}>
      {(list) => byPhase(list).map(([phase, of]) => <Phase key={phase} title={phase} forms={of} />)}
    </Async>
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
            {form.places.length === 0 ? (
              <p className="j-none">{t('form.noPlace')}</p>
            ) : (
              <ul className="j-plain-list j-form-places">
                {form.places.map((place) => (
                  <Place key={place.nodeId} form={form} place={place} named={form.places.length > 1} />
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Place({ form, place, named }: { form: FormSummary; place: FormPlace; named: boolean }) {
  const { slug, id } = useParams({ from: '/e/$slug/projets/$id/formulaires' })
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
