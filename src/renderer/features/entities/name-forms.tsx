import { ChevronDown, ChevronRight, Split } from 'lucide-react'
import { useState } from 'react'
import type { Entity, Mention } from '#core/claims/entity.ts'
import type { DecidedNames } from '#core/entities/name-decision.ts'
import { isolated } from '#core/text/direction.ts'
import { useCase } from '#renderer/services/case-context.tsx'
import { originOf, titleOf } from '#renderer/services/passage-text/document-words.ts'
import {
  useDocumentsOf,
  useSummaries,
  wordsOfPassage,
} from '#renderer/services/passage-text/use-documents.ts'
import { performAndTell } from '#renderer/services/perform.ts'
import { openDocument } from '#renderer/services/workspace.ts'
import { splitName } from '#renderer/store/actions/names.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import { PassageQuote } from '#renderer/ui/document-text/passage-quote.tsx'
import { linksOf, type FormUse, type NameFacts } from './name-facts.ts'
import { counted } from './words.ts'

/** Passages that are listed at once. */
const PAGE = 12

type PartProps = {
  readonly entity: Entity
  readonly facts: NameFacts
  readonly names: DecidedNames | undefined
}

/** The spellings and short forms, each with its passages; one that is somebody else's can be split off. */
export function NameForms({ entity, facts, names }: PartProps) {
  const { store } = useCase()
  return (
    <section className="name-part">
      <h4>Forms</h4>
      <ul className="name-forms">
        {facts.forms.map((use) => (
          <li key={use.form}>
            <Form
              use={use}
              links={linksOf(entity, use, names)}
              {...(facts.forms.length > 1
                ? {
                    onSplit: () =>
                      void performAndTell(
                        store,
                        splitName(store, entity, { form: use.form, document: null }, names),
                        `“${isolated(use.form)}” is a name of its own now`,
                      ),
                  }
                : {})}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Form({
  use,
  links,
  onSplit,
}: {
  readonly use: FormUse
  readonly links: readonly string[]
  readonly onSplit?: () => void
}) {
  const [open, setOpen] = useState(false)
  const Chevron = open ? ChevronDown : ChevronRight
  return (
    <>
      <div className="name-form">
        <button
          type="button"
          className="name-form-toggle"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <Chevron size={14} aria-hidden />
          <strong dir="auto">{use.form}</strong>
          <span className="muted">
            {use.mentions.length} × in {counted(use.documents, 'document')} · {links.join(', ')}
          </span>
        </button>
        {onSplit ? (
          <IconButton
            size="small"
            icon={Split}
            label={`“${use.form}” is somebody else: split off`}
            onPress={onSplit}
          />
        ) : null}
      </div>
      {open ? <Mentions mentions={use.mentions} /> : null}
    </>
  )
}

function Mentions({ mentions }: { readonly mentions: readonly Mention[] }) {
  const [most, setMost] = useState(PAGE)
  const documents = useDocumentsOf(mentions.slice(0, most).map(({ passage }) => passage.document))
  return (
    <div className="name-passages">
      {mentions.slice(0, most).map(({ passage }) => {
        const words = wordsOfPassage(documents, passage)
        return words ? (
          <PassageQuote
            key={`${passage.document} ${passage.start}`}
            {...words}
            onOpen={() => openDocument(passage.document, passage)}
          />
        ) : null
      })}
      {mentions.length > most ? (
        <Button size="small" variant="quiet" onPress={() => setMost(most + 5 * PAGE)}>
          Show more of {mentions.length}
        </Button>
      ) : null}
    </div>
  )
}

/** The documents that name it; one in which the name means another can be split off. */
export function NameDocuments({ entity, facts, names }: PartProps) {
  const { store } = useCase()
  const documents = useSummaries()
  const [all, setAll] = useState(false)
  const shown = all ? facts.documents : facts.documents.slice(0, PAGE)
  return (
    <section className="name-part">
      <h4>Documents</h4>
      <ul className="name-documents">
        {shown.map(({ id, mentions }) => {
          const document = documents?.get(id)
          const first = entity.mentions.find(({ passage }) => passage.document === id)
          return document ? (
            <li key={id}>
              <button
                type="button"
                className="name-document"
                title="Show in the document"
                onClick={() => openDocument(id, first?.passage ?? null)}
              >
                <span className="name-document-words">
                  <strong className="truncate" dir="auto">
                    {titleOf(document)}
                  </strong>
                  <span className="muted truncate" dir="auto">
                    {originOf(document).join(' · ')}
                  </span>
                </span>
                <span className="muted">{mentions} ×</span>
              </button>
              {facts.documents.length > 1 ? (
                <IconButton
                  size="small"
                  icon={Split}
                  label="The name means another here: split this document off"
                  onPress={() =>
                    void performAndTell(
                      store,
                      splitName(store, entity, { form: null, document: id }, names),
                      'The name means another in this document now',
                    )
                  }
                />
              ) : null}
            </li>
          ) : null
        })}
      </ul>
      {shown.length < facts.documents.length ? (
        <Button size="small" variant="quiet" onPress={() => setAll(true)}>
          Show all {facts.documents.length}
        </Button>
      ) : null}
    </section>
  )
}
