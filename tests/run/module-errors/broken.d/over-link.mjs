export * from './link.mjs';
import './over-link.mjs';
