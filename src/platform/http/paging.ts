import { type Type as ClassOf } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { isISO8601, isUUID } from 'class-validator';

import { invalid } from '../../core/errors.js';
import { Text, Whole } from './fields.js';

/** `?limit=&after=`: how many, and after which cursor. Lists extend it with their documented filters. */
export class PageQuery {
  @Type(() => Number)
  @Whole({ min: 1, max: 200, optional: true, description: 'How many items at most; 50 when left out' })
  limit = 50;

  @Text({ max: 500, optional: true, description: 'The `next` of the page before' })
  after?: string;
}

/** One page of a list: `next` is null on the last page. */
export interface Page<Item> {
  readonly items: Item[];
  readonly next: string | null;
}

/** The OpenAPI class of a page of `Item`. */
export function PageOf<Item extends object>(item: ClassOf<Item>): ClassOf<Page<Item>> {
  class PageView implements Page<Item> {
    @ApiProperty({ type: [item] })
    items!: Item[];

    @ApiProperty({ type: String, nullable: true, description: 'Cursor of the next page; null on the last' })
    next!: string | null;
  }
  Object.defineProperty(PageView, 'name', { value: `${item.name.replace(/View$/, '')}Page` });
  return PageView;
}

/** The sort key of the last item seen, as an opaque cursor. */
const toCursor = (key: readonly (string | number)[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** What a part of a cursor must look like, so that a forged cursor is refused before the database sees it. */
const PARTS = {
  text: (part: unknown) => typeof part === 'string' && !part.includes('\0') && part.isWellFormed(),
  uuid: (part: unknown) => typeof part === 'string' && isUUID(part),
  number: (part: unknown) => typeof part === 'number' && Number.isSafeInteger(part),
  instant: (part: unknown) => typeof part === 'string' && isISO8601(part, { strict: true }),
} as const;

/** Reads a cursor whose parts are of the named kinds; anything else is a 422 that says so. */
export function fromCursor(cursor: string, parts: readonly (keyof typeof PARTS)[]): (string | number)[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(key) && key.length === parts.length && parts.every((kind, place) => PARTS[kind](key[place]))) {
      return key as (string | number)[];
    }
  } catch {
    // Not JSON: refused below like any other text that is no cursor of ours.
  }
  throw invalid('request.cursor-malformed');
}

/** Cuts `limit + 1` rows down to a page. Ask the database for one row more than the limit. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  view: (row: Row) => Item,
  key: (row: Row) => readonly (string | number)[],
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(view),
    next: rows.length > limit && last !== undefined ? toCursor(key(last)) : null,
  };
}
