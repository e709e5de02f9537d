/** Niches: teams, product, trust, change and deals. Layout and rules: docs/domain/taxonomy.md. */
export const BUSINESS_NICHES = `
452 group-leading-teams [group]: Leading teams
  Niches about people, structure and pace.
453 group-leading-teams > engineering-leadership: Engineering leadership
  Leading an engineering organisation as its head for a time.
  VP engineering | fractional CTO | interim CTO | head of engineering | engineering management
454 group-leading-teams > scaling-engineering-teams: Scaling engineering teams
  Growing from one team to many without losing speed.
  team scaling | scaling teams | org scaling | growing engineering teams
455 group-leading-teams > hiring-programme: Engineering hiring
  Filling a team with good people, fast and fairly.
  tech hiring | hiring engineers | recruiting | talent strategy | tech recruiting
456 group-leading-teams > organisation-redesign: Organisation redesign
  Recutting teams around what customers need.
  org design | reorganisation | team topologies | organization design | reorg
457 group-leading-teams > delivery-turnaround: Delivery turnaround
  From missed dates to steady delivery.
  project rescue | delivery rescue | slow delivery | turnaround | project recovery
458 group-leading-teams > agile-transformation: Agile transformation
  Working in short cycles, for real.
  agile | scrum adoption | agile coaching | agile at scale
459 group-leading-teams > remote-organisations: Remote organisations
  Leading people who are rarely in one room.
  remote teams | distributed teams | remote first | nearshore teams
460 group-leading-teams > leadership-coaching: Leadership coaching
  Growing leads, managers and heads.
  coaching | mentoring | CTO coaching | manager development | tech lead coaching
461 group-leading-teams > engineering-culture-change: Culture change
  Better habits, more trust, higher standards.
  engineering culture | quality culture | culture transformation
462 group-leading-teams > outsourcing-governance: Outsourcing governance
  Getting good work out of agencies and offshore partners.
  vendor management | outsourcing | supplier steering | offshore management
463 group-leading-teams > interim-leadership: Interim leadership
  Holding the chair until the next leader arrives.
  interim management | interim executive | CTO vacancy | interimsmanagement | management de transition
464 group-product [group]: Product
  Niches about building the right thing.
465 group-product > product-strategy: Product strategy
  Choosing market, bet and order of work.
  product leadership | product vision | fractional CPO | CPO | produktstrategie
466 group-product > product-discovery: Product discovery
  Learning what to build before building it.
  discovery | customer discovery | continuous discovery
467 group-product > product-led-growth: Product-led growth
  Letting the product win customers.
  PLG | self-serve growth | growth product
468 group-product > pricing-and-packaging: Pricing and packaging
  Charging the right price for the right bundle.
  pricing | monetisation | pricing strategy | monetization
469 group-product > product-operating-model: Product operating model
  From project orders to product teams.
  product organisation | product transformation | empowered product teams | project to product
470 group-product > mobile-products: Mobile products
  Apps people keep on their first screen.
  mobile apps | app strategy | mobile first
471 group-product > ux-led-redesign: UX-led redesign
  Renewing a product from its users' side.
  redesign | UX strategy | user experience | product redesign
472 group-product > connected-products: Connected products
  Devices with software and service around them.
  IoT products | smart products | hardware startups | IoT
473 group-product > robotics-products: Robotics products
  Machines that move and decide, brought to series.
  robotics | autonomous machines | drones
474 group-product > game-studios: Game studios
  Technology and live service for games.
  games | gaming | game development
475 group-trust [group]: Security and regulation
  Niches about being safe, lawful and certified.
476 group-trust > security-programme: Security programme
  Building a security function in the right order.
  CISO | fractional CISO | vCISO | security strategy | security program | cybersecurity strategy
477 group-trust > certification-readiness: SOC 2 and ISO 27001 readiness
  Getting certified without drowning in paper.
  SOC 2 | SOC2 readiness | ISO 27001 | security certification | ISMS build-up | compliance readiness
478 group-trust > regulated-fintech: Regulated fintech
  Financial products under the eyes of a supervisor.
  fintech | fintech compliance | financial regulation | DORA | banking regulation | licensed fintech
479 group-trust > payments-platforms: Payments platforms
  Moving money safely and at scale.
  payments | payment systems | PSD2 | PCI DSS
480 group-trust > digital-health: Digital health
  Products for patients and care, within the rules.
  healthtech | eHealth | HIPAA | medical apps
481 group-trust > medical-devices: Medical devices
  Software in and as medical devices, up to approval.
  medtech | MDR | software as a medical device | medical device regulation
482 group-trust > privacy-programme: Privacy programme
  Lawful, sparing use of personal data across a company.
  GDPR | data protection | DSGVO | privacy | data privacy
483 group-trust > incident-recovery: Recovery after an attack
  Getting back to work, and staying safe, after a breach.
  breach recovery | ransomware recovery | cyber crisis | security incident recovery
484 group-trust > public-sector-delivery: Public sector delivery
  Digital services for citizens, through tenders and rules.
  govtech | public sector | e-government
485 group-trust > critical-infrastructure: Critical infrastructure
  Energy, transport and plants that must not stop.
  KRITIS | NIS2 | OT security | critical systems
486 group-trust > blockchain-ventures: Blockchain ventures
  Products on shared ledgers, with the law in view.
  blockchain | web3 | crypto products | digital assets
487 group-change [group]: Change and deals
  Niches about large turns in a company's life.
488 group-change > digital-transformation: Digital transformation
  Turning an established firm into one that works digitally.
  digitalisation | digitalization | digitisation | digitalisierung | transformation numérique | transformación digital
489 group-change > post-acquisition-integration: Post-acquisition integration
  Making one company, product and team out of two.
  PMI | post-merger integration | merger integration | integration after acquisition
490 group-change > tech-due-diligence: Tech due diligence
  A clear look at technology before a deal.
  technical due diligence | due diligence | technology due diligence | tech DD
491 group-change > exit-preparation: Exit preparation
  Getting technology ready to be sold.
  exit readiness | sell-side preparation | vendor due diligence
492 group-change > carve-outs: Carve-outs
  Separating a business and its systems cleanly.
  IT separation | spin-off | TSA exit
493 group-change > private-equity-portfolio: Private equity portfolio
  Raising the value of technology across holdings.
  PE portfolio | value creation | operating partner | portfolio CTO
494 group-change > erp-transformation: ERP transformation
  Replacing the system a company runs on.
  ERP | SAP transformation | S/4HANA | ERP migration | ERP rollout
495 group-change > process-automation: Process automation
  Taking routine work off people.
  RPA | automation | workflow automation | back-office automation
496 group-change > industry-4-0: Industry 4.0
  Factories that measure, learn and steer themselves.
  smart factory | industrie 4.0 | industrial IoT | manufacturing digitalisation | usine connectée
497 group-change > cost-restructuring: Cost restructuring
  Lowering technology cost without breaking the product.
  cost reduction | restructuring | cost cutting | efficiency programme | downsizing
498 group-change > it-leadership: IT leadership
  Running the IT of a company as its head.
  CIO | fractional CIO | IT strategy | head of IT | IT-leitung
499 group-change > sustainability-technology: Sustainability technology
  Software for climate goals and reporting.
  climate tech | ESG reporting | green IT | CSRD
500 group-change > enterprise-innovation: Enterprise innovation
  New ideas in large firms, from lab to line.
  innovation lab | corporate innovation | intrapreneurship | innovation management
`;
