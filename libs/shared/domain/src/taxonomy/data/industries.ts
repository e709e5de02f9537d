/** Industries in two levels. Layout and rules: docs/domain/taxonomy.md. */
export const INDUSTRIES = `
501 financial-services: Financial services
  Banks, insurers, investors and the firms that serve them.
  finance | finance industry | BFSI | finanzdienstleistungen | services financiers | servicios financieros | financial sector
502 financial-services > banking: Banking
  Banks and savings banks, old and new.
  banks | bank | retail banking | neobanks | bankwesen | banque | banca
503 financial-services > insurance: Insurance
  Insurers, brokers and their technology.
  insurer | insurtech | versicherung | versicherungen | assurance | seguros
504 financial-services > payments-industry: Payments and fintech
  Payment firms, lenders and other young finance companies.
  fintech | payments | financial technology | lending | BNPL
505 financial-services > capital-markets: Capital markets
  Exchanges, brokers and trading firms.
  trading | investment banking | stock exchange | brokerage | kapitalmarkt | hedge funds
506 financial-services > asset-management: Asset and wealth management
  Funds, wealth managers and private equity.
  wealth management | private equity | venture capital | investment funds | vermögensverwaltung
507 financial-services > digital-assets: Digital assets
  Firms around crypto and tokens.
  crypto | web3 | blockchain industry | cryptocurrency
508 health: Healthcare and life sciences
  Care, medicine, devices and research.
  healthcare | health | gesundheitswesen | santé | salud | life sciences
509 health > providers: Hospitals and care
  Hospitals, practices and care homes.
  hospitals | hospital | care providers | clinics | krankenhaus | hôpitaux | elderly care
510 health > digital-health: Digital health
  Health apps and online care.
  healthtech | eHealth | telemedicine | telehealth | mental health apps
511 health > medical-technology: Medical devices
  Makers of devices and diagnostics.
  medtech | medical technology | diagnostics | medizintechnik | dispositifs médicaux
512 health > pharma: Pharmaceuticals
  Makers of medicines.
  pharma | pharmaceutical industry | drug makers | pharmaindustrie
513 health > biotech: Biotechnology
  Firms that work with living systems.
  biotech | genomics | biotechnologie | techbio
514 health > fitness: Fitness and wellbeing
  Sport, nutrition and wellbeing.
  wellness | wellbeing | sports | sport | femtech
515 retail: Retail and consumer goods
  Selling and making things for consumers.
  consumer goods | retail and e-commerce | handel | commerce de détail | retail industry
516 retail > e-commerce: E-commerce
  Selling online.
  online shops | online retail | onlinehandel | D2C | direct to consumer | comercio electrónico
517 retail > marketplaces: Marketplaces
  Platforms that bring buyers and sellers together.
  marketplace | online marketplaces | classifieds | sharing economy
518 retail > fashion: Fashion and luxury
  Clothes, beauty and luxury goods.
  apparel | luxury goods | beauty | mode | cosmetics
519 retail > grocery: Food and grocery
  Food shops, makers and delivery.
  food | grocery | food delivery | FMCG | lebensmittel | beverages | foodtech
520 retail > stores: Shops and stores
  Retail with doors.
  brick and mortar | supermarkets | store chains | einzelhandel
521 retail > consumer-electronics: Consumer electronics
  Devices for home and pocket.
  gadgets | home appliances | wearables
522 software-industry: Software and internet
  Firms whose product is software.
  software | tech | technology industry | IT industry | internet | informatique | software companies
523 software-industry > b2b-saas: Business software
  Subscription software for companies.
  SaaS | B2B SaaS | enterprise software vendors | vertical SaaS
524 software-industry > developer-tools: Developer tools and infrastructure
  Software for people who make software.
  devtools | developer tools | cloud providers | infrastructure software | hosting
525 software-industry > cybersecurity-industry: Cybersecurity
  Makers of security products and services.
  security software | cyber security vendors | security industry
526 software-industry > ai-companies: AI companies
  Firms whose product is AI.
  artificial intelligence industry | AI startups | AI labs | foundation model companies
527 software-industry > it-services: IT services and consulting
  Agencies, integrators and consultancies.
  consulting | IT consulting | digital agency | software agency | system integrator | beratung
528 software-industry > social-platforms: Social and consumer internet
  Networks, communities and apps for everyone.
  social media | consumer internet | dating | communities
529 media: Media and entertainment
  News, film, music, games and advertising.
  entertainment | medien | médias | medios | media industry
530 media > publishing: Publishing and news
  Publishers, news and books.
  news | newspapers | publishers | verlage | presse
531 media > broadcasting: Film, television and streaming
  Broadcasters, studios and streaming.
  TV | television | video on demand | film | rundfunk
532 media > gaming: Games
  Makers of games and e-sports.
  gaming | video games | esports | games industry
533 media > music: Music and audio
  Music, podcasts and audio.
  podcasts | audio streaming | music industry
534 media > advertising: Advertising and marketing
  Agencies and advertising technology.
  adtech | marketing | advertising industry | werbung | publicité | martech
535 manufacturing: Manufacturing and engineering
  Making machines, parts and materials.
  industry | industrial | fertigung | produktion | industrie | fabricación | industrial goods
536 manufacturing > automotive: Automotive
  Carmakers and their suppliers.
  car industry | cars | automobile | automobilindustrie | automoción | auto industry
537 manufacturing > machinery: Machinery and plant
  Machine builders and plant engineering.
  mechanical engineering | maschinenbau | anlagenbau | industrial equipment
538 manufacturing > electronics: Electronics and semiconductors
  Chips, boards and devices.
  semiconductors | chip industry | halbleiter | electronics industry
539 manufacturing > chemicals: Chemicals and materials
  Chemistry, plastics and metals.
  chemical industry | chemie | chimie | steel | materials
540 manufacturing > aerospace: Aerospace and defence
  Aircraft, space and defence.
  defence | defense | aviation industry | space | luftfahrt | aéronautique | aerospace industry
541 manufacturing > robotics-industry: Robotics and automation
  Makers of robots and automation.
  robotics | automation industry | drones industry
542 energy: Energy and environment
  Power, heat, water and climate.
  energie | energía | energy industry
543 energy > utilities: Utilities
  Power, gas, water and heat suppliers.
  energy suppliers | power supply | water supply | stadtwerke | versorger
544 energy > renewables: Renewable energy
  Sun, wind and storage.
  solar | wind power | clean energy | erneuerbare energien | photovoltaics
545 energy > oil-and-gas: Oil, gas and mining
  Fuels and raw materials.
  oil and gas | mining | natural resources | petroleum
546 energy > climate: Climate and circular economy
  Carbon, recycling and protection of nature.
  climate tech | cleantech | recycling | waste management | greentech | sustainability
547 transport: Transport and logistics
  Moving people and goods.
  transportation | logistics and transport | verkehr | transport et logistique | transporte
548 transport > logistics: Logistics and supply chain
  Freight, parcels and warehouses.
  logistics | supply chain | freight | shipping | logistik | spedition | logistique | logística
549 transport > mobility: Mobility
  Public transport, sharing and charging.
  shared mobility | public transport | e-mobility | mobilität | mobilité | ride hailing
550 transport > airlines: Airlines and airports
  Flying people and freight.
  aviation | airline | airports | fluggesellschaft
551 transport > travel: Travel and hospitality
  Hotels, trips and restaurants.
  tourism | hospitality | hotels | travel tech | reisen | tourisme | turismo | restaurants
552 property: Property and construction
  Building, owning and using places.
  real estate and construction | built environment | immobilien und bau
553 property > real-estate: Real estate
  Buying, renting and managing property.
  proptech | property management | immobilien | immobilier | bienes raíces | housing
554 property > construction: Construction
  Building and planning.
  contech | building industry | bau | bauwesen | construction tech | architecture firms
555 property > facilities: Facilities and smart buildings
  Running buildings.
  facility management | smart buildings | gebäudetechnik
556 public-and-social: Public and social sector
  Government, education and organisations for the common good.
  public and nonprofit | öffentlicher sektor und soziales
557 public-and-social > government: Government
  Public bodies at all levels.
  public sector | govtech | public administration | behörden | verwaltung | administration publique | gobierno
558 public-and-social > education: Education
  Schools, universities and learning.
  edtech | schools | universities | e-learning | bildung | educación | training
559 public-and-social > non-profit: Non-profit
  Charities, foundations and associations.
  NGO | charity | charities | social impact | foundations | gemeinnützig
560 public-and-social > research: Research
  Institutes and laboratories.
  academia | research institutes | forschung | recherche | science
561 services: Business services
  Firms that work for other firms.
  professional services | B2B services | dienstleistungen | services aux entreprises
562 services > legal: Legal
  Law firms and legal technology.
  legaltech | law firms | law | recht | juridique
563 services > hr: Human resources and staffing
  Hiring, staffing and workplace firms.
  HR tech | HR | recruitment industry | staffing | human resources | personaldienstleistung | future of work
564 services > accounting: Accounting and tax
  Accountants, auditors and tax advisers.
  audit | tax advisory | steuerberatung | comptabilité | tax
565 services > management-consulting: Management consulting
  Advice on strategy and operations.
  strategy consulting | business consulting | unternehmensberatung
566 services > customer-service: Customer service
  Contact centres and support firms.
  call centres | call centers | contact centre | BPO
567 telecoms: Telecommunications
  Networks and those who run them.
  telecom | telco | telekommunikation | telecomunicaciones
568 telecoms > carriers: Carriers and networks
  Mobile and fixed networks.
  mobile operators | network operators | ISP | internet providers | 5G
569 telecoms > satellite: Satellite and space communication
  Communication by satellite.
  satcom | satellites | satellite communications
570 agriculture: Agriculture and forestry
  Growing food, animals and wood.
  farming | agtech | agritech | landwirtschaft | agricultura | forestry
571 agriculture > precision-farming: Precision farming
  Sensors, data and machines on the field.
  smart farming | precision agriculture | digital farming
572 agriculture > animal-and-pet: Animals and pets
  Livestock, vets and pets.
  pet tech | veterinary | pets | livestock
`;
