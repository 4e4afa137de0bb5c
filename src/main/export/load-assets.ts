import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import type { DossierAssets, Term } from '#core/dossier/assets.ts'

const termSchema = v.object({ id: v.string(), label: v.string(), description: v.string() })
const termsSchema = v.object({
  format: v.literal('variorum-terms'),
  version: v.literal(1),
  terms: v.array(termSchema),
})
const gradesSchema = v.object({
  format: v.literal('variorum-grades'),
  version: v.literal(1),
  grades: v.array(termSchema),
})

/**
 * Reads what the writers need from the folder `resources`. Throws where a file is missing or not what it should be:
 * the installation is broken then.
 */
export async function loadDossierAssets(resources: string): Promise<DossierAssets> {
  const terms = async (name: string): Promise<readonly Term[]> =>
    v.parse(termsSchema, await readJson(resources, name)).terms
  const [stylesheet, findingTypes, severities, statuses, dispositions, grades, credibility] =
    await Promise.all([
      readFile(join(resources, 'dossier.css'), 'utf8'),
      terms('finding-types.json'),
      terms('severities.json'),
      terms('statuses.json'),
      terms('dispositions.json'),
      readGrades(resources, 'reliability-grades.json'),
      readGrades(resources, 'credibility-grades.json'),
    ])
  return { stylesheet, vocabulary: { findingTypes, severities, statuses, dispositions, grades, credibility } }
}

async function readGrades(resources: string, name: string): Promise<readonly Term[]> {
  return v.parse(gradesSchema, await readJson(resources, name)).grades
}

async function readJson(resources: string, name: string): Promise<unknown> {
  return JSON.parse(await readFile(join(resources, 'vocabularies', name), 'utf8'))
}
