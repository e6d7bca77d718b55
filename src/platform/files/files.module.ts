import { Global, Module } from '@nestjs/common';

import { FileStore } from './file-store.js';
import { UploadLimit } from './upload-limit.guard.js';

@Global()
@Module({ providers: [FileStore, UploadLimit], exports: [FileStore, UploadLimit] })
export class FilesModule {}
