import { Global, Module } from '@nestjs/common';

import { FileStore } from './file-store.js';
import { IncomingFiles } from './incoming/incoming-files.js';
import { PieceParser, TusProtocol } from './incoming/tus.guard.js';
import { UploadLimit } from './upload-limit.guard.js';

@Global()
@Module({
  providers: [FileStore, UploadLimit, IncomingFiles, TusProtocol, PieceParser],
  exports: [FileStore, UploadLimit, IncomingFiles, TusProtocol],
})
export class FilesModule {}
