import { afterAll, afterEach } from 'vitest'
import { endApps, removeFolders } from './case.ts'

afterEach(async ({ task }) => {
  await endApps(task.result?.state === 'fail' ? task.name : null)
  removeFolders('test')
})
afterAll(() => removeFolders('file'))
