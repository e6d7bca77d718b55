import { type MigrationInterface, type QueryRunner } from 'typeorm';

export class PanelsInterviews1763800001000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await provideExtension(queryRunner, 'btree_gist');
    await queryRunner.query(`
      CREATE TABLE panel (
        id uuid CONSTRAINT panel_id_unique PRIMARY KEY DEFAULT gen_random_uuid(),
        edition_id uuid NOT NULL CONSTRAINT panel_edition_exists REFERENCES edition (id),
        level text NOT NULL,
        province_code char(2) CONSTRAINT panel_province_exists REFERENCES province (code),
        name text NOT NULL,
        decree_number text,
        decreed_on date,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        CONSTRAINT panel_level_known CHECK (level IN ('provincial', 'national')),
        CONSTRAINT panel_province_at_its_level CHECK ((level = 'provincial') = (province_code IS NOT NULL)),
        CONSTRAINT panel_one_per_name UNIQUE NULLS NOT DISTINCT (edition_id, province_code, name)
      );

      -- Which categories a panel marks; a category has one panel per province (one in all at national level).
      CREATE TABLE panel_category (
        panel_id uuid NOT NULL CONSTRAINT panel_category_panel_exists REFERENCES panel (id),
        category_id uuid NOT NULL CONSTRAINT panel_category_category_exists REFERENCES category (id),
        province_code char(2),
        CONSTRAINT panel_category_once PRIMARY KEY (panel_id, category_id),
        CONSTRAINT panel_category_one_panel UNIQUE NULLS NOT DISTINCT (category_id, province_code)
      );

      CREATE TABLE seat (
        id uuid CONSTRAINT seat_id_unique PRIMARY KEY DEFAULT gen_random_uuid(),
        panel_id uuid NOT NULL CONSTRAINT seat_panel_exists REFERENCES panel (id),
        number smallint NOT NULL,
        role text NOT NULL,
        constituency_code text NOT NULL CONSTRAINT seat_constituency_exists REFERENCES constituency (code),
        user_id uuid CONSTRAINT seat_user_exists REFERENCES user_account (id),
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT seat_number_unique_in_panel UNIQUE (panel_id, number),
        CONSTRAINT seat_one_per_member UNIQUE (panel_id, user_id),
        CONSTRAINT seat_number_positive CHECK (number > 0),
        CONSTRAINT seat_role_known CHECK (role IN ('chair', 'secretary', 'member'))
      );
      CREATE UNIQUE INDEX seat_one_chair_per_panel ON seat (panel_id) WHERE role = 'chair';
      CREATE UNIQUE INDEX seat_one_secretary_per_panel ON seat (panel_id) WHERE role = 'secretary';
      CREATE INDEX seat_by_user ON seat (user_id);

      -- Who marks whom. A recused seat keeps its row, so that nobody assigns it again unseen.
      CREATE TABLE assignment (
        seat_id uuid NOT NULL CONSTRAINT assignment_seat_exists REFERENCES seat (id),
        nomination_id uuid NOT NULL CONSTRAINT assignment_nomination_exists REFERENCES nomination (id),
        state text NOT NULL DEFAULT 'assigned',
        declaration text NOT NULL DEFAULT 'awaited',
        conflict_kind text,
        reason text,
        declared_at timestamptz,
        recusal_origin text,
        recused_at timestamptz,
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT assignment_once PRIMARY KEY (seat_id, nomination_id),
        CONSTRAINT assignment_state_known CHECK (state IN ('assigned', 'recused')),
        CONSTRAINT assignment_conflict_kind_known CHECK (conflict_kind IN
          ('same_institution', 'same_province', 'family', 'business', 'prior_advice', 'other', 'is_nominee', 'is_proposer')),
        CONSTRAINT assignment_recusal_origin_known CHECK (recusal_origin IN ('declared', 'secretariat', 'automatic')),
        -- A recusal says why, when and whose word it was; without one there is nothing to say.
        CONSTRAINT assignment_recusal_is_explained CHECK (CASE state
          WHEN 'recused' THEN num_nulls(reason, recused_at, recusal_origin) = 0
          ELSE num_nonnulls(reason, recused_at, recusal_origin, conflict_kind) = 0 END),
        CONSTRAINT assignment_declaration_known CHECK (declaration IN ('awaited', 'none', 'conflict')),
        CONSTRAINT assignment_declaration_has_instant CHECK ((declaration = 'awaited') = (declared_at IS NULL)),
        CONSTRAINT assignment_conflict_recuses CHECK (declaration <> 'conflict' OR state = 'recused')
      );
      CREATE INDEX assignment_by_nomination ON assignment (nomination_id, state);

      CREATE TABLE interview_session (
        id uuid CONSTRAINT interview_session_id_unique PRIMARY KEY DEFAULT gen_random_uuid(),
        panel_id uuid NOT NULL CONSTRAINT interview_session_panel_exists REFERENCES panel (id),
        held_on date NOT NULL,
        time_zone text NOT NULL,
        mode text NOT NULL,
        room text,
        link text,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        CONSTRAINT interview_session_mode_known CHECK (mode IN ('on_site', 'online', 'hybrid')),
        CONSTRAINT interview_session_place_named
          CHECK ((mode = 'online' OR room IS NOT NULL) AND (mode = 'on_site' OR link IS NOT NULL)),
        CONSTRAINT interview_session_time_zone_is_indonesian CHECK (time_zone IN ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'))
      );
      CREATE INDEX interview_session_by_panel ON interview_session (panel_id, held_on);

      CREATE TABLE interview_slot (
        id uuid CONSTRAINT interview_slot_id_unique PRIMARY KEY DEFAULT gen_random_uuid(),
        session_id uuid NOT NULL CONSTRAINT interview_slot_session_exists REFERENCES interview_session (id),
        nomination_id uuid NOT NULL CONSTRAINT interview_slot_nomination_exists REFERENCES nomination (id),
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        attendance text NOT NULL DEFAULT 'expected',
        presenter_role text,
        presenter_name text,
        companions jsonb NOT NULL DEFAULT '[]',
        version integer NOT NULL DEFAULT 1,
        CONSTRAINT interview_slot_one_per_nomination UNIQUE (nomination_id),
        CONSTRAINT interview_slot_instants_in_order CHECK (starts_at < ends_at),
        CONSTRAINT interview_slot_attendance_known CHECK (attendance IN ('expected', 'attended', 'absent')),
        CONSTRAINT interview_slot_presenter_attends CHECK ((attendance = 'attended') = (presenter_role IS NOT NULL)),
        CONSTRAINT interview_slot_presenter_role_known CHECK (presenter_role IN ('head_of_region', 'deputy_head',
          'regional_secretary', 'head_of_office', 'president_director', 'director', 'rector', 'owner', 'manager', 'other')),
        CONSTRAINT interview_slot_only_attendants_named
          CHECK (attendance = 'attended' OR (presenter_name IS NULL AND companions = '[]')),
        CONSTRAINT interview_slot_no_overlap EXCLUDE USING gist (session_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
      );
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}

/** An external server may lack an extension or the right to add it: say so in words, before anything is built on it. */
async function provideExtension(queryRunner: QueryRunner, name: string): Promise<void> {
  const found = (await queryRunner.query(
    `SELECT installed_version AS installed FROM pg_available_extensions WHERE name = $1`,
    [name],
  )) as { installed: string | null }[];
  if (found.length === 0) {
    throw new Error(
      `PostgreSQL lacks the extension ${name}, which keeps interviews from overlapping. ` +
        'Install it on the database server (package postgresql-contrib) and start again.',
    );
  }
  if (found[0]?.installed) return;
  try {
    await queryRunner.query(`CREATE EXTENSION ${name}`);
  } catch (cause) {
    throw new Error(
      `PostgreSQL did not let this user add the extension ${name}. ` +
        `Let an administrator run "CREATE EXTENSION ${name}" in this database once and start again.`,
      { cause },
    );
  }
}
