import { wordsWith } from './word-list.ts'

/**
 * Sorts of events by the words that name them. Two sentences with sorts that exclude each other are about two events;
 * `attack` and `incident` go with every violent one.
 */
export const ENGLISH_EVENT_WORDS: ReadonlyMap<string, string> = wordsWith<string>(
  [
    'blast',
    'bomb bombs bombing bombings bomber bombers blast blasts explosion explosions exploded explode detonated detonation ied',
  ],
  ['shooting', 'shooting shootings gunman gunmen gunfire shot opened'],
  ['quake', 'earthquake earthquakes quake quakes tremor aftershock aftershocks seismic magnitude'],
  ['crash', 'crash crashed crashes collided collision derailed derailment'],
  ['fire', 'blaze blazes wildfire wildfires firefighters'],
  ['flood', 'flood floods flooding flooded'],
  ['storm', 'storm hurricane typhoon cyclone tornado'],
  ['airstrike', 'airstrike airstrikes raid raids airstrike bombardment shelling shelled'],
  ['rocket', 'rocket rockets missile missiles mortar mortars barrage'],
  ['clash', 'clash clashes clashed fighting battle firefight'],
  ['attack', 'attack attacks attacked assault assaulted ambush ambushed killed killing'],
  ['protest', 'protest protests demonstration demonstrations rally riot riots marched'],
  ['stabbing', 'stabbed stabbing knife'],
  ['collapse', 'collapsed collapse avalanche landslide mudslide'],
)

/** Sorts that may be one event under two words. */
export const KINDRED_EVENTS: readonly (readonly string[])[] = [
  ['attack', 'blast', 'shooting', 'airstrike', 'rocket', 'clash', 'stabbing', 'fire'],
  ['protest', 'clash', 'attack', 'shooting'],
  ['crash', 'fire', 'blast', 'collapse'],
  ['quake', 'collapse', 'fire', 'flood'],
  ['storm', 'flood', 'collapse'],
]
