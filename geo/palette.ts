import type { Theme } from './view';

/**
 * The colours of the map. The page's own stand in components/ui/tokens.css, and those that both need are held
 * equal by a test: a line on the map and its row in the table must look alike.
 */
export type Palette = Readonly<
  Record<
    | 'paper'
    | 'wash'
    | 'ink'
    | 'soft'
    | 'sea'
    | 'land'
    | 'coast'
    | 'border'
    | 'disputed'
    | 'graticule'
    | 'members'
    | 'tinted'
    | 'label'
    | 'tie'
    | 'visit'
    | 'prospect'
    | 'second'
    | 'halo',
    string
  >
>;

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  light: {
    paper: '#fbfaf7',
    wash: '#ebe9e3',
    ink: '#17212b',
    soft: '#56616b',
    sea: '#dfe8ec',
    land: '#f7f5f0',
    coast: '#a9b8bf',
    border: '#d2cec3',
    disputed: '#9d988b',
    graticule: '#cfdbe1',
    members: '#c9d8ee',
    tinted: '#f2c9ae',
    label: '#6f7678',
    tie: '#2b4c9b',
    visit: '#b8390e',
    prospect: '#6b7075',
    second: '#8f1d63',
    halo: '#fbfaf7',
  },
  dark: {
    paper: '#121c24',
    wash: '#0b1218',
    ink: '#eef2f4',
    soft: '#a3b1bb',
    sea: '#0e1820',
    land: '#1c2932',
    coast: '#3b4f5c',
    border: '#33454f',
    disputed: '#6a7c87',
    graticule: '#18242d',
    members: '#22456f',
    tinted: '#7a3f20',
    label: '#8fa2b0',
    tie: '#8fb0ff',
    visit: '#ff9d66',
    prospect: '#93a0aa',
    second: '#ff8fcb',
    halo: '#0e1820',
  },
};
