import { Combobox, Input, InputBase, Loader, Text, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Organisation, queries } from '~/api'
import { t } from '~/i18n'

interface Props {
  id?: string
  slug: string
  label: string
  description?: string
  value: Organisation | null
  onChange: (organisation: Organisation) => void
  /** Extra query, « &programme=…&level=… », with which the server judges each organisation for that level. */
  context?: string
  error?: string
  required?: boolean
  /** Empties the field after each choice, to pick several in a row. */
  clearAfter?: boolean
}

export function identifiersOf(o: Organisation) {
  return o.identifiers.map((i) => `${i.scheme.replace('_', ' ')} ${i.value}`).join(' · ')
}

/** Finds an organisation by its name or its FINESS number. */
export function OrganisationPicker({ id, slug, label, description, value, onChange, context, error, required, clearAfter }: Props) {
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const [typed, setTyped] = useState<string | null>(null)
  const [search] = useDebouncedValue(typed ?? '', 250)
  const found = useQuery({
    ...queries.organisations(slug, search, 0, context),
    enabled: combobox.dropdownOpened && search.length >= 2,
    placeholderData: keepPreviousData,
  })
  const items = search.length >= 2 ? (found.data?.items ?? []) : []
  const choose = (id: string) => {
    const organisation = items.find((o) => o.id === id)
    if (organisation) onChange(organisation)
    setTyped(clearAfter ? '' : null)
    combobox.closeDropdown()
  }
  return (
    <Combobox store={combobox} onOptionSubmit={choose}>
      <Combobox.Target withExpandedAttribute>
        <InputBase
          id={id}
          role="combobox"
          aria-autocomplete="list"
          label={label}
          description={description}
          error={error}
          required={required}
          placeholder={t('organisation.pickPlaceholder')}
          value={typed ?? value?.name ?? ''}
          autoComplete="off"
          rightSection={found.isFetching ? <Loader size="xs" /> : null}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            combobox.openDropdown()
          }}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => {
            combobox.closeDropdown()
            setTyped(null)
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={search.length < 2}>
        <Combobox.Options aria-label={label} mah={320} style={{ overflowY: 'auto' }}>
          {items.map((o) => (
            <Combobox.Option key={o.id} value={o.id}>
              <Text fw={600}>{o.name}</Text>
              <Text fz="sm" c="dimmed">
                {[identifiersOf(o), o.city].filter(Boolean).join(' · ')}
              </Text>
              {o.warnings?.map((w) => (
                <Text key={w} fz="sm" className="j-warn">
                  {w}
                </Text>
              ))}
            </Combobox.Option>
          ))}
          {items.length === 0 && !found.isFetching && <Combobox.Empty>{found.error ? t('organisation.pickFailed') : t('organisation.pickNone')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
      {!typed && !value && <Input.Description mt={4}>{t('organisation.pickHelp')}</Input.Description>}
    </Combobox>
  )
}
