export { InterviewsDoor } from './interviews.door.js';
export { InterviewsModule } from './interviews.module.js';
