export { AccountsModule } from './accounts.module.js';
export { MeView, toMeView } from './me.dto.js';
export { ownId } from './me.service.js';
export { User } from './user.entity.js';
export { USER_LIFECYCLE } from './user.lifecycle.js';
export { CreateUser } from './users.dto.js';
export { getUser, type UserRow } from './users.queries.js';
export { type SessionEnd, UsersRepository } from './users.repository.js';
export { UsersService } from './users.service.js';
