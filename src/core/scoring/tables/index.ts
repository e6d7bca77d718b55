export type { CellPlace, CellValue, Table } from './table.js';
export { lettersOf } from './table.js';
export { TableFaults, placeText } from './table-faults.js';
export type { TableFault } from './table-faults.js';
export { parseTables, readRuleFile } from './table-problem.js';
export type { RuleFile, TablesParsed } from './table-problem.js';
export { marksTemplate } from './marks-template.js';
export { outcomeTable } from './outcome-table.js';
export type { WrittenCell, WrittenTable } from './written-table.js';
