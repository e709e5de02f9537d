/** Specialties: data engineering, platforms, analysis, governance and databases. Layout and rules: docs/domain/taxonomy.md. */
export const DATA_SPECIALTIES = `
125 data: Data
  Collecting, keeping, understanding and using data.
  data management | data and analytics | big data | daten | données | datos
126 data > data-engineering: Data engineering
  Pipelines and stores that bring data to the people and systems that need it.
  data engineer | data pipelines | dataops | ingeniería de datos | ingénierie des données | datenpipelines
127 data-engineering > streaming: Data streaming
  Handling events as they happen instead of overnight.
  stream processing | real-time data | event streaming | streaming data | kafka streaming
128 data-engineering > etl: ETL and batch pipelines
  Regular loads and transformations from source systems to analysis.
  ETL | ELT | batch processing | data transformation | data ingestion
129 data-engineering > data-integration: Data integration
  Bringing data from many systems together without copy chaos.
  datenintegration | data synchronisation | reverse ETL | data exchange
130 data-engineering > change-data-capture: Change data capture
  Following every change of a database as an event.
  CDC | log-based replication | debezium CDC
131 data-engineering > data-quality: Data quality
  Noticing wrong or late data before the people who rely on it do.
  data observability | data testing | datenqualität | qualité des données | data reliability
132 data-engineering > data-orchestration: Data orchestration
  Scheduling and supervising many dependent data jobs.
  workflow orchestration | job scheduling | pipeline orchestration
133 data > data-platform: Data platforms
  The shared foundation for storing and serving a company's data.
  data platform | data architecture | modern data stack | datenplattform | data infrastructure | plateforme de données
134 data-platform > data-warehousing: Data warehousing
  A well-modelled store for reports and analysis.
  DWH | data warehouse | dimensional modelling | data vault | entrepôt de données | star schema
135 data-platform > lakehouse: Data lakes and lakehouses
  Cheap, open storage for all kinds of data, with tables on top.
  data lake | data lakehouse | delta lake architecture | iceberg tables
136 data-platform > data-mesh: Data mesh
  Letting each domain own and offer its data as a product.
  data products | domain-owned data | decentralised data
137 data-platform > semantic-layer: Semantic layer
  One agreed definition of each figure for all tools.
  metrics layer | headless BI | metrics store
138 data > business-intelligence: Business intelligence
  Reports and dashboards that help people decide.
  BI | dashboards | reporting | data visualisation | data visualization | analytics | informe de datos | berichtswesen
139 business-intelligence > product-analytics: Product analytics
  Seeing how people use a product and where they drop out.
  user analytics | behavioural analytics | event tracking | funnel analysis | clickstream analysis
140 business-intelligence > experimentation: Experimentation
  Learning what works by controlled tests.
  A/B testing | AB tests | split testing | experimentation platform | online experiments
141 business-intelligence > embedded-analytics: Embedded analytics
  Reports inside a product, for its customers.
  customer-facing analytics | in-app reporting
142 business-intelligence > self-service-analytics: Self-service analytics
  Letting people answer their own questions safely.
  self-service BI | data literacy | analytics enablement
143 data > data-governance: Data governance
  Clear ownership, meaning and rules for data.
  data stewardship | data policy | gouvernance des données | gobierno del dato | data ownership
144 data-governance > data-catalogue: Data catalogues and lineage
  Finding data, knowing what it means and where it came from.
  data catalog | data catalogue | data lineage | metadata management | data discovery
145 data-governance > master-data: Master data management
  One trusted record of customers, products and suppliers.
  master data | stammdaten | golden record | reference data | données de référence
146 data-governance > data-contracts: Data contracts
  Agreements between those who produce data and those who use it.
  schema management | schema registry | data agreements
147 data > data-science: Data science
  Answering business questions with statistics and models.
  data scientist | statistics | advanced analytics | statistical modelling | science des données | ciencia de datos | statistik
148 data-science > causal-inference: Causal inference
  Telling cause from coincidence when a test is not possible.
  causality | uplift modelling | econometrics
149 data-science > optimisation: Mathematical optimisation
  Planning routes, rotas and resources by computation.
  operations research | optimization | linear programming | scheduling optimisation | route planning
150 data-science > geospatial: Geospatial data
  Maps, positions and satellite images as data.
  GIS | geodata | location intelligence | spatial data | geodaten | earth observation data
151 data > databases: Databases
  Choosing, modelling, running and tuning databases.
  DB | database design | DBA | database administration | datenbanken | bases de données | bases de datos | database engineering
152 databases > relational-databases: Relational databases
  Tables, SQL and transactions done well.
  SQL databases | RDBMS | SQL | relational modelling
153 databases > nosql: NoSQL databases
  Document, key-value and wide-column stores where tables fit badly.
  NoSQL | document databases | key-value stores | non-relational
154 databases > graph-databases: Graph data
  Modelling and querying things by their connections.
  knowledge graphs | graph databases | ontologies | linked data
155 databases > time-series-data: Time-series data
  Storing and querying measurements over time.
  time series databases | TSDB | historian data
156 databases > database-performance: Database performance
  Making slow queries fast and busy databases calm.
  query tuning | SQL tuning | query optimisation | database optimization | sharding | partitioning
157 databases > database-migration: Database migration
  Moving live data to a new schema or product without losing any.
  data migration | schema migration | zero-downtime migration | datenmigration
158 data > data-strategy: Data strategy
  Deciding what data is for and what to build first.
  chief data officer | CDO | data roadmap | data monetisation | data monetization | datenstrategie | stratégie data
`;
