import { labelOf, type DossierAssets } from '#core/dossier/assets.ts'
import type { DossierView } from '#core/dossier/dossier-view.ts'
import { html as xml, type Html } from '#core/dossier/html.ts'
import { guid } from './qdpx-names.ts'

const GRADE = guid('variable', 'reliability')

/**
 * Outlets as what the standard calls cases, which can carry codes, values and sources: the tags on the outlet, the grade
 * in force, and its documents. Nothing where there is none.
 */
export function casesXml(
  view: DossierView,
  assets: DossierAssets,
  codeOf: (tag: string) => string,
): { readonly variables: Html | null; readonly cases: Html | null } {
  if (view.outlets.length === 0) return { variables: null, cases: null }
  const documents = new Map(view.sources.map(({ number, document }) => [number, document.id]))
  const one = ({ outlet, rating, tags, sources }: DossierView['outlets'][number]): Html => {
    const codes = [...new Set(tags.map(({ tag }) => codeOf(tag.tag)))]
    const grade = rating && `${rating.grade}, ${labelOf(assets.vocabulary.grades, rating.grade)}`
    const about = [outlet.ownership, outlet.notes].filter((text) => text !== '').join('\n')
    return xml`
<Case guid="${guid('case', outlet.id)}" name="${outlet.name}">${about !== '' && xml`<Description>${about}</Description>`}${codes.map((code) => xml`<CodeRef targetGUID="${code}"/>`)}${
      grade !== null &&
      xml`<VariableValue><VariableRef targetGUID="${GRADE}"/><TextValue>${grade}</TextValue></VariableValue>`
    }${sources.map((number) => xml`<SourceRef targetGUID="${guid('source', documents.get(number) ?? '')}"/>`)}</Case>`
  }
  return {
    variables: xml`
<Variables><Variable guid="${GRADE}" name="Reliability of the outlet" typeOfVariable="Text"/></Variables>`,
    cases: xml`
<Cases>${view.outlets.map(one)}
</Cases>`,
  }
}
