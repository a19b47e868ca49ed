import { Alert } from '@mantine/core'
import { t } from '~/i18n'
import type { Errors } from './validate'

/** All errors of the step on top, each a link to its field. RGAA 11.11. */
export function ErrorSummary({ errors }: { errors: Errors }) {
  const list = Object.entries(errors)
  return (
    <div id="resume-erreurs" tabIndex={-1}>
      {list.length > 0 && (
        <Alert color="red" variant="light" title={t('wizard.errors', { count: list.length })} mb="lg" className="j-alert">
          <ul className="j-missing">
            {list.map(([field, message]) => (
              <li key={field}>
                <a
                  href={`#${fieldId(field)}`}
                  onClick={(event) => {
                    event.preventDefault()
                    document.getElementById(fieldId(field))?.focus()
                  }}
                >
                  {message}
                </a>
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </div>
  )
}

export const fieldId = (field: string) => `champ-${field.replace(/[^\w-]/g, '-')}`
