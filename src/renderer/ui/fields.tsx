import { Check, ChevronDown, Minus, Search, X } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  Button as AriaButton,
  Checkbox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SearchField as AriaSearchField,
  Select,
  SelectValue,
  Text,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components'
import './fields.css'

type TextBase = Omit<AriaTextFieldProps, 'children' | 'className' | 'style' | 'aria-label' | 'render'> & {
  readonly label: string
  /** Names the field for assistive technology only. */
  readonly hideLabel?: boolean
  readonly description?: ReactNode
  readonly placeholder?: string
  readonly errorMessage?: string | undefined
}

/** One line of text. */
export function TextField(props: TextBase) {
  const { label, hideLabel = false, description, placeholder = '', errorMessage, ...rest } = props
  return (
    <AriaTextField {...rest} {...naming(label, hideLabel)} className="field">
      {hideLabel ? null : <Label>{label}</Label>}
      <Input className="input" placeholder={placeholder} dir="auto" />
      <FieldHelp description={description} errorMessage={errorMessage} />
    </AriaTextField>
  )
}

/** Several lines of text; at least `rows`, and more as they are written. */
export function TextArea(props: TextBase & { readonly rows?: number }) {
  const { label, hideLabel = false, description, placeholder = '', errorMessage, rows = 3, ...rest } = props
  return (
    <AriaTextField {...rest} {...naming(label, hideLabel)} className="field">
      {hideLabel ? null : <Label>{label}</Label>}
      <AriaTextArea
        className="input textarea"
        placeholder={placeholder}
        rows={rows}
        dir="auto"
        style={{ minBlockSize: `calc(${rows}lh + 14px)` }}
      />
      <FieldHelp description={description} errorMessage={errorMessage} />
    </AriaTextField>
  )
}

/** A line to filter or search with; Escape and the cross empty it, the arrow down goes into the list it is about. */
export function SearchField({
  label,
  value,
  onChange,
  placeholder = label,
  autoFocus = false,
  onSubmit,
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly placeholder?: string
  readonly autoFocus?: boolean
  readonly onSubmit?: (value: string) => void
}) {
  return (
    <AriaSearchField
      className="field search-field"
      aria-label={label}
      value={value}
      onChange={onChange}
      autoFocus={autoFocus}
      {...(onSubmit ? { onSubmit } : {})}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown' && focusListBeside(event.currentTarget)) return
        event.continuePropagation()
      }}
    >
      <Search size={14} aria-hidden />
      <Input className="input" placeholder={placeholder} dir="auto" />
      <AriaButton className="search-clear" aria-label="Clear">
        <X size={13} aria-hidden />
      </AriaButton>
    </AriaSearchField>
  )
}

function focusListBeside(field: EventTarget): boolean {
  if (!(field instanceof Element)) return false
  const list = field.closest('aside, main, [role="dialog"]')?.querySelector<HTMLElement>('.dense-list')
  if (!list) return false
  // A list with rows is entered at the row that its arrow keys start from; only an empty one takes the focus itself.
  const row = list.querySelector<HTMLElement>('[role="row"][tabindex="0"]')
  ;(row ?? list).focus()
  return true
}

/** One choice that a select field offers. */
export type Option<Id extends string = string> = {
  readonly id: Id
  readonly label: string
  readonly description?: string
}

/** Chooses one of a few. */
export function SelectField<Id extends string>({
  label,
  hideLabel = false,
  options,
  value,
  onChange,
  placeholder = 'Choose…',
  description,
  isDisabled = false,
}: {
  readonly label: string
  readonly hideLabel?: boolean
  readonly options: readonly Option<Id>[]
  readonly value: Id | null
  readonly onChange: (id: Id) => void
  readonly placeholder?: string
  readonly description?: ReactNode
  readonly isDisabled?: boolean
}) {
  return (
    <Select
      className="field"
      {...naming(label, hideLabel)}
      placeholder={placeholder}
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key)
        if (chosen) onChange(chosen.id)
      }}
      isDisabled={isDisabled}
    >
      {hideLabel ? null : <Label>{label}</Label>}
      <AriaButton className="input select-button">
        <SelectValue className="select-value">
          {({ selectedText, isPlaceholder }) => (isPlaceholder ? placeholder : selectedText)}
        </SelectValue>
        <ChevronDown size={14} aria-hidden />
      </AriaButton>
      <FieldHelp description={description} errorMessage={undefined} />
      <Popover className="popover select-popover" offset={2}>
        <ListBox className="options" items={options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className="option">
              <Text slot="label">{option.label}</Text>
              {option.description === undefined ? null : <Text slot="description">{option.description}</Text>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}

/** Yes or no, with its words. */
export function CheckboxField({
  label,
  hideLabel = false,
  description,
  isSelected,
  isIndeterminate = false,
  isDisabled = false,
  onChange,
}: {
  readonly label: string
  readonly hideLabel?: boolean
  readonly description?: ReactNode
  readonly isSelected: boolean
  readonly isIndeterminate?: boolean
  readonly isDisabled?: boolean
  readonly onChange: (isSelected: boolean) => void
}) {
  return (
    <Checkbox
      className="checkbox"
      {...naming(label, hideLabel)}
      isSelected={isSelected}
      isIndeterminate={isIndeterminate}
      isDisabled={isDisabled}
      onChange={onChange}
    >
      {({ isSelected: on, isIndeterminate: part }) => (
        <>
          <span className="checkbox-box" aria-hidden>
            {part ? <Minus size={12} strokeWidth={3} /> : on ? <Check size={12} strokeWidth={3} /> : null}
          </span>
          {hideLabel ? null : (
            <span className="checkbox-words">
              <span>{label}</span>
              {description === undefined ? null : <span className="field-help">{description}</span>}
            </span>
          )}
        </>
      )}
    </Checkbox>
  )
}

function naming(label: string, hidden: boolean): { 'aria-label'?: string } {
  return hidden ? { 'aria-label': label } : {}
}

function FieldHelp({
  description,
  errorMessage,
}: {
  readonly description: ReactNode
  readonly errorMessage: string | undefined
}) {
  return (
    <>
      {description === undefined ? null : (
        <Text slot="description" className="field-help">
          {description}
        </Text>
      )}
      <FieldError className="field-error">{errorMessage}</FieldError>
    </>
  )
}
