/** Specialties: software architecture and the scaling of SaaS products. Layout and rules: docs/domain/taxonomy.md. */
export const ARCHITECTURE_SPECIALTIES = `
159 architecture: Software architecture
  The big decisions about how software is cut, connected and changed over time.
  architecture | software architect | system architecture | systems architecture | technical architecture | solution architecture |
  softwarearchitektur | architecture logicielle | arquitectura de software
160 architecture > distributed-systems: Distributed systems
  Software spread over many machines that must stay correct when some of them fail.
  distributed computing | distributed architecture | verteilte systeme | systèmes distribués | system design
161 distributed-systems > microservices: Microservices
  Small services that teams can change and release on their own.
  microservice architecture | service-oriented architecture | SOA | microservicios
162 distributed-systems > event-driven: Event-driven architecture
  Systems that react to events instead of calling each other in chains.
  EDA | event driven | event sourcing | CQRS | messaging | message queues | pub/sub
163 distributed-systems > caching: Caching
  Keeping copies close by, and knowing when they are stale.
  cache design | distributed cache | cache invalidation
164 distributed-systems > data-consistency: Consistency and transactions
  Keeping data right across services, retries and failures.
  distributed transactions | sagas | idempotency | eventual consistency | consensus protocols
165 architecture > domain-driven-design: Domain-driven design
  Shaping software around the language and borders of the business.
  DDD | domain modelling | domain modeling | bounded contexts | event storming
166 architecture > modular-monolith: Modular monoliths
  One deployable with clean inner borders.
  monolith | modular architecture | monolithic architecture | hexagonal architecture | clean architecture
167 architecture > legacy-modernisation: Legacy modernisation
  Renewing old systems step by step while the business runs on them.
  legacy modernization | legacy systems | application modernisation | application modernization | re-architecture | rewrite | altsysteme |
  strangler fig
168 legacy-modernisation > monolith-decomposition: Monolith decomposition
  Cutting a grown system into parts that can move on their own.
  breaking the monolith | monolith to microservices | service extraction
169 legacy-modernisation > mainframe-migration: Mainframe migration
  Moving off mainframes and COBOL without stopping the business.
  COBOL | mainframe | AS/400 | host migration
170 legacy-modernisation > replatforming: Replatforming
  Moving a product to a new stack or platform.
  stack migration | technology migration | platform migration
171 architecture > api-design: API design
  Interfaces that others can use well and that can grow without breaking.
  APIs | API | API architecture | REST | RESTful APIs | web services | interface design | schnittstellen
172 api-design > graphql-apis: GraphQL APIs
  Designing and running one typed graph for many clients.
  graph API | GraphQL | federated graph | schema federation
173 api-design > rpc: RPC and binary protocols
  Fast, typed calls between services.
  gRPC | remote procedure calls | protocol buffers
174 api-design > api-management: API management
  Gateways, keys, limits and documentation for many interfaces.
  API gateway | API governance | API lifecycle | developer API programme
175 architecture > enterprise-architecture: Enterprise architecture
  Keeping the whole landscape of systems in line with the business.
  EA | TOGAF | unternehmensarchitektur | application portfolio management | IT landscape | architecture d'entreprise | urbanisme SI
176 enterprise-architecture > systems-integration: Systems integration
  Making bought and built systems work together.
  enterprise integration | ESB | iPaaS | EDI | middleware | systemintegration | EAI
177 enterprise-architecture > build-versus-buy: Technology selection
  Choosing what to build, buy or rent, and from whom.
  build vs buy | tool selection | vendor selection | technology evaluation | tech stack selection | technologieauswahl
178 architecture > architecture-governance: Architecture governance
  Decision records, standards and reviews that guide teams without blocking them.
  ADR | architecture reviews | technical standards | tech radar | architecture decision records
179 architecture > technical-debt: Technical debt
  Making the cost of old shortcuts visible and paying it back in the right order.
  tech debt | refactoring | code health | technische schulden | dette technique | deuda técnica
180 saas: SaaS scaling
  Growing a subscription product from first customers to many, reliably and profitably.
  SaaS | software as a service | scaling SaaS | scale-up engineering | scalability | scaling | skalierung | scalabilité | B2B SaaS
181 saas > multi-tenancy: Multi-tenancy
  Serving many customers from one system without mixing them up.
  multi-tenant architecture | tenant isolation | multitenant SaaS | mandantenfähigkeit | mandantentrennung
182 saas > performance-engineering: Performance engineering
  Making software fast and keeping it fast under load.
  performance | performance optimisation | performance optimization | performance tuning | low latency | throughput | profiling
183 performance-engineering > load-testing: Load testing
  Finding out how much a system bears before customers do.
  stress testing | performance testing | lasttests | tests de charge
184 performance-engineering > concurrency: Concurrency
  Doing many things at once without races and locks in the way.
  multithreading | parallel programming | async programming | lock-free
185 saas > high-availability: High availability
  Staying up when machines, zones or providers fail.
  HA | fault tolerance | resilience | hochverfügbarkeit | five nines | haute disponibilité | failover
186 saas > multi-region: Multi-region operation
  Running one product close to customers all over the world.
  global scale | active-active | geo-distribution | global infrastructure
187 saas > unit-costs: Cost to serve
  Knowing and lowering what each customer costs to run.
  unit economics | cost per tenant | gross margin engineering | hosting costs | cost optimisation | cost optimization
188 saas > billing: Billing and subscriptions
  Plans, metering, invoices and payments inside the product.
  subscription billing | usage-based billing | metering | recurring billing | invoicing | abrechnung | facturation
189 saas > enterprise-readiness: Enterprise readiness
  The sign-on, audit, admin and contract features that large customers insist on.
  enterprise features | upmarket readiness | admin console | audit logging
190 saas > customer-onboarding-tech: Customer onboarding technology
  Provisioning, imports and set-up that get customers to value quickly.
  tenant provisioning | implementation tooling | data import tools | customer implementation
191 saas > white-label: White-label products
  One product under many brands and rules.
  white labelling | white labeling | OEM software | reseller platform
`;
