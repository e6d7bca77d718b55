import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { CONSTITUENCIES, SECTORS, SIZE_CLASSES, ZONES } from './data/1763800000100-lists.js';
import { PROVINCES, REGENCIES } from './data/1763800000100-regions.js';

/** Lists that every edition shares: zones, provinces, regencies, sectors, size classes and panel constituencies. */
export class ReferenceData1763800000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createLists(runner);
    await createRegions(runner);

    await fillList(runner, 'zone', ZONES);
    await fillList(runner, 'sector', SECTORS);
    await fillList(runner, 'constituency', CONSTITUENCIES);
    await fillSizeClasses(runner);
    await fillRegions(runner);
  }

  down(): Promise<never> {
    throw new Error('Migrations only go forward: write a new one that undoes this.');
  }
}

async function createLists(runner: QueryRunner): Promise<void> {
  for (const table of ['zone', 'sector', 'constituency']) {
    await runner.query(`
      CREATE TABLE ${table} (
        code     text     NOT NULL CONSTRAINT ${table}_code_unique PRIMARY KEY
                          CONSTRAINT ${table}_code_is_upper_snake CHECK (code ~ '^[A-Z]+(_[A-Z]+)*$'),
        name_id  text     NOT NULL CONSTRAINT ${table}_name_id_unique UNIQUE,
        name_en  text     NOT NULL CONSTRAINT ${table}_name_en_unique UNIQUE,
        position smallint NOT NULL CONSTRAINT ${table}_position_unique UNIQUE
      )`);
  }

  // Thresholds are help text for whoever chooses the class: "above" is exclusive, "up to" inclusive, NULL is no limit.
  await runner.query(`
    CREATE TABLE size_class (
      code              text     NOT NULL CONSTRAINT size_class_code_unique PRIMARY KEY
                                 CONSTRAINT size_class_code_is_upper_snake CHECK (code ~ '^[A-Z]+(_[A-Z]+)*$'),
      name_id           text     NOT NULL CONSTRAINT size_class_name_id_unique UNIQUE,
      name_en           text     NOT NULL CONSTRAINT size_class_name_en_unique UNIQUE,
      capital_above_idr numeric(18),
      capital_up_to_idr numeric(18),
      sales_above_idr   numeric(18),
      sales_up_to_idr   numeric(18),
      position          smallint NOT NULL CONSTRAINT size_class_position_unique UNIQUE,
      CONSTRAINT size_class_capital_range_not_empty CHECK (capital_above_idr < capital_up_to_idr),
      CONSTRAINT size_class_sales_range_not_empty CHECK (sales_above_idr < sales_up_to_idr)
    )`);
}

async function createRegions(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE province (
      code      char(2) NOT NULL CONSTRAINT province_code_unique PRIMARY KEY
                        CONSTRAINT province_code_is_two_digits CHECK (code ~ '^[0-9]{2}$'),
      name      text    NOT NULL CONSTRAINT province_name_unique UNIQUE,
      zone_code text    NOT NULL CONSTRAINT province_zone_exists REFERENCES zone (code),
      time_zone text    NOT NULL CONSTRAINT province_time_zone_is_indonesian
                        CHECK (time_zone IN ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'))
    )`);
  await runner.query(`CREATE INDEX province_by_zone ON province (zone_code)`);

  await runner.query(`
    CREATE TABLE regency (
      code          char(5) NOT NULL CONSTRAINT regency_code_unique PRIMARY KEY
                            CONSTRAINT regency_code_is_two_by_two_digits CHECK (code ~ '^[0-9]{2}[.][0-9]{2}$'),
      province_code char(2) NOT NULL CONSTRAINT regency_province_exists REFERENCES province (code),
      kind          text    NOT NULL CONSTRAINT regency_kind_is_known CHECK (kind IN ('kabupaten', 'kota')),
      name          text    NOT NULL,
      time_zone     text    NOT NULL CONSTRAINT regency_time_zone_is_indonesian
                            CHECK (time_zone IN ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura')),
      CONSTRAINT regency_code_within_province CHECK (substr(code, 1, 2) = province_code),
      CONSTRAINT regency_kind_follows_code CHECK ((kind = 'kota') = (substr(code, 4, 2) >= '71')),
      CONSTRAINT regency_name_starts_with_kind CHECK (name LIKE initcap(kind) || ' %'),
      CONSTRAINT regency_name_unique_within_province UNIQUE (province_code, name)
    )`);
}

async function fillList(runner: QueryRunner, table: string, terms: readonly (readonly string[])[]): Promise<void> {
  await runner.query(
    `INSERT INTO ${table} (code, name_id, name_en, position)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY`,
    columns(terms),
  );
}

async function fillSizeClasses(runner: QueryRunner): Promise<void> {
  await runner.query(
    `INSERT INTO size_class (code, name_id, name_en, capital_above_idr, capital_up_to_idr,
                             sales_above_idr, sales_up_to_idr, position)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::numeric[], $5::numeric[], $6::numeric[],
                          $7::numeric[]) WITH ORDINALITY`,
    columns(SIZE_CLASSES),
  );
}

async function fillRegions(runner: QueryRunner): Promise<void> {
  await runner.query(
    `INSERT INTO province (code, name, zone_code, time_zone)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[])`,
    columns(PROVINCES),
  );
  // No province lies in two time zones today, so a regency starts with that of its province.
  await runner.query(
    `INSERT INTO regency (code, province_code, kind, name, time_zone)
     SELECT area.code, province.code, CASE WHEN substr(area.code, 4) >= '71' THEN 'kota' ELSE 'kabupaten' END,
            area.name, province.time_zone
     FROM unnest($1::text[], $2::text[]) AS area (code, name)
     LEFT JOIN province ON province.code = substr(area.code, 1, 2)`,
    columns(REGENCIES),
  );
}

/** Rows turned into columns, one array for each parameter of `unnest`. */
function columns<Cell>(rows: readonly (readonly Cell[])[]): (Cell | undefined)[][] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column]));
}
