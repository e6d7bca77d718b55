export { sessionsMessages } from './sessions.messages.js';
export { SessionsModule } from './sessions.module.js';
