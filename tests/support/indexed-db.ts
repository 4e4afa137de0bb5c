// Dexie looks for IndexedDB when it is first imported, so this must come before every test file.
import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { IDBFactory } from 'fake-indexeddb'

// Files that run in one process share its modules; each begins with no databases all the same.
globalThis.indexedDB = new IDBFactory()
Dexie.dependencies.indexedDB = globalThis.indexedDB
