import { Module } from '@nestjs/common';
import { CloseNeed } from './close-need/close-need';
import { CreateNeed } from './create-need/create-need';
import { EditNeed } from './edit-need/edit-need';
import { ExpireIdleNeeds } from './expire-idle-needs/expire-idle-needs';
import { HoldNeed } from './hold-need/hold-need';
import { ImportNeeds } from './import-needs/import-needs';
import { PassNeed } from './pass-need/pass-need';
import { PublishNeed } from './publish-need/publish-need';
import { BriefReads } from './read-needs/brief-reads';
import { NeedReads } from './read-needs/need-reads';
import { ReopenNeed } from './reopen-need/reopen-need';
import { ResumeNeed } from './resume-need/resume-need';

const USE_CASES = [
  CreateNeed,
  EditNeed,
  PublishNeed,
  PassNeed,
  HoldNeed,
  ResumeNeed,
  CloseNeed,
  ReopenNeed,
  ExpireIdleNeeds,
  ImportNeeds,
  NeedReads,
  BriefReads,
];

/** The use cases and reads of needs. Needs `PlatformModule`. */
@Module({ providers: USE_CASES, exports: USE_CASES })
export class NeedsServerModule {}
