/** Specialties: leading engineers and technology. Layout and rules: docs/domain/taxonomy.md. */
export const LEADERSHIP_SPECIALTIES = `
290 engineering-leadership: Engineering leadership
  Leading the people, work and direction of a technology organisation.
  leadership | engineering management | tech leadership | technical leadership | technology leadership | CTO | VP engineering |
  head of engineering | führung | technische leitung | direction technique | liderazgo técnico
291 engineering-leadership > hiring: Hiring engineers
  Finding, judging and winning good people.
  hiring | recruiting | tech recruiting | talent acquisition | recruitment | staffing | personalgewinnung | recrutement | contratación
292 hiring > interview-design: Interview design
  Fair interviews that show how somebody really works.
  interviewing | technical interviews | assessment design | hiring process design | structured interviews
293 hiring > employer-branding: Employer branding
  Being known as a good place for engineers.
  tech branding | engineering blog | developer advocacy for hiring
294 hiring > executive-hiring: Executive hiring
  Finding and landing heads, directors and one's own successor.
  leadership hiring | CTO search | succession planning | hiring a CTO | executive search
295 hiring > first-team: Building the first team
  From no engineers to a team that delivers.
  first engineers | founding team | team building from scratch | zero to one team | teamaufbau
296 engineering-leadership > org-design: Organisation design
  Cutting teams and duties so that work flows.
  organizational design | organisational design | team structure | team topologies | reorganisation | reorg | organisationsentwicklung |
  conception organisationnelle
297 org-design > scaling-teams: Scaling teams
  Growing from ten to a hundred engineers without losing pace.
  team scaling | hypergrowth | growing engineering teams | scaling engineering organisation | scaling engineering organization
298 org-design > distributed-teams: Remote and distributed teams
  Leading people across places and time zones.
  remote teams | remote work | remote leadership | distributed workforce | offshore teams | hybrid teams
299 org-design > restructuring: Restructuring
  Making a team smaller or different with decency.
  downsizing | layoffs | turnaround of teams | umstrukturierung | cost reduction in teams
300 engineering-leadership > people-management: People management
  Helping people to do well and grow.
  people leadership | line management | team management | personalführung | mitarbeiterführung | gestion d'équipe | gestión de equipos
301 people-management > career-ladders: Career ladders
  Clear levels, expectations and pay bands.
  career framework | levelling | leveling | job architecture | compensation bands | career paths | karrierestufen
302 people-management > performance-management: Performance management
  Fair feedback, reviews and hard talks in time.
  performance reviews | feedback culture | underperformance | appraisal | calibration of reviews
303 people-management > coaching: Coaching and mentoring
  Growing managers, leads and founders through talk and example.
  mentoring | coaching | leadership coaching | manager coaching | mentorship | CTO coaching | leadership development
304 people-management > engineering-onboarding: Engineering onboarding
  Getting new people productive and at home quickly.
  developer onboarding | onboarding engineers | einarbeitung
305 engineering-leadership > engineering-culture: Engineering culture
  The habits and values that decide how a team acts unobserved.
  team culture | culture change | psychological safety | learning organisation | unternehmenskultur | culture d'ingénierie
306 engineering-culture > diversity: Diversity and inclusion
  Teams in which different people can do their best work.
  DEI | D&I | inclusion | diversity equity inclusion
307 engineering-leadership > delivery-management: Delivery management
  Getting the right work done, visibly and on time.
  software delivery | delivery lead | project delivery | projektmanagement | project management | programme management |
  program management | gestion de projet | gestión de proyectos
308 delivery-management > agile: Agile ways of working
  Short cycles, feedback and teams that steer themselves.
  agile | scrum | kanban | agile coaching | agile transformation | lean | agilität | agilité | scrum master
309 delivery-management > scaled-agile: Agile at scale
  Many teams on one product without drowning in process.
  SAFe | LeSS | scaled agile framework | large-scale scrum
310 delivery-management > engineering-metrics: Engineering metrics
  Measuring flow and quality without fooling oneself.
  DORA metrics | flow metrics | velocity | cycle time | engineering KPIs | SPACE framework | accelerate metrics
311 delivery-management > okrs: Goals and OKRs
  Setting few clear goals and learning from them.
  OKR | OKRs | objectives and key results | goal setting | KPI systems
312 delivery-management > project-rescue: Project rescue
  Bringing a late or failing project back on course.
  project turnaround | crisis management | troubled projects | recovery of projects | projektrettung
313 engineering-leadership > technology-strategy: Technology strategy
  Deciding where technology should take the business.
  tech strategy | IT strategy | technology roadmap | IT-strategie | technologiestrategie | stratégie technologique |
  estrategia tecnológica | technology vision
314 technology-strategy > technology-budget: Technology budgets
  Planning, defending and steering what technology costs.
  IT budget | budgeting | R&D budget | budget ownership | P&L responsibility | capex and opex
315 technology-strategy > board-communication: Board and investor communication
  Explaining technology to those who do not write it.
  board reporting | stakeholder management | investor relations | C-level communication | executive communication
316 technology-strategy > innovation-management: Innovation management
  Finding, testing and growing new ideas in a company.
  innovation | R&D management | corporate innovation | innovation lab | venture building | technology scouting
317 engineering-leadership > sourcing: Vendors and outsourcing
  Working with agencies, freelancers and nearshore teams and staying in charge.
  outsourcing | nearshoring | offshoring | vendor management | agency management | supplier management | lieferantenmanagement |
  externalisation
318 engineering-leadership > founder-support: Founder support
  Helping founders grow from builder to leader, or work well with engineers.
  founder coaching | founder advisory | non-technical founders | technical co-founder | sparring partner | CTO as a service
319 engineering-leadership > change-leadership: Change leadership
  Bringing people through large changes.
  change management | transformation leadership | digital transformation | veränderungsmanagement | conduite du changement |
  gestión del cambio
`;
