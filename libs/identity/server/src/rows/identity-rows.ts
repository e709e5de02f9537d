import type { Company, Person } from '@qd/identity-domain';
import type { CompanyId, MemberRole, Stage, UserId } from '@qd/shared-domain';
import { Column, CreateDateColumn, Entity, PrimaryColumn } from 'typeorm';

@Entity('users')
export class UserRow {
  @PrimaryColumn('uuid')
  id!: UserId;

  @Column('text')
  email!: string;

  /** Left out of every read that does not ask for it by name. */
  @Column('text', { name: 'password_hash', select: false })
  passwordHash!: string;

  @Column('text', { name: 'display_name' })
  displayName!: string;

  @Column('boolean', { name: 'is_admin' })
  isAdmin!: boolean;

  @Column('integer')
  version!: number;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;
}

@Entity('sessions')
export class SessionRow {
  @PrimaryColumn('uuid')
  id!: string;

  /** SHA-256 of the token; the token itself is nowhere. */
  @Column('bytea', { name: 'token_hash', select: false })
  tokenHash!: Buffer;

  @Column('uuid', { name: 'user_id' })
  userId!: UserId;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt!: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}

@Entity('companies')
export class CompanyRow {
  @PrimaryColumn('uuid')
  id!: CompanyId;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  stage!: Stage | null;

  @Column('text', { name: 'time_zone' })
  timeZone!: string;

  @Column('text', { name: 'country_code', nullable: true })
  countryCode!: string | null;

  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId!: CompanyId | null;

  @Column('boolean', { name: 'verified_domain' })
  verifiedDomain!: boolean;

  @Column('integer')
  version!: number;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;
}

@Entity('company_members')
export class CompanyMemberRow {
  @PrimaryColumn('uuid', { name: 'company_id' })
  companyId!: CompanyId;

  @PrimaryColumn('uuid', { name: 'user_id' })
  userId!: UserId;

  @Column('text')
  role!: MemberRole;

  @CreateDateColumn({ type: 'timestamptz', name: 'created_at' })
  createdAt!: Date;
}

/** The row classes a composition root gives its `Database`. */
export const IDENTITY_ROWS = [UserRow, SessionRow, CompanyRow, CompanyMemberRow] as const;

export const companyOf = ({ id, name, stage, timeZone, countryCode, verifiedDomain }: CompanyRow): Company => ({
  id,
  name,
  stage,
  timeZone,
  countryCode,
  verifiedDomain,
});

export const personOf = ({ id, email, displayName, isAdmin }: UserRow): Person => ({ id, email, displayName, isAdmin });
