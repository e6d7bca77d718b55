export { InterviewSession } from './interview-session.entity.js';
export { type Attendance, InterviewSlot, type PresenterRole } from './interview-slot.entity.js';
export { type AttendanceFacts, InterviewsDoor } from './interviews.door.js';
export { InterviewsModule } from './interviews.module.js';
