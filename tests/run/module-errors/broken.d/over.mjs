console.log('does not run either');
import './early.mjs';
import './fine.mjs';
