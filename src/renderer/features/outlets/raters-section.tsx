import { X } from 'lucide-react'
import type { Rating } from '#core/reliability/outlet.ts'
import { outsideRatingsOf, type OutsideRating } from '#core/reliability/outside-rating.ts'
import { ratingHistory } from '#core/reliability/ratings.ts'
import { useCase, useCaseQuery } from '#renderer/services/case-context.tsx'
import { perform } from '#renderer/services/perform.ts'
import { removeOutsideRating } from '#renderer/store/actions/outlets.ts'
import { listOutsideRatings } from '#renderer/store/queries/outlets.ts'
import { IconButton } from '#renderer/ui/button.tsx'
import { localTime } from '#renderer/ui/time.tsx'
import { gradeLabel } from './grades.ts'

const NONE: readonly OutsideRating[] = []

/** The case's own grades and those of other raters, each as it was given: side by side, never joined into one. */
export function RatersSection({
  outletId,
  ratings,
}: {
  readonly outletId: string
  readonly ratings: readonly Rating[]
}) {
  const { store } = useCase()
  const outside = outsideRatingsOf(useCaseQuery(listOutsideRatings) ?? NONE, outletId)
  const own = ratingHistory(ratings, outletId)
  return (
    <section className="outlet-part" aria-label="Ratings side by side">
      <h3>Ratings side by side</h3>
      {own.length + outside.length === 0 ? (
        <p className="muted">
          Nobody has rated it yet. Grade it in the inspector, or bring a rater’s list with “Import ratings”.
        </p>
      ) : (
        <div className="outlet-scroll-x">
          <table className="facts-table">
            <thead>
              <tr>
                <th scope="col">Rater</th>
                <th scope="col">Value</th>
                <th scope="col">Scale</th>
                <th scope="col">Date</th>
                <th scope="col">Licence</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {own.map((rating, index) => (
                <tr key={rating.id} className={index === 0 ? undefined : 'facts-earlier'}>
                  <th scope="row">
                    <bdi>{rating.author}</bdi>
                    <span className="muted">
                      {index === 0 ? 'this case, in force' : 'this case, earlier'}
                    </span>
                  </th>
                  <td>
                    <strong>{rating.grade}</strong> {gradeLabel(rating.grade)}
                    <span className="muted" dir="auto">
                      {rating.reason}
                    </span>
                  </td>
                  <td>Admiralty, A to F</td>
                  <td className="table-number">{localTime(rating.ratedAt).slice(0, 10)}</td>
                  <td>own work</td>
                  <td />
                </tr>
              ))}
              {outside.map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    <bdi>{one.rater}</bdi>
                    {one.measure === '' ? null : <span className="muted">{one.measure}</span>}
                  </th>
                  <td dir="auto">
                    <strong>{one.value}</strong>
                    <span className="muted">
                      {[one.note, one.url, `from ${one.list}`].filter(Boolean).join(' · ')}
                    </span>
                  </td>
                  <td dir="auto">{one.scale}</td>
                  <td className="table-number">{one.date}</td>
                  <td dir="auto">{one.licence}</td>
                  <td>
                    <IconButton
                      label={`Take out the value of ${one.rater}`}
                      icon={X}
                      size="small"
                      onPress={() => void perform(store, removeOutsideRating(one.id))}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {outside.length === 0 ? null : (
        <p className="muted">Each on its own scale. Nothing here is converted or averaged.</p>
      )}
    </section>
  )
}
