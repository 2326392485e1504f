export { parseView } from '../../geo/parseView';
export { scene } from '../../geo/scene';
export { toWrite, written } from './written';
