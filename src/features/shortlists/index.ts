export { shortlistsMessages } from './shortlists.messages.js';
export { ShortlistsModule } from './shortlists.module.js';
