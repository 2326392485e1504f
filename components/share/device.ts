export { drawPicture, fetchFineGround } from './drawPicture';
export { makePng } from './makePng';
