import { Module } from '@nestjs/common';
import { ApproveLeader } from './approve-leader/approve-leader';
import { BlockByName } from './block-by-name/block-by-name';
import { BlockCompany } from './block-company/block-company';
import { ConfirmAvailability } from './confirm-availability/confirm-availability';
import { CreateLeaderProfile } from './create-leader-profile/create-leader-profile';
import { DeclareCapacity } from './declare-capacity/declare-capacity';
import { EditLeaderProfile } from './edit-leader-profile/edit-leader-profile';
import { ExpireApprovals } from './expire-approvals/expire-approvals';
import { ImportResumes } from './import-resumes/import-resumes';
import { RaiseEvidence } from './raise-evidence/raise-evidence';
import { LeaderReads } from './read-leaders/leader-reads';
import { ReinstateLeader } from './reinstate-leader/reinstate-leader';
import { RemindAvailability } from './remind-availability/remind-availability';
import { ReleaseCapacity } from './release-capacity/release-capacity';
import { ReserveCapacity } from './reserve-capacity/reserve-capacity';
import { SuspendLeader } from './suspend-leader/suspend-leader';
import { UnblockByName } from './unblock-by-name/unblock-by-name';
import { UnblockCompany } from './unblock-company/unblock-company';

const USE_CASES = [
  CreateLeaderProfile,
  EditLeaderProfile,
  DeclareCapacity,
  ConfirmAvailability,
  ReserveCapacity,
  ReleaseCapacity,
  BlockByName,
  UnblockByName,
  BlockCompany,
  UnblockCompany,
  ApproveLeader,
  SuspendLeader,
  ReinstateLeader,
  RaiseEvidence,
  ExpireApprovals,
  RemindAvailability,
  ImportResumes,
  LeaderReads,
];

/** The use cases and reads of leaders. Needs `PlatformModule`. */
@Module({ providers: USE_CASES, exports: USE_CASES })
export class LeadersServerModule {}
