/** Niches: AI and data, cloud, scaling, early stage. Layout and rules: docs/domain/taxonomy.md. */
export const TECHNOLOGY_NICHES = `
405 group-ai-and-data [group]: AI and data
  Niches about learning systems and about data as an asset.
406 group-ai-and-data > ai-strategy: AI strategy
  Finding where AI pays off for a company and turning that into a plan people follow.
  artificial intelligence strategy | AI roadmap | AI advisory | KI-strategie | stratégie IA | estrategia de IA
407 group-ai-and-data > ai-product-launch: AI product launch
  Taking a product with AI at its heart from idea to paying users.
  AI products | AI startup | AI native product | AI-first product | LLM products
408 group-ai-and-data > genai-adoption: Generative AI adoption
  Bringing language models into daily work safely and usefully.
  GenAI rollout | AI adoption | AI enablement | copilot rollout | AI transformation | KI-einführung
409 group-ai-and-data > ai-agents-in-operations: AI agents in operations
  Letting agents take over real steps of service, sales or back office.
  agentic automation | AI automation | AI workflow automation | customer service AI
410 group-ai-and-data > mlops-at-scale: Machine learning in production
  Moving models from notebooks to a service others rely on.
  MLOps | ML platform | productionising ML | productionizing ML | machine learning at scale
411 group-ai-and-data > ai-compliance: AI compliance
  Meeting the EU AI Act and customers' questions about AI.
  AI governance | EU AI act readiness | responsible AI | AI risk
412 group-ai-and-data > ai-infrastructure: AI infrastructure
  Getting the compute, serving and cost of AI under control.
  GPU strategy | AI compute | LLM cost control | model serving at scale
413 group-ai-and-data > data-platform-build: Data platform build-out
  Building the first or next data platform and the team behind it.
  data platform | modern data stack | data foundation | data warehouse build | datenplattform
414 group-ai-and-data > data-strategy: Data strategy
  Deciding what data should do for the business.
  data leadership | chief data officer | datenstrategie | data monetisation
415 group-ai-and-data > analytics-for-growth: Analytics for growth
  Giving product and business teams figures they trust and act on.
  self-service analytics | BI modernisation | product analytics | data-driven company
416 group-ai-and-data > computer-vision-products: Computer vision products
  Products that see, from factory camera to phone.
  vision AI | computer vision | visual inspection
417 group-ai-and-data > data-governance-programme: Data governance programme
  Owners, quality and rules for data across an organisation.
  data governance | data quality programme | master data programme
418 group-platform-and-cloud [group]: Platform and cloud
  Niches about the ground that software stands on.
419 group-platform-and-cloud > cloud-infrastructure: Cloud infrastructure
  Sound, affordable cloud foundations for a growing product.
  cloud | cloud architecture | cloud foundations | AWS infrastructure | cloud platform | infrastructure cloud
420 group-platform-and-cloud > cloud-migration: Cloud migration
  Moving a business to the cloud without stopping it.
  move to cloud | cloud transformation | datacentre exit | data center exit | cloud modernisation
421 group-platform-and-cloud > cloud-cost-control: Cloud cost control
  Cutting the cloud bill and keeping it in step with revenue.
  FinOps | cloud cost optimisation | cloud cost optimization | cloud savings
422 group-platform-and-cloud > platform-engineering: Platform engineering
  An internal platform that lets teams ship on their own.
  developer platform | internal developer platform | platform team build-up | IDP
423 group-platform-and-cloud > kubernetes-platforms: Kubernetes platforms
  Kubernetes as a calm, shared foundation instead of a hobby.
  kubernetes | k8s | kubernetes adoption
424 group-platform-and-cloud > reliability-turnaround: Reliability turnaround
  From weekly outages to a service people trust.
  SRE | reliability | site reliability | uptime | stability programme | outage reduction
425 group-platform-and-cloud > devops-transformation: DevOps transformation
  From rare, feared releases to daily, dull ones.
  devops | CI/CD modernisation | release acceleration | continuous delivery
426 group-platform-and-cloud > developer-productivity: Developer productivity
  Making a team faster by removing what slows it.
  developer experience | DevEx | engineering effectiveness | engineering productivity
427 group-platform-and-cloud > hybrid-and-sovereign: Hybrid and sovereign cloud
  Mixing own, local and public clouds for law, cost or independence.
  sovereign cloud | hybrid cloud | on-premises strategy | digital sovereignty
428 group-platform-and-cloud > observability-programme: Observability programme
  Seeing what systems do before customers tell.
  observability | monitoring strategy
429 group-scaling [group]: Scaling products
  Niches about growing what already works.
430 group-scaling > saas-scaling: SaaS scaling
  Taking a subscription product from first to many customers.
  SaaS | SaaS growth | scaling SaaS | B2B SaaS scaling | SaaS scale-up
431 group-scaling > series-a-scale-up: Series A to B scale-up
  Technology and team for the years between first and second large round.
  scale-up | scaleup CTO | series A scaling | series B scaling | hypergrowth
432 group-scaling > multi-tenant-architecture: Multi-tenant architecture
  Turning a product for one customer into one for all.
  multi-tenancy | single tenant to multi-tenant
433 group-scaling > performance-and-scale: Performance at scale
  Keeping a product quick while load grows tenfold.
  high scale systems | performance | scalability | high traffic | high load
434 group-scaling > enterprise-readiness: Enterprise readiness
  Making a product fit for large, careful customers.
  moving upmarket | enterprise SaaS | enterprise sales readiness
435 group-scaling > international-expansion: International expansion
  Taking a product to new countries, languages and laws.
  internationalisation | market expansion | going global | localisation
436 group-scaling > usage-based-pricing: Usage-based pricing
  Metering, billing and products for paying by use.
  consumption pricing | billing transformation | metered billing
437 group-scaling > marketplace-building: Marketplace building
  Platforms that bring two sides together and earn from it.
  marketplaces | two-sided marketplace | platform business
438 group-scaling > api-first-products: API-first products
  Products whose customers are developers.
  API products | developer platform products | API economy | developer-first products
439 group-scaling > e-commerce-growth: E-commerce growth
  Shops that sell more and cope with peak days.
  ecommerce | online retail growth | D2C | headless commerce
440 group-scaling > architecture-modernisation: Architecture modernisation
  Renewing an ageing product while it earns its money.
  legacy modernisation | legacy modernization | monolith to services | replatforming | technical debt reduction | tech debt
441 group-scaling > real-time-and-streaming: Real-time systems
  Products that react in the moment.
  real-time products | event streaming | low latency systems
442 group-early-stage [group]: Early stage
  Niches about first products, teams and money.
443 group-early-stage > seed-stage-mvp: Seed-stage MVP
  From idea to a first product that real users use.
  MVP | MVP development | startup MVP | first product | zero to one | 0 to 1
444 group-early-stage > founder-sparring: Founder sparring
  A senior partner in thinking for founders.
  founder coaching | startup advisory | startup mentor | sparring partner | founder advisor
445 group-early-stage > non-technical-founders: Non-technical founders
  Being the technical half for founders without one.
  technical cofounder | CTO as a service | fractional CTO for startups
446 group-early-stage > first-engineering-team: First engineering team
  Hiring and forming the first engineers.
  founding team | first hires | building the first team
447 group-early-stage > fundraising-readiness: Fundraising readiness
  The technical side of a convincing round.
  fundraising | investor readiness | pitch preparation | series A readiness
448 group-early-stage > agency-to-in-house: Agency to in-house
  Taking a product back from an agency into own hands.
  insourcing | in-house team | agency handover | from outsourcing to own team
449 group-early-stage > founder-to-ceo: Technical founder to leader
  Helping a founder who codes to grow into leading.
  technical founder coaching | outgrown founder | founder CTO transition
450 group-early-stage > venture-building: Venture building
  Starting new companies from inside a studio or corporation.
  venture studio | company builder | corporate venture | incubator
451 group-early-stage > deep-tech-spin-off: Deep-tech spin-offs
  Turning research into a company.
  deep tech startups | university spin-off | research spin-out | science startups
`;
