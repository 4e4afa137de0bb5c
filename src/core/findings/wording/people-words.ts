import { listed } from './differ.ts'

/** Roles that are no noun which somebody is "called". */
const PHRASE = /^(?:at|from|of|on|in|for|behind|with|against|plain|not)\b/u

/** Whether a role is no noun: somebody is said to be it, and not called it. */
export function isPhrase(role: string): boolean {
  return PHRASE.test(role)
}

/** Two people with one post: "A and B are each called captain." */
export function heldByEach(post: string, names: readonly string[]): string {
  const role = withField(post)
  return isPhrase(role)
    ? `${listed(names)} are each said to be ${role}.`
    : `${listed(names)} are each called ${role}.`
}

/** One person with two roles: "A is called “cook” and “driver”." */
export function calledBoth(name: string, roles: readonly string[]): string {
  return `${name} is called ${listed(roles.map((role) => `“${withField(role)}”`))}.`
}

/** "minister (defence)": what a role is of, in words. */
function withField(role: string): string {
  return role.replace(/ \(([^)]+)\)$/u, ' of $1')
}
