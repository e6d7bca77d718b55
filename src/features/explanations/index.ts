export { explanationsMessages } from './explanations.messages.js';
export { ExplanationsModule } from './explanations.module.js';
