/** Specialties: operations, reliability, platforms, cloud and networks. Layout and rules: docs/domain/taxonomy.md. */
export const INFRASTRUCTURE_SPECIALTIES = `
0 infrastructure: Infrastructure and operations
  Keeping software running: servers, networks, clouds, delivery and everything people call operations.
  infra | ops | infrastructure | IT infrastructure | infrastruktur | infraestructura | infrastructure et exploitation |
  operations engineering
1 infrastructure > devops: DevOps
  Development and operations working as one team, so that changes reach users often and safely.
  devops engineering | dev-sys-ops | devop | devops culture | build and run
2 devops > ci-cd: CI/CD
  Pipelines that build, test and ship every change without manual steps.
  continuous integration | continuous delivery | continuous deployment | build pipelines | deployment pipelines | cicd pipelines |
  intégration continue | integración continua
3 devops > release-management: Release management
  Planning, versioning and rolling out releases with a way back.
  release engineering | release planning | release train | gestion des releases | freigabemanagement
4 devops > infrastructure-as-code: Infrastructure as code
  Describing servers, networks and cloud services in versioned files instead of clicking them together.
  IaC | infra as code | declarative infrastructure | infrastructure automation
5 devops > gitops: GitOps
  Running systems from a Git repository that says what should be live.
  pull-based deployment | git-driven operations
6 devops > configuration-management: Configuration management
  Keeping fleets of machines and services set up the same way, on purpose.
  config management | server configuration | konfigurationsmanagement | gestion de configuration
7 devops > progressive-delivery: Progressive delivery
  Feature flags, canary and blue-green roll-outs that limit the damage of a bad change.
  feature flags | feature toggles | canary releases | blue-green deployment | dark launches
8 devops > test-environments: Test environments
  Staging, preview and throw-away environments that behave like production.
  staging environments | preview environments | ephemeral environments | testumgebungen
9 infrastructure > sre: Site reliability engineering
  Making a service as reliable as its users need, with engineering rather than heroics.
  SRE | reliability engineering | site reliability | production engineering | service reliability
10 sre > observability: Observability
  Metrics, logs and traces that let a team see what its systems are doing and why.
  o11y | monitoring | telemetry | application monitoring | APM | überwachung | supervision | observabilidad
11 observability > distributed-tracing: Distributed tracing
  Following one request through every service it touches.
  tracing | request tracing | trace analysis
12 observability > log-management: Log management
  Collecting, searching and keeping logs at a sensible cost.
  logging | centralised logging | centralized logging | log aggregation | log analytics
13 observability > real-user-monitoring: Real user monitoring
  Measuring speed and errors as the people using the product feel them.
  RUM | frontend monitoring | error tracking | synthetic monitoring
14 sre > incident-response: Incident response
  Handling outages: who leads, who speaks, what is learned afterwards.
  incident management | outage management | major incidents | post-mortems | blameless postmortem | störungsmanagement |
  gestion des incidents
15 sre > on-call: On-call design
  Rotas, alert rules and escalation that people can live with.
  on call rotation | pager duty rota | alerting | alert fatigue | rufbereitschaft | astreinte
16 sre > capacity-planning: Capacity planning
  Knowing ahead of time how much compute, storage and staff growth will take.
  capacity management | capacity forecasting | kapazitätsplanung | sizing
17 sre > slo-management: Service level objectives
  Agreeing how reliable is reliable enough, and spending the error budget.
  SLO | SLI | SLA management | error budgets | service levels
18 sre > chaos-engineering: Chaos engineering
  Breaking things on purpose to learn how the system really fails.
  chaos testing | fault injection | game days | resilience testing
19 sre > disaster-recovery: Disaster recovery
  Backups, fail-over and rehearsed plans for getting back on air.
  DR | backup and restore | business continuity | BCP | notfallwiederherstellung | plan de reprise | recuperación ante desastres
20 infrastructure > platform-engineering: Platform engineering
  Building the internal platform that lets product teams ship without waiting for others.
  platform team | platform engineer | platform as a product | plattformentwicklung
21 platform-engineering > kubernetes: Kubernetes
  Running containers on Kubernetes clusters, from first cluster to large fleets.
  k8s | kube | kubernets | kubernetees | container orchestration | EKS | GKE | AKS | openshift
22 kubernetes > kubernetes-multi-cluster: Multi-cluster Kubernetes
  Operating many clusters across regions, clouds or customers as one estate.
  cluster fleet | cluster federation | fleet management of clusters
23 kubernetes > kubernetes-operators: Kubernetes operators
  Extending Kubernetes with controllers that run complex software by themselves.
  custom controllers | CRDs | operator pattern
24 kubernetes > service-mesh: Service mesh
  Handling encryption, retries and routing between services in one shared layer.
  istio mesh | sidecar proxies | mesh networking
25 platform-engineering > internal-developer-platform: Internal developer platform
  Self-service portals and golden paths for building, running and finding services.
  IDP | developer portal | golden paths | self-service infrastructure | backstage portal
26 platform-engineering > developer-experience: Developer experience
  Removing the daily friction that slows engineers down.
  DX | DevEx | developer productivity | engineering enablement | dev tooling
27 platform-engineering > containers: Containers
  Packaging software in images that run the same everywhere.
  containerisation | containerization | docker containers | container images | conteneurisation
28 platform-engineering > build-systems: Build systems
  Fast, repeatable builds for large code bases.
  build engineering | build tooling | remote caching | build performance
29 infrastructure > cloud: Cloud infrastructure
  Designing, moving and running systems on public cloud services.
  cloud | cloud computing | cloud engineering | cloud architecture | public cloud | cloud infra | informatique en nuage | nube
30 cloud > aws: AWS
  Amazon's cloud, from account structure to its managed services.
  amazon web services | amazon cloud | AWS architecture
31 cloud > gcp: Google Cloud
  Google's cloud, from landing zones to its data and AI services.
  GCP | google cloud platform | google compute
32 cloud > azure: Microsoft Azure
  Microsoft's cloud, including its identity and enterprise services.
  azure | MS azure | azure cloud | windows azure
33 cloud > finops: FinOps
  Understanding and lowering the cloud bill without slowing teams down.
  cloud cost optimisation | cloud cost optimization | cloud cost management | cloud financial management | cloud spend | cloudkosten |
  coûts cloud
34 cloud > multi-cloud: Multi-cloud
  Using several clouds side by side, for good reasons and with open eyes.
  multicloud strategy | cross-cloud | cloud agnostic
35 cloud > hybrid-cloud: Hybrid cloud
  Joining own data centres and public cloud into one estate.
  hybrid infrastructure | on-prem and cloud | private cloud | on-premises
36 cloud > cloud-migration: Cloud migration
  Moving systems from own hardware or another host to the cloud.
  lift and shift | move to cloud | cloud transformation | rehosting | cloud adoption | migration vers le cloud | migración a la nube
37 cloud > serverless: Serverless
  Building on functions and managed services instead of servers.
  FaaS | lambda functions | functions as a service
38 cloud > edge-computing: Edge computing
  Running code close to users or machines instead of in a far data centre.
  edge infrastructure | edge cloud | fog computing
39 cloud > sovereign-cloud: Sovereign cloud
  Cloud services under local law and control, for public bodies and regulated firms.
  cloud sovereignty | digital sovereignty | GAIA-X | SecNumCloud | souveräne cloud
40 infrastructure > networking: Networking
  Connecting systems and sites quickly, reliably and safely.
  network engineering | computer networks | network architecture | netzwerke | netzwerktechnik | réseaux | redes
41 networking > cdn: Content delivery
  Serving pages, files and media from close to the user.
  CDN | content delivery network | edge caching
42 networking > load-balancing: Load balancing
  Spreading traffic over machines and regions.
  traffic management | reverse proxies | global traffic routing | ingress
43 infrastructure > it-operations: IT operations
  Running the IT of a company: servers, workplaces, service desk.
  IT ops | system administration | sysadmin | IT service | exploitation informatique | IT-betrieb
44 it-operations > itsm: IT service management
  Tickets, changes and services run by clear rules such as ITIL.
  ITSM | ITIL | service desk | helpdesk | change management process
45 it-operations > workplace-it: Workplace IT
  Laptops, accounts, collaboration tools and the help people need with them.
  end user computing | device fleet | MDM for laptops | office IT | digital workplace | arbeitsplatz-IT
46 it-operations > data-centres: Data centres
  Planning and running own racks, power, cooling and colocation.
  data centers | colocation | rechenzentrum | bare metal | virtualisation | virtualization | centre de données
47 infrastructure > hpc: High-performance computing
  Clusters and code for simulation, research and other heavy computing.
  HPC | supercomputing | parallel computing | grid computing | cluster computing
`;
