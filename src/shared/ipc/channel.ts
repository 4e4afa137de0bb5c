/** The one channel that requests travel on, and the one for events. The preload imports nothing else. */
export const REQUEST_CHANNEL = 'variorum:request'
export const EVENT_CHANNEL = 'variorum:event'
