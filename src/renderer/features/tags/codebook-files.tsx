import { FileInput, FileOutput } from 'lucide-react'
import { FileTrigger } from 'react-aria-components'
import type { Codebook } from '#core/codebook/codebook.ts'
import { parseCodebook } from '#core/codebook/parse-codebook.ts'
import { renderQdc } from '#core/codebook/qdc.ts'
import { useCase } from '#renderer/services/case-context.tsx'
import { ask } from '#renderer/services/desk.ts'
import { notify } from '#renderer/services/notices.ts'
import { perform, undoNow } from '#renderer/services/perform.ts'
import { readTextFile } from '#renderer/services/read-text-file.ts'
import { importCodes } from '#renderer/store/actions/codes.ts'
import { Button } from '#renderer/ui/button.tsx'

/** Brings codes from a file, and saves the codebook as one. */
export function CodebookFiles({ codebook }: { readonly codebook: Codebook }) {
  const { store, info } = useCase()
  const bring = async (file: File): Promise<void> => {
    const text = await readTextFile(file)
    if (!text.ok) return void notify('problem', text.error)
    const parsed = parseCodebook(file.name, text.value)
    if (!parsed.ok) {
      const { line, message } = parsed.error
      return void notify('problem', `${file.name}, line ${line}: ${message}`)
    }
    const before = await store.db.codes.count()
    if (!(await perform(store, importCodes(file.name, parsed.value)))) return
    const fresh = (await store.db.codes.count()) - before
    if (fresh === 0) notify('info', 'The codebook has all of these codes already.')
    else
      notify('success', `${fresh} ${fresh === 1 ? 'code' : 'codes'} added from ${file.name}.`, undoNow(store))
  }
  const save = async (): Promise<void> => {
    const app = await ask('app:info', {})
    const origin = `Variorum ${app.ok ? app.value.version : ''}`.trim()
    const suggestedName = `${info.name} codebook`.slice(0, 200)
    const saved = await ask('export:text', { kind: 'qdc', text: renderQdc(codebook, origin), suggestedName })
    if (!saved.ok) notify('problem', `The codebook was not saved: ${saved.error.message}`)
    else if (saved.value) notify('success', `Saved ${saved.value.file.split(/[/\\]/u).at(-1) ?? ''}`)
  }
  return (
    <span className="tags-files">
      <FileTrigger
        acceptedFileTypes={['.json', '.qdc', 'application/json']}
        onSelect={(files) => {
          const file = files?.item(0)
          if (file) void bring(file)
        }}
      >
        <Button size="small" icon={FileInput}>
          Import…
        </Button>
      </FileTrigger>
      <Button size="small" icon={FileOutput} onPress={() => void save()}>
        Export…
      </Button>
    </span>
  )
}
