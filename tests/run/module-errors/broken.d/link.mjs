import { nothing } from './fine.mjs';
console.log('nor this', nothing);
