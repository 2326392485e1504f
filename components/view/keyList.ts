/**
 * The keys of the page's parts, as the `?` sheet lists them after the shortcuts that act anywhere: by the part that has to have the focus, each with the word for what it does
 * (`keys.*` of the catalogues). Where a part learns another key, it is added here.
 */
export const KEY_LIST = [
  {
    part: 'map',
    keys: [
      { press: ['←', '→', '↑', '↓'], does: 'walk' },
      { press: ['Page Up', 'Page Down'], does: 'walkInOrder' },
      { press: ['Home', 'End'], does: 'walkEnds' },
      { press: ['Enter'], does: 'open' },
      { press: ['Esc'], does: 'letGo' },
      { press: ['Shift + ←', '→', '↑', '↓'], does: 'pan' },
      { press: ['Ctrl + ←', '→', '↑', '↓'], does: 'turn' },
      { press: ['+', '−'], does: 'zoom' },
    ],
  },
  {
    part: 'player',
    keys: [
      { press: ['Space'], does: 'play' },
      { press: ['←', '→'], does: 'step' },
      { press: ['Page Up', 'Page Down'], does: 'day' },
      { press: ['Home', 'End'], does: 'stepEnds' },
    ],
  },
  {
    part: 'table',
    keys: [
      { press: ['↑', '↓'], does: 'rowStep' },
      { press: ['Shift + ↑', '↓', 'Space'], does: 'rowRange' },
    ],
  },
  { part: 'card', keys: [{ press: ['Esc'], does: 'closeCard' }] },
  {
    part: 'edges',
    keys: [
      { press: ['←', '→'], does: 'widen' },
      { press: ['↑', '↓'], does: 'raise' },
      { press: ['Enter'], does: 'putAway' },
    ],
  },
] as const;
