const words = (text: string): readonly string[] => text.split(' ')

/** Zero to nineteen, each at its own number. */
export const CARDINALS = words(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
)
/** Twenty to ninety: ten times the index and twenty more. */
export const TENS = words('twenty thirty forty fifty sixty seventy eighty ninety')
/** First to thirty-first, the days of a month: one more than the index. */
export const ORDINALS = words(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first',
)
