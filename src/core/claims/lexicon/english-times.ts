import { wordSet, wordsWith } from './word-list.ts'

/** Everything the reading of times knows about a language. */
export type TimeLexicon = {
  /** 1 to 12. */
  readonly months: ReadonlyMap<string, number>
  /** 0 (Sunday) to 6. */
  readonly weekdays: ReadonlyMap<string, number>
  /** Days from the day of publication. */
  readonly days: ReadonlyMap<string, number>
  readonly partsOfDay: ReadonlySet<string>
  readonly edges: ReadonlySet<string>
  readonly last: ReadonlySet<string>
  readonly ago: ReadonlySet<string>
  readonly spans: ReadonlyMap<string, 'day' | 'week' | 'month' | 'year'>
  /** Words before a time that make it no time of the event: since, until, by, before. */
  readonly bounds: ReadonlySet<string>
  /** Words that speak of what is to come. */
  readonly future: ReadonlySet<string>
}

/** English. */
export const ENGLISH_TIMES: TimeLexicon = {
  months: new Map(
    [
      'january jan',
      'february feb',
      'march mar',
      'april apr',
      'may',
      'june jun',
      'july jul',
      'august aug',
      'september sept sep',
      'october oct',
      'november nov',
      'december dec',
    ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
  ),
  weekdays: new Map(
    [
      'sunday sun',
      'monday mon',
      'tuesday tue tues',
      'wednesday wed',
      'thursday thu thurs',
      'friday fri',
      'saturday sat',
    ].flatMap((names, index) => names.split(' ').map((name) => [name, index] as const)),
  ),
  days: wordsWith<number>([0, 'today tonight'], [-1, 'yesterday'], [1, 'tomorrow']),
  partsOfDay: wordSet('morning afternoon evening night midday noon dawn dusk midnight lunchtime'),
  edges: wordSet('late early overnight night midnight dawn evening'),
  last: wordSet('last previous past'),
  ago: wordSet('ago earlier'),
  spans: wordsWith<'day' | 'week' | 'month' | 'year'>(
    ['day', 'day days'],
    ['week', 'week weeks'],
    ['month', 'month months'],
    ['year', 'year years'],
  ),
  bounds: wordSet('since until till by before after from through between every each of'),
  future: wordSet('next will tomorrow upcoming scheduled due expected planned plans'),
}
