import { Input, Progress, Text } from '@mantine/core'
import { useId } from 'react'
import { t } from '~/i18n'

interface Props {
  label: string
  description?: string
  accept?: string
  multiple?: boolean
  error?: string
  required?: boolean
  onChange: (files: File[]) => void
}

/** The browser's own file input: keyboard, screen reader and phone camera work without any help of ours. */
export function FileField({ label, description, accept, multiple, error, required, onChange }: Props) {
  const id = useId()
  return (
    <Input.Wrapper id={id} label={label} description={description} error={error} required={required}>
      <input
        id={id}
        type="file"
        className="j-file"
        accept={accept}
        multiple={multiple}
        required={required}
        aria-invalid={error ? true : undefined}
        aria-describedby={[description && `${id}-description`, error && `${id}-error`].filter(Boolean).join(' ') || undefined}
        onChange={(event) => onChange(Array.from(event.currentTarget.files ?? []))}
      />
    </Input.Wrapper>
  )
}

export function UploadProgress({ percent }: { percent: number | null }) {
  if (percent === null) return null
  return (
    <div>
      <Progress.Root size="lg">
        <Progress.Section value={percent} aria-label={t('document.progress')} />
      </Progress.Root>
      <Text fz="sm" mt={4} role="status">
        {percent < 100 ? t('document.sent', { percent }) : t('document.checking')}
      </Text>
    </div>
  )
}
