import { ChevronDown } from 'lucide-react'
import { useMemo, useState } from 'react'
import {
  Autocomplete,
  Button,
  Dialog,
  DialogTrigger,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  SearchField,
  Text,
} from 'react-aria-components'
import './fields.css'
import './pick-field.css'

export type PickOption = { readonly id: string; readonly label: string; readonly description?: string }

/** More than these are not listed: words find the others. */
const MOST_LISTED = 60

/**
 * Chooses one of very many things: a button that shows what is chosen and opens a list with a search line. Costs
 * nothing for each thing that is not listed, unlike `SelectField`, which is for a handful.
 */
export function PickField({
  label,
  options,
  chosen,
  onChange,
  placeholder = 'Choose…',
  isDisabled = false,
}: {
  /** For assistive technology. */
  readonly label: string
  /** Asked for when the list is opened. */
  readonly options: () => readonly PickOption[]
  readonly chosen: Pick<PickOption, 'id' | 'label'> | null
  readonly onChange: (id: string) => void
  readonly placeholder?: string
  readonly isDisabled?: boolean
}) {
  const [isOpen, setOpen] = useState(false)
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <div className="field">
        <Button
          className="input select-button"
          aria-label={`${label}: ${chosen?.label ?? placeholder}`}
          isDisabled={isDisabled}
        >
          <span
            className="select-value"
            dir="auto"
            {...(chosen === null ? { 'data-placeholder': true } : { title: chosen.label })}
          >
            {chosen?.label ?? placeholder}
          </span>
          <ChevronDown size={14} aria-hidden />
        </Button>
      </div>
      <Popover className="popover pick-popover" offset={2}>
        <Dialog className="pick-dialog" aria-label={label}>
          {isOpen ? (
            <PickList
              label={label}
              options={options}
              value={chosen?.id ?? null}
              onClose={() => setOpen(false)}
              onChoose={(id) => {
                setOpen(false)
                if (id !== chosen?.id) onChange(id)
              }}
            />
          ) : null}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function PickList({
  label,
  options,
  value,
  onChoose,
  onClose,
}: {
  readonly label: string
  readonly options: () => readonly PickOption[]
  readonly value: string | null
  readonly onChoose: (id: string) => void
  readonly onClose: () => void
}) {
  const [query, setQuery] = useState('')
  const [all] = useState(options)
  const found = useMemo(() => findOptions(all, query), [all, query])
  const shown = found.slice(0, MOST_LISTED)
  return (
    <Autocomplete inputValue={query} onInputChange={setQuery}>
      <SearchField
        className="field"
        aria-label={`Find in: ${label}`}
        autoFocus
        // The first Escape empties the line, the next one closes; the field itself would keep both.
        onKeyDown={(event) => {
          if (event.key === 'Escape' && query === '') onClose()
        }}
      >
        <Input className="input" placeholder="Find by words" dir="auto" />
      </SearchField>
      <ListBox
        className="options pick-options"
        aria-label={label}
        items={shown}
        selectionMode="single"
        selectedKeys={value === null ? [] : [value]}
        onSelectionChange={(keys) => {
          const [key] = keys
          // The one that is chosen already is taken out of the selection when it is chosen again.
          if (key === undefined) onClose()
          else onChoose(String(key))
        }}
        renderEmptyState={() => <p className="pick-note">Nothing has these words</p>}
      >
        {(option) => (
          <ListBoxItem id={option.id} textValue={option.label} className="option">
            <Text slot="label" dir="auto">
              {option.label}
            </Text>
            {option.description === undefined ? null : (
              <Text slot="description" dir="auto">
                {option.description}
              </Text>
            )}
          </ListBoxItem>
        )}
      </ListBox>
      {found.length > shown.length ? (
        <p className="pick-note">and {found.length - shown.length} more: type words to find them</p>
      ) : null}
    </Autocomplete>
  )
}

/** The options that have all words of a query, in their label or their description. */
export function findOptions(options: readonly PickOption[], query: string): readonly PickOption[] {
  const words = query.toLowerCase().split(/\s+/u).filter(Boolean)
  if (words.length === 0) return options
  return options.filter(({ label, description = '' }) => {
    const text = `${label} ${description}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
