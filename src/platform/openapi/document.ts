import { type INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

import { Problem } from '../http/operation.js';

/** The contract of the API, drawn from the controllers; an operation is named by its controller method. */
export function createDocument(app: INestApplication): OpenAPIObject {
  const outline = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Paritrana API')
    .setDescription('From the call for nominees to the sealed, published, verifiable ranking of the Paritrana Award.')
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addBearerAuth()
    .build();
  return SwaggerModule.createDocument(app, outline, {
    extraModels: [Problem],
    operationIdFactory: (_controller, method) => method,
  });
}
