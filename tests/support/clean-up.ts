import { afterEach } from 'vitest'
import { removeTemporaryFolders } from './temporary-folder.ts'

// Files that run in one process share modules: what a module itself asked for would be done for the first file alone.
afterEach(removeTemporaryFolders)
