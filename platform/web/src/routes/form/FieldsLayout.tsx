import { usePicture } from './desk/context'
import { AutoField } from './field/AutoField'

/** A form without rows: its fields one under the other. */
export function FieldsLayout() {
  const { sheet } = usePicture()
  const [row] = sheet.rows
  return (
    <div className="j-panel j-fields">
      {sheet.form.fields.map((field) => (
        <AutoField key={field.code} row={row.key} field={field} />
      ))}
    </div>
  )
}
