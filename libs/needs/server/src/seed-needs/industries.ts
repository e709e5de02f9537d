import type { Mission, Weights } from '@qd/shared-domain';

/** What companies of an industry do. Slugs: `b2b-saas` stands for `industry.b2b-saas`. */
export interface Trade {
  readonly slug: string;
  /** Shares among start-ups (up to series C) and among established companies. */
  readonly young: number;
  readonly established: number;
  readonly missions: Weights<Mission>;
  /** What a company does, as `verb|object`. */
  readonly products: readonly string[];
  /** What stands behind the name of some. */
  readonly nameEnds: readonly string[];
}

const trade = (
  slug: string,
  young: number,
  established: number,
  missions: Weights<Mission>,
  products: readonly string[],
  nameEnds: readonly string[],
): Trade => ({ slug, young, established, missions, products, nameEnds });

// prettier-ignore
export const TRADES: readonly Trade[] = [
  trade('b2b-saas', 20, 4, { DEVELOPER_TOOLS: 0.1 }, ['build|payroll software for care homes', 'build|contract software for purchasing teams', 'build|field service software for lift engineers', 'build|booking and billing software for law courts', 'build|planning software for breweries', 'build|compliance training for shift workers', 'build|expense software for charities', 'build|quality management software for food makers'], ['Software', 'Cloud', 'Systems']),
  trade('payments-industry', 8, 3, { FINANCIAL_INCLUSION: 0.5 }, ['run|an instalment product for dental practices', 'run|payment accounts for freelancers', 'build|payouts for online marketplaces', 'issue|cards for company fleets', 'build|open banking checks for landlords'], ['Pay', 'Money', 'Finance']),
  trade('banking', 1, 5, { FINANCIAL_INCLUSION: 0.3 }, ['run|a regional retail bank', 'run|a savings bank for two provinces', 'run|a lending business for small firms'], ['Bank', 'Savings', 'Credit']),
  trade('insurance', 3, 5, { FINANCIAL_INCLUSION: 0.3 }, ['sell|cover for self-employed people', 'run|a household and motor insurer', 'build|claims software for mutual insurers'], ['Mutual', 'Assurance', 'Cover']),
  trade('digital-health', 8, 2, { HEALTH: 0.95 }, ['build|a remote monitoring service for heart patients', 'build|an app for people with chronic pain', 'build|discharge planning software for hospitals', 'run|an online clinic for skin conditions', 'build|medication plans for carers'], ['Health', 'Care', 'Clinic']),
  trade('medical-technology', 3, 4, { HEALTH: 0.9, DEEP_TECH: 0.4 }, ['make|a portable ultrasound device', 'make|infusion pumps and the software behind them', 'build|decision support for radiologists'], ['Medical', 'Diagnostics', 'Devices']),
  trade('biotech', 2, 2, { HEALTH: 0.7, DEEP_TECH: 0.6 }, ['run|a laboratory platform for protein design', 'build|analysis software for cell therapies'], ['Bio', 'Therapeutics', 'Labs']),
  trade('e-commerce', 6, 5, { CONSUMER: 0.7 }, ['sell|refurbished kitchen appliances online', 'sell|outdoor clothing in nine countries', 'sell|pet food by subscription', 'sell|made-to-measure furniture online'], ['Store', 'Supply', 'Direct']),
  trade('marketplaces', 6, 2, { CONSUMER: 0.6 }, ['run|a marketplace for used machine tools', 'run|a marketplace for home repairs', 'run|a marketplace for surplus building material', 'run|a marketplace for locum doctors'], ['Market', 'Exchange', 'Hub']),
  trade('grocery', 1, 3, { CONSUMER: 0.6 }, ['run|a chain of organic supermarkets', 'deliver|groceries from village shops'], ['Foods', 'Kitchen', 'Grocers']),
  trade('ai-companies', 8, 1, { DEEP_TECH: 0.6, OPEN_SOURCE: 0.25 }, ['build|an assistant that reads tenders', 'build|document understanding for customs brokers', 'build|voice agents for utility hotlines', 'build|a research assistant for patent lawyers', 'build|visual inspection for glass makers'], ['AI', 'Intelligence', 'Labs']),
  trade('developer-tools', 5, 1, { DEVELOPER_TOOLS: 0.95, OPEN_SOURCE: 0.6 }, ['build|test infrastructure for mobile teams', 'build|an open-source feature flag service', 'build|database branching for engineering teams'], ['Dev', 'Works', 'Tools']),
  trade('cybersecurity-industry', 3, 1, { DEVELOPER_TOOLS: 0.4 }, ['build|attack surface monitoring for hospitals', 'build|access reviews for mid-sized firms'], ['Security', 'Shield', 'Defence']),
  trade('education', 4, 2, { EDUCATION: 0.95 }, ['build|a reading app for primary schools', 'build|exam software for universities', 'run|an online academy for electricians'], ['Learning', 'Academy', 'School']),
  trade('hr', 4, 2, { EDUCATION: 0.2 }, ['build|shift planning for hotels', 'run|a platform for temporary staff in logistics', 'build|onboarding software for large employers'], ['People', 'Talent', 'Work']),
  trade('legal', 2, 1, { PUBLIC_SECTOR: 0.2 }, ['build|case software for tenancy lawyers', 'build|contract review for in-house counsel'], ['Legal', 'Counsel', 'Law']),
  trade('logistics', 5, 5, { INDUSTRY: 0.5, CLIMATE: 0.15 }, ['build|slot booking for freight yards', 'run|a parcel network for bulky goods', 'build|customs software for forwarders', 'run|cold-chain warehouses'], ['Logistics', 'Freight', 'Lines']),
  trade('mobility', 4, 2, { CLIMATE: 0.5, CONSUMER: 0.3 }, ['run|a fleet of shared cargo bikes', 'build|charging software for depots', 'build|dispatch software for rural buses'], ['Mobility', 'Motion', 'Transit']),
  trade('climate', 6, 1, { CLIMATE: 0.98, DEEP_TECH: 0.3 }, ['make|sensors that measure soil carbon', 'build|carbon accounting for manufacturers', 'make|control units for heat pumps', 'build|leak detection for water networks'], ['Climate', 'Earth', 'Carbon']),
  trade('renewables', 4, 3, { CLIMATE: 0.95, INDUSTRY: 0.3 }, ['run|battery storage for solar parks', 'build|forecasting for wind farms', 'make|inverters and their monitoring'], ['Energy', 'Solar', 'Power']),
  trade('utilities', 1, 4, { CLIMATE: 0.5, PUBLIC_SECTOR: 0.4 }, ['run|a municipal electricity and water supplier', 'run|a district heating network'], ['Energy', 'Utilities', 'Grid']),
  trade('precision-farming', 2, 1, { CLIMATE: 0.6, INDUSTRY: 0.3 }, ['make|weeding robots for vegetable growers', 'build|herd monitoring for dairy farms'], ['Agro', 'Fields', 'Farming']),
  trade('facilities', 2, 2, { CLIMATE: 0.5, INDUSTRY: 0.3 }, ['make|occupancy sensors for offices', 'build|energy control for school buildings'], ['Buildings', 'Spaces', 'Facilities']),
  trade('machinery', 1, 6, { INDUSTRY: 0.95 }, ['make|packaging machines', 'make|pumps for chemical plants', 'make|woodworking machinery'], ['Machines', 'Werke', 'Engineering']),
  trade('automotive', 1, 4, { INDUSTRY: 0.8 }, ['make|seats and cabin electronics for car makers', 'make|test benches for drivetrains'], ['Automotive', 'Drive', 'Components']),
  trade('robotics-industry', 3, 2, { DEEP_TECH: 0.9, INDUSTRY: 0.6 }, ['make|robots that unload containers', 'build|picking software for warehouses'], ['Robotics', 'Automation', 'Motion']),
  trade('real-estate', 3, 2, { CONSUMER: 0.3 }, ['build|tenant software for housing associations', 'run|a portal for furnished flats'], ['Homes', 'Property', 'Living']),
  trade('travel', 3, 2, { CONSUMER: 0.7 }, ['run|a booking service for night trains', 'build|reservation software for camp sites'], ['Travel', 'Stays', 'Journeys']),
  trade('gaming', 3, 1, { CONSUMER: 0.9 }, ['make|a multiplayer cooking game', 'make|puzzle games for phones'], ['Games', 'Play', 'Studio']),
  trade('publishing', 2, 3, { CONSUMER: 0.4, EDUCATION: 0.3 }, ['publish|regional newspapers, in print and online', 'run|a subscription platform for specialist magazines'], ['Media', 'Press', 'Publishing']),
  trade('government', 0, 4, { PUBLIC_SECTOR: 1 }, ['run|digital services for a state government', 'run|the tax systems of a federal agency'], ['Agency', 'Services', 'Office']),
];
