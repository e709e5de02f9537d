import type {
  Archetype,
  Duty,
  EngagementKind,
  EvidenceLevel,
  GrowthPhase,
  HandsOn,
  Language,
  Mission,
  OwnershipLevel,
  Role,
  ScopeStability,
  Stage,
  Standing,
  Trait,
} from '@qd/shared-domain';

/** What people read for every code of the closed lists: its label, and one sentence. */
export type Words<Code extends string> = Readonly<Record<Code, readonly [label: string, description: string]>>;

export const ROLE_WORDS: Words<Role> = {
  CTO: ['CTO', 'Owns technology as a whole: direction, people, architecture and delivery.'],
  VP_ENGINEERING: ['VP Engineering', 'Owns how engineers are led, organised and brought to deliver.'],
  HEAD_OF_PRODUCT: ['Head of Product', 'Owns what is built next, for whom and why.'],
  AI_ARCHITECT: ['AI architect', 'Owns the design of AI systems, from model choice to running them.'],
  DATA_ARCHITECT: ['Data architect', 'Owns how data is modelled, moved, governed and used.'],
  PLATFORM_ARCHITECT: ['Platform architect', 'Owns the design of infrastructure and of the platform that teams build on.'],
  SECURITY_LEAD: ['Security lead', 'Owns security and compliance: risk, controls, response.'],
  HEAD_OF_DATA: ['Head of Data', 'Owns the data function: analysts, engineers, scientists and what they deliver.'],
  HEAD_OF_PLATFORM: ['Head of Platform', 'Owns the platform function: its people, roadmap and reliability.'],
};

export const ENGAGEMENT_KIND_WORDS: Words<EngagementKind> = {
  FRACTIONAL: ['Fractional', 'Owns the function part-time, for as long as it is needed.'],
  INTERIM: ['Interim', 'Fills the seat nearly full-time, for a limited time.'],
  PROJECT: ['Project', 'Brings one bounded piece of work to its outcome.'],
  ADVISORY: ['Advisory', 'Advises those who decide; owns nothing.'],
  MENTORSHIP: ['Mentorship', 'Helps a person in the seat to grow into it.'],
};

export const OWNERSHIP_LEVEL_WORDS: Words<OwnershipLevel> = {
  OWN: ['Owns', 'Decides, and answers for the outcome.'],
  CO_OWN: ['Co-owns', 'Decides and answers together with somebody in the company.'],
  ADVISE: ['Advises', 'Gives counsel; others decide.'],
};

export const STAGE_WORDS: Words<Stage> = {
  PRE_SEED: ['Pre-seed', 'An idea or a first prototype; hardly any outside money.'],
  SEED: ['Seed', 'A first product and a first round.'],
  SERIES_A: ['Series A', 'A product that sells, a team that grows.'],
  SERIES_B: ['Series B', 'Growth that has to be organised.'],
  SERIES_C_PLUS: ['Series C and later', 'Several teams, several markets.'],
  MID_MARKET: ['Mid-market', 'An established company, some hundred people.'],
  ENTERPRISE: ['Enterprise', 'A large organisation with structures of its own.'],
};

export const GROWTH_PHASE_WORDS: Words<GrowthPhase> = {
  LAUNCHING_PRODUCT: ['Launching a product', 'From first build to first users.'],
  SCALING_INFRASTRUCTURE: ['Scaling infrastructure', 'Load, teams or regions outgrow what is there.'],
  RAISING_FUNDING: ['Raising funding', 'Technology has to stand up to investors.'],
  TRANSFORMATION: ['Transformation', 'An existing business changes how it works.'],
  POST_ACQUISITION: ['After an acquisition', 'Two sets of people and systems become one.'],
};

export const ARCHETYPE_WORDS: Words<Archetype> = {
  OUTGROWN_TECHNICAL_FOUNDER: [
    'A technical founder outgrown by the company',
    'The founder builds well and now has to lead more than code.',
  ],
  NON_TECHNICAL_FOUNDER_WITH_ENGINEERS: [
    'A non-technical founder with engineers',
    'Engineers work, and nobody senior can judge or guide it.',
  ],
  GROWING_TEAM_NEEDS_STRUCTURE: ['A growing team that needs structure', 'More people, and less gets done.'],
  ENTERPRISE_INITIATIVE: ['An enterprise initiative', 'A large organisation starts something that its own people have not done before.'],
};

export const DUTY_WORDS: Words<Duty> = {
  TECHNICAL_STANDARDS: ['Technical standards', 'Sets the bar and sees that it is kept.'],
  ARCHITECTURE: ['Architecture', 'Decides how systems are cut and how they grow.'],
  HIRING: ['Hiring', 'Decides who is needed, and wins them.'],
  MANAGING_ENGINEERS: ['Managing engineers', 'Leads people: goals, feedback, growth.'],
  STAKEHOLDERS: ['Stakeholders', 'Speaks for technology to board, investors, customers.'],
  DELIVERY: ['Delivery', 'Answers for what ships, and when.'],
};

export const EVIDENCE_LEVEL_WORDS: Words<EvidenceLevel> = {
  CLAIMED: ['Claimed', 'The leader says so.'],
  REFERENCED: ['Referenced', 'Somebody who was there confirms it.'],
  VERIFIED_CASE: ['Verified case', 'A concrete case was examined.'],
};

export const MISSION_WORDS: Words<Mission> = {
  CLIMATE: ['Climate', 'Less carbon, cleaner energy, a liveable planet.'],
  HEALTH: ['Health', 'Care, medicine and well-being.'],
  EDUCATION: ['Education', 'Learning and teaching.'],
  FINANCIAL_INCLUSION: ['Financial inclusion', 'Fair access to money and its services.'],
  OPEN_SOURCE: ['Open source', 'Software that belongs to everybody.'],
  PUBLIC_SECTOR: ['Public sector', 'Government and civic services.'],
  DEEP_TECH: ['Deep tech', 'Science that becomes technology.'],
  CONSUMER: ['Consumer', 'Products that people love to use.'],
  INDUSTRY: ['Industry', 'Making, moving and building things.'],
  DEVELOPER_TOOLS: ['Developer tools', 'Better work for those who build software.'],
};

export const STANDING_WORDS: Words<Standing> = {
  APPLICANT: ['Applicant', 'Has a profile and is not vetted yet.'],
  APPROVED: ['Approved', 'Vetted; may be matched.'],
  SUSPENDED: ['Suspended', 'May not be matched until an administrator lifts it.'],
  EXPIRED: ['Expired', 'The vetting is older than 24 months and has to be renewed.'],
};

export const SCOPE_STABILITY_WORDS: Words<ScopeStability> = {
  STILL_MOVING: ['Still moving', 'What is needed changes from week to week.'],
  MOSTLY_SETTLED: ['Mostly settled', 'The core is clear, the edges are not.'],
  SETTLED: ['Settled', 'Everybody agrees on what is needed.'],
};

export const HANDS_ON_WORDS: Words<HandsOn> = {
  NONE: ['Not at all', 'Leads without touching code.'],
  REVIEWS: ['Reviews', 'Reads and reviews code and designs.'],
  SOME: ['Some', 'Now and then builds a piece.'],
  HALF: ['Half', 'Builds about half of the time.'],
  MOSTLY: ['Mostly', 'Builds most of the time.'],
};

export const TRAIT_WORDS: Words<Trait> = {
  ADAPTABILITY: ['Adaptability', 'Finds the way in a new company quickly.'],
  STRATEGIC_MINDSET: ['Strategic mindset', 'Ties technology to where the business goes.'],
  EMPATHY: ['Empathy', 'Hears people, and is trusted by them.'],
  OPERATIONAL_RANGE: ['Operational range', 'Moves between board room and build pipeline.'],
  BUSINESS_ACUMEN: ['Business acumen', 'Understands how the company earns its money.'],
};

export const LANGUAGE_WORDS: Words<Language> = {
  en: ['English', 'English'],
  de: ['German', 'Deutsch'],
  fr: ['French', 'français'],
  es: ['Spanish', 'español'],
  it: ['Italian', 'italiano'],
  pt: ['Portuguese', 'português'],
  nl: ['Dutch', 'Nederlands'],
  sv: ['Swedish', 'svenska'],
  no: ['Norwegian', 'norsk'],
  da: ['Danish', 'dansk'],
  fi: ['Finnish', 'suomi'],
  pl: ['Polish', 'polski'],
  cs: ['Czech', 'čeština'],
  el: ['Greek', 'Ελληνικά'],
  he: ['Hebrew', 'עברית'],
  ar: ['Arabic', 'العربية'],
  tr: ['Turkish', 'Türkçe'],
  ru: ['Russian', 'русский'],
  uk: ['Ukrainian', 'українська'],
  hi: ['Hindi', 'हिन्दी'],
  zh: ['Chinese', '中文'],
  ja: ['Japanese', '日本語'],
  ko: ['Korean', '한국어'],
  ro: ['Romanian', 'română'],
  hu: ['Hungarian', 'magyar'],
};
