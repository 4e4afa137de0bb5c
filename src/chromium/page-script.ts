import { startBridge } from './page-bridge.ts'
import type { BridgeConfig } from './page-bridge.ts'
import { createWire } from './wire.ts'

/**
 * The script that runs first in every document of a window. It takes the binding off the window in every frame, and
 * starts the preload in the main frame only. The preload's text gets a function of its own, as its names would
 * clash with ours.
 */
export function pageScript(binding: string, config: BridgeConfig, preloadText: string): string {
  return `(() => {
  const post = globalThis[${JSON.stringify(binding)}]
  delete globalThis[${JSON.stringify(binding)}]
  if (post === undefined || window.parent !== window) return
  const createWire = ${createWire.toString()}
  const startBridge = ${startBridge.toString()}
  startBridge(post, ${JSON.stringify(config)}, createWire(), function (require, module, exports) {
${preloadText}
  })
})()`
}
