import { useMemo } from 'react'
import { krippendorffAlpha, pairAgreements } from '#core/agreement/agreement.ts'
import type { JudgedKind } from '#renderer/store/queries/differences.ts'

/** How far the analysts of a case agree, by kind of judgement: a row for every two of them, with alpha over all. */
export function AgreementTable({ kinds }: { readonly kinds: readonly JudgedKind[] }) {
  const rows = useMemo(() => kinds.flatMap(rowsOf), [kinds])
  if (rows.length === 0) return null
  return (
    <section className="agreement" aria-label="Agreement">
      <table>
        <caption>
          Agreement of the analysts. Kappa and alpha are 1 where they always agree and 0 where chance would do
          as well; few units say little.
        </caption>
        <thead>
          <tr>
            <th scope="col">What was judged</th>
            <th scope="col">By</th>
            <th scope="col" className="number">
              Both judged
            </th>
            <th scope="col" className="number">
              Alike
            </th>
            <th scope="col" className="number">
              Cohen’s κ
            </th>
            <th scope="col" className="number">
              Krippendorff’s α
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.label}</th>
              <td dir="auto">{row.by}</td>
              <td className="number">{row.units}</td>
              <td className="number">{Math.round(row.observed * 100)} %</td>
              <td className="number">{figure(row.kappa)}</td>
              <td className="number">{figure(row.alpha)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function rowsOf({ label, order, units }: JudgedKind) {
  const alpha = krippendorffAlpha(units, order)
  return pairAgreements(units).map((pair) => ({
    id: `${label} ${pair.a} ${pair.b}`,
    label,
    by: `${pair.a} and ${pair.b}`,
    units: pair.units,
    observed: pair.observed,
    kappa: pair.kappa,
    alpha,
  }))
}

/** Two digits; a dash where nothing can be said. */
function figure(value: number | null): string {
  return value === null ? '–' : value.toFixed(2).replace('-', '−')
}
