// Dexie looks for IndexedDB when it is first imported, so this must come before every test file.
import 'fake-indexeddb/auto'
