import { uuidOf } from './uuid.ts'

/** Names of things in REFI-QDA files: the same dossier names them the same. */
export function guid(kind: string, name: string): string {
  return uuidOf(`qdpx ${kind} ${name}`)
}

/** What a person is called; the standard wants a name of everybody who coded something. */
export function userName(author: string): string {
  return named(author, 'Author not named')
}

/** The GUID of an author in a REFI-QDA project: the same name gives the same one. */
export function userGuid(author: string): string {
  return guid('user', userName(author))
}

/** A name, or what stands for one that is empty. */
export function named(name: string, otherwise: string): string {
  return name.trim() === '' ? otherwise : name
}

/** `xs:dateTime` in UTC; what is no time becomes the epoch, so that one bad record spoils no project. */
export function qdaTime(iso: string): string {
  const time = new Date(iso)
  return (Number.isNaN(time.getTime()) ? new Date(0) : time).toISOString()
}
