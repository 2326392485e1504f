export { parseView } from '../../geo/parseView';
export { scene } from '../../geo/scene';
export { makeSteps } from './steps';
