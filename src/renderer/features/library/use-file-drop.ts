import { useEffect, useState } from 'react'
import { carriesFiles, collectFiles, type NamedFile } from './collect-files.ts'

/**
 * Takes files that are dropped anywhere on the window or pasted into it. Gives whether a drag with files is over the
 * window.
 */
export function useFileDrop(onFiles: (files: readonly NamedFile[]) => void): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    const take = (data: DataTransfer): void => {
      void collectFiles(data).then((files) => {
        if (!signal.aborted) onFiles(files)
      })
    }
    const onDragOver = (event: DragEvent): void => {
      if (!carriesFiles(event.dataTransfer)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
      setOver(true)
    }
    const onDragLeave = (event: DragEvent): void => {
      // Leaving one element for another names the other; leaving the window names none.
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent): void => {
      setOver(false)
      if (!carriesFiles(event.dataTransfer)) return
      event.preventDefault()
      if (event.dataTransfer) take(event.dataTransfer)
    }
    const onPaste = (event: ClipboardEvent): void => {
      if (!carriesFiles(event.clipboardData)) return
      event.preventDefault()
      if (event.clipboardData) take(event.clipboardData)
    }
    document.addEventListener('dragover', onDragOver, { signal })
    document.addEventListener('dragleave', onDragLeave, { signal })
    document.addEventListener('drop', onDrop, { signal })
    document.addEventListener('paste', onPaste, { signal })
    return () => controller.abort()
  }, [onFiles])
  return over
}
