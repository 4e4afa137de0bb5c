export function findElectron(): string | undefined
export function browserAdvice(): string
