import type { Code } from '#core/codebook/code.ts'
import { codebookOf, type Codebook } from '#core/codebook/codebook.ts'
import { codesXml, guidOf } from '#core/codebook/qdc.ts'
import { descriptionOf, labelOf, type DossierAssets } from '#core/dossier/assets.ts'
import type { DossierView } from '#core/dossier/dossier-view.ts'
import { html as xml, type Html } from '#core/dossier/html.ts'
import { codebookOfDossier } from './write-codebook.ts'

const PLAIN = {
  colour: 'grey',
  parent: null,
  retired: false,
  mergedInto: null,
  origin: 'built-in',
  source: '',
} as const

/**
 * The codes of a project: the case's codebook as it is, with hierarchy, colours and descriptions, and under a code of
 * their own the types of the findings.
 */
export class ProjectCodes {
  readonly #codebook: Codebook

  constructor(view: DossierView, { vocabulary }: DossierAssets) {
    const own = codebookOfDossier(view.dossier).codes
    const last = Math.max(-1, ...own.map(({ order }) => order)) + 1
    const types = [...new Set(view.findings.map(({ finding }) => finding.type))].toSorted()
    const ofFindings = types.map((type, order): Code => ({
      ...PLAIN,
      id: typeId(type),
      label: labelOf(vocabulary.findingTypes, type),
      description: descriptionOf(vocabulary.findingTypes, type),
      colour: 'red',
      parent: GROUP,
      order,
    }))
    const known = new Set(own.map(({ id }) => id))
    const unknown = [...new Set(view.dossier.tags.map(({ tag }) => tag))].filter((tag) => !known.has(tag))
    this.#codebook = codebookOf(
      own,
      // A tag whose code is gone keeps its name, as it does in the window.
      unknown.map((tag, index): Code => ({
        ...PLAIN,
        id: tag,
        label: tag,
        description: '',
        order: last + index,
      })),
      [
        {
          ...PLAIN,
          id: GROUP,
          label: 'Inconsistencies',
          description: 'What kind of inconsistency a finding is.',
          order: last + unknown.length,
        },
        ...ofFindings,
      ],
    )
  }

  ofTag(tag: string): string {
    const code = this.#codebook.byId.get(tag)
    // Merged codes are not written: their tags belong to the code that took them over.
    return guidOf(code?.mergedInto ?? tag)
  }

  ofType(type: string): string {
    return guidOf(typeId(type))
  }

  xml(): Html {
    return xml`
<CodeBook><Codes>
${{ markup: codesXml(this.#codebook) }}</Codes></CodeBook>`
  }
}

const GROUP = 'group:inconsistencies'

function typeId(type: string): string {
  return `finding-type:${type}`
}
