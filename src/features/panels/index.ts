export { Panel } from './panel.entity.js';
export { canRunPanel, canSeeMembers, panelCondition } from './panel.policy.js';
export { type PanelFacts, PanelsDoor } from './panels.door.js';
export { seatLabel } from './panels.dto.js';
export { PanelsModule } from './panels.module.js';
export { type SeatRow } from './panels.queries.js';
export { Seat, type SeatRole } from './seat.entity.js';
