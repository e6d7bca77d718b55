import { Param, type PipeTransform } from '@nestjs/common';
import { isUUID } from 'class-validator';

import { invalid } from '../../core/errors.js';

const uuid = (field: string): PipeTransform<string, string> => ({
  transform(value) {
    if (!isUUID(value)) throw invalid('request.invalid', {}, [{ field, code: 'field.not-uuid' }]);
    return value.toLowerCase();
  },
});

/** An id in the path, checked to be a UUID (422 otherwise). */
export const Id = (name = 'id'): ParameterDecorator => Param(name, uuid(name));
