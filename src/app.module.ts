import { type DynamicModule, Module } from '@nestjs/common';

import { AccountsModule } from './features/accounts/index.js';
import { AdjustmentsModule } from './features/adjustments/index.js';
import { AssignmentsModule } from './features/assignments/index.js';
import { CandidateFilesModule } from './features/candidate-files/index.js';
import { CategoriesModule } from './features/categories/index.js';
import { ComparisonsModule } from './features/comparisons/index.js';
import { ComputationsModule } from './features/computations/index.js';
import { CorrectionsModule } from './features/corrections/index.js';
import { CredentialsModule } from './features/credentials/index.js';
import { DecisionsModule } from './features/decisions/index.js';
import { DiagnosticsModule } from './features/diagnostics/index.js';
import { EditionsModule } from './features/editions/index.js';
import { EvaluationsModule } from './features/evaluations/index.js';
import { EvaluatorsModule } from './features/evaluators/index.js';
import { EvidenceModule } from './features/evidence/index.js';
import { ExplanationsModule } from './features/explanations/index.js';
import { GatesModule } from './features/gates/index.js';
import { IndicatorsModule } from './features/indicators/index.js';
import { InterviewsModule } from './features/interviews/index.js';
import { JobsOversightModule } from './features/jobs-oversight/index.js';
import { NominationsModule } from './features/nominations/index.js';
import { NomineesModule } from './features/nominees/index.js';
import { OversightModule } from './features/oversight/index.js';
import { PanelsModule } from './features/panels/index.js';
import { ProblemReportsModule } from './features/problem-reports/index.js';
import { PromotionsModule } from './features/promotions/index.js';
import { PublicationModule } from './features/publication/index.js';
import { ReferenceModule } from './features/reference/index.js';
import { ResultsModule } from './features/results/index.js';
import { RubricsModule } from './features/rubrics/index.js';
import { RunningScoresModule } from './features/running-scores/index.js';
import { SessionsModule } from './features/sessions/index.js';
import { ShortlistsModule } from './features/shortlists/index.js';
import { SigningKeysModule } from './features/signing-keys/index.js';
import { StandingsModule } from './features/standings/index.js';
import { SubmissionsModule } from './features/submissions/index.js';
import { TemplatesModule } from './features/templates/index.js';
import { UploadsModule } from './features/uploads/index.js';
import { WhatIfsModule } from './features/what-ifs/index.js';
import { AuditModule } from './platform/audit/audit.module.js';
import { type Config } from './platform/config/config.js';
import { ConfigModule } from './platform/config/config.module.js';
import { type ConnectionSettings } from './platform/database/connection.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { FilesModule } from './platform/files/files.module.js';
import { HealthModule } from './platform/health/health.module.js';
import { HttpModule } from './platform/http/http.module.js';
import { I18nModule } from './platform/i18n/i18n.module.js';
import { JobsModule } from './platform/jobs/jobs.module.js';
import { MailModule } from './platform/mail/mail.module.js';
import { SigningModule } from './platform/signing/signing.module.js';
import { type Clock } from './platform/time/clock.js';
import { TimeModule } from './platform/time/time.module.js';
import { WorkersModule } from './platform/workers/workers.module.js';
import { CATALOGUES, CONSTRAINTS } from './catalogue.js';

export interface Surroundings {
  readonly config: Config;
  readonly connection: ConnectionSettings;
  readonly clock: Clock;
}

/** The composition root: which modules the award is made of, in order of dependence. */
@Module({})
export class AppModule {
  static forRoot({ config, connection, clock }: Surroundings): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.forRoot(config),
        TimeModule.forRoot(clock),
        DatabaseModule.forRoot(connection),
        I18nModule.forRoot(...CATALOGUES),
        HttpModule.forRoot(...CONSTRAINTS),
        AuditModule,
        FilesModule,
        JobsModule,
        MailModule,
        SigningModule,
        WorkersModule,
        HealthModule,
        AccountsModule,
        CredentialsModule,
        SessionsModule,
        JobsOversightModule,
        ReferenceModule,
        EditionsModule,
        RubricsModule,
        CategoriesModule,
        TemplatesModule,
        NomineesModule,
        NominationsModule,
        SubmissionsModule,
        IndicatorsModule,
        GatesModule,
        AdjustmentsModule,
        EvidenceModule,
        UploadsModule,
        EvaluatorsModule,
        PanelsModule,
        AssignmentsModule,
        InterviewsModule,
        RunningScoresModule,
        EvaluationsModule,
        CorrectionsModule,
        CandidateFilesModule,
        ProblemReportsModule,
        StandingsModule,
        ComputationsModule,
        ShortlistsModule,
        DecisionsModule,
        SigningKeysModule,
        ResultsModule,
        PromotionsModule,
        PublicationModule,
        ExplanationsModule,
        DiagnosticsModule,
        WhatIfsModule,
        ComparisonsModule,
        OversightModule,
      ],
    };
  }
}
