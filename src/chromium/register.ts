import * as module from 'node:module'
import { resolve } from './hooks.ts'

// `node --import ./out/chromium/register.js out/main/main.js`: newer versions of Node run hooks in the same thread
// and are about to retire the older way, which is the only one on Node 20.
if (typeof module.registerHooks === 'function') module.registerHooks({ resolve })
else module.register('./hooks.js', import.meta.url)
