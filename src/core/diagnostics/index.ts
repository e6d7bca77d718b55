export { markAt, type SheetCube, sheetAt, sheetCube, totals } from './sheet-cube.js';
