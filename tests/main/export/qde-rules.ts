/**
 * What the published schema of REFI-QDA projects (Project.xsd, 2019-03-18) demands of the elements that are written:
 * the order of children with how many there may be, and attributes with their types.
 */
type Rule = {
  /** In the order of the schema: name, least, most. */
  readonly children: readonly (readonly [name: string, least: number, most: number])[]
  readonly attributes: Readonly<Record<string, RegExp>>
  readonly required: readonly string[]
}

const MANY = Number.POSITIVE_INFINITY
const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u
const TEXT = /^[^]*$/u
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/u
const REFERENCE: Rule = { children: [], attributes: { targetGUID: GUID }, required: ['targetGUID'] }
const VALUE: Rule = { children: [], attributes: {}, required: [] }
const MADE = { creatingUser: GUID, creationDateTime: TIME, modifyingUser: GUID, modifiedDateTime: TIME }
const TEXT_SOURCE: Rule = {
  children: [
    ['Description', 0, 1],
    ['PlainTextContent', 0, 1],
    ['PlainTextSelection', 0, MANY],
    ['Coding', 0, MANY],
    ['NoteRef', 0, MANY],
    ['VariableValue', 0, MANY],
  ],
  attributes: { guid: GUID, name: TEXT, richTextPath: TEXT, plainTextPath: /^internal:\/\/./u, ...MADE },
  required: ['guid'],
}

function listOf(name: string): Rule {
  return { children: [[name, 1, MANY]], attributes: {}, required: [] }
}

export const QDE_RULES: Readonly<Record<string, Rule>> = {
  Project: {
    children: [
      ...['Users', 'CodeBook', 'Variables', 'Cases', 'Sources', 'Notes', 'Links', 'Sets', 'Graphs'].map(
        (name) => [name, 0, 1] as const,
      ),
      ['Description', 0, 1],
      ['NoteRef', 0, MANY],
    ],
    attributes: {
      xmlns: /^urn:QDA-XML:project:1\.0$/u,
      name: TEXT,
      origin: TEXT,
      creatingUserGUID: GUID,
      creationDateTime: TIME,
    },
    required: ['xmlns', 'name'],
  },
  Users: listOf('User'),
  User: { children: [], attributes: { guid: GUID, name: TEXT, id: TEXT }, required: ['guid'] },
  CodeBook: { children: [['Codes', 1, 1]], attributes: {}, required: [] },
  Codes: listOf('Code'),
  Code: {
    children: [
      ['Description', 0, 1],
      ['NoteRef', 0, MANY],
      ['Code', 0, MANY],
    ],
    attributes: {
      guid: GUID,
      name: TEXT,
      isCodable: /^(?:true|false)$/u,
      color: /^#(?:[\da-f]{6}|[\da-f]{3})$/iu,
    },
    required: ['guid', 'name', 'isCodable'],
  },
  Variables: listOf('Variable'),
  Variable: {
    children: [['Description', 0, 1]],
    attributes: {
      guid: GUID,
      name: TEXT,
      typeOfVariable: /^(?:Text|Boolean|Integer|Float|Date|DateTime)$/u,
    },
    required: ['guid', 'name', 'typeOfVariable'],
  },
  VariableValue: {
    children: [
      ['VariableRef', 1, 1],
      ['TextValue', 0, 1],
    ],
    attributes: {},
    required: [],
  },
  Cases: listOf('Case'),
  Case: {
    children: [
      ['Description', 0, 1],
      ['CodeRef', 0, MANY],
      ['VariableValue', 0, MANY],
      ['SourceRef', 0, MANY],
      ['SelectionRef', 0, MANY],
    ],
    attributes: { guid: GUID, name: TEXT },
    required: ['guid'],
  },
  Sources: listOf('TextSource'),
  TextSource: TEXT_SOURCE,
  PlainTextSelection: {
    children: [
      ['Description', 0, 1],
      ['Coding', 0, MANY],
      ['NoteRef', 0, MANY],
    ],
    attributes: { guid: GUID, name: TEXT, startPosition: /^\d+$/u, endPosition: /^\d+$/u, ...MADE },
    required: ['guid', 'startPosition', 'endPosition'],
  },
  Coding: {
    children: [
      ['CodeRef', 1, 1],
      ['NoteRef', 0, MANY],
    ],
    attributes: { guid: GUID, creatingUser: GUID, creationDateTime: TIME },
    required: ['guid'],
  },
  Notes: listOf('Note'),
  Note: TEXT_SOURCE,
  Links: listOf('Link'),
  Link: {
    children: [['NoteRef', 0, MANY]],
    attributes: {
      guid: GUID,
      name: TEXT,
      direction: /^(?:Associative|OneWay|Bidirectional)$/u,
      color: TEXT,
      originGUID: GUID,
      targetGUID: GUID,
    },
    required: ['guid'],
  },
  Description: VALUE,
  PlainTextContent: VALUE,
  TextValue: VALUE,
  NoteRef: REFERENCE,
  CodeRef: REFERENCE,
  SourceRef: REFERENCE,
  VariableRef: REFERENCE,
}

/** The element that each reference must lead to. */
const LEADS_TO: Readonly<Record<string, readonly string[]>> = {
  NoteRef: ['Note'],
  CodeRef: ['Code'],
  SourceRef: ['TextSource'],
  VariableRef: ['Variable'],
}

/** What in a project breaks the schema, in words; nothing where it is as it should be. */
export function brokenRules(elements: readonly Element[]): string[] {
  const byGuid = new Map<string, Element>()
  const broken: string[] = []
  for (const element of elements) {
    const id = element.getAttribute('guid')
    if (id === null) continue
    if (byGuid.has(id)) broken.push(`${element.localName}: the guid ${id} is there twice`)
    byGuid.set(id, element)
  }
  for (const element of elements) broken.push(...ofElement(element, byGuid))
  return broken
}

function ofElement(element: Element, byGuid: ReadonlyMap<string, Element>): string[] {
  const name = element.localName
  const rule = QDE_RULES[name]
  if (!rule) return [`${name} is not known`]
  const broken: string[] = []
  const children = [...element.children].map(({ localName }) => localName)
  const order = rule.children.map(([child]) => child)
  const places = children.map((child) => order.indexOf(child))
  if (places.includes(-1)) broken.push(`${name} holds ${children.join(', ')}`)
  if (places.some((place, index) => place < (places[index - 1] ?? 0))) {
    broken.push(`${name} holds its children in the order ${children.join(', ')}`)
  }
  for (const [child, least, most] of rule.children) {
    const count = children.filter((one) => one === child).length
    if (count < least || count > most) broken.push(`${name} holds ${count} × ${child}`)
  }
  for (const required of rule.required) {
    if (!element.hasAttribute(required)) broken.push(`${name} has no ${required}`)
  }
  for (const { name: attribute, value } of element.attributes) {
    const type = rule.attributes[attribute]
    if (type?.test(value) !== true) broken.push(`${name} ${attribute}="${value}"`)
    if (!/^(?:targetGUID|originGUID|creatingUser|creatingUserGUID)$/u.test(attribute)) continue
    const target = byGuid.get(value)?.localName
    const wanted = attribute.startsWith('creating') ? ['User'] : (LEADS_TO[name] ?? ['PlainTextSelection'])
    if (target === undefined || !wanted.includes(target)) {
      broken.push(`${name} ${attribute} leads to ${String(target)}`)
    }
  }
  const isText = name === 'TextSource' || name === 'Note'
  if (isText && element.hasAttribute('plainTextPath') === children.includes('PlainTextContent')) {
    broken.push(`${name} has not exactly one text`)
  }
  return broken
}
