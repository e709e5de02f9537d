/** Specialties: finance and health with their rules. Layout and rules: docs/domain/taxonomy.md. */
export const REGULATED_SPECIALTIES = `
254 fintech: Fintech and financial regulation
  Money in software, and the rules that come with it.
  fintech | financial technology | banking technology | finanztechnologie | financial services technology | tecnología financiera
255 fintech > payments: Payments
  Taking, sending and settling money.
  payment systems | payment processing | zahlungsverkehr | paiements | pagos | PSP
256 payments > card-issuing: Card issuing and acquiring
  Cards, terminals, schemes and the processors behind them.
  card payments | issuer processing | acquiring | card schemes | POS terminals
257 payments > account-payments: Account-to-account payments
  Transfers between bank accounts, instant or not.
  SEPA | instant payments | SWIFT | ISO 20022 | ACH | faster payments | direct debit
258 payments > ledger: Ledgers and reconciliation
  Books that balance to the cent.
  double-entry ledger | reconciliation | accounting systems | subledger | buchhaltungssysteme
259 payments > payment-orchestration: Payment orchestration
  Routing payments over several providers for cost and success.
  payment gateway | payment routing | checkout payments
260 fintech > pci-dss: PCI DSS
  Meeting the card industry's rules for handling card data.
  PCI | PCI compliance | card data security | PCI-DSS 4.0
261 fintech > open-banking: PSD2 and open banking
  Account access, strong authentication and the EU rules for payment services.
  PSD2 | PSD3 | open banking | strong customer authentication | open finance | XS2A
262 fintech > dora: DORA
  Meeting the EU law on the digital operational resilience of financial firms.
  digital operational resilience act | ICT risk finance | BAIT | operational resilience | MaRisk
263 fintech > kyc-aml: KYC and AML
  Knowing customers and stopping money laundering.
  KYC | AML | anti money laundering | know your customer | identity verification | geldwäscheprävention | eKYC |
  lutte contre le blanchiment
264 kyc-aml > transaction-monitoring: Transaction monitoring
  Spotting suspicious payments and reporting them.
  AML monitoring | suspicious activity reports | transaction screening
265 kyc-aml > sanctions-screening: Sanctions screening
  Checking names against sanctions and watch lists.
  PEP screening | watchlist screening | name screening
266 fintech > fraud-prevention: Fraud prevention
  Keeping thieves out without turning good customers away.
  fraud detection | anti-fraud | betrugserkennung | chargebacks | risk scoring
267 fintech > core-banking: Core banking
  The accounts, products and interest at the heart of a bank.
  banking core | account systems | kernbankensystem | neobank platform | banking as a service | BaaS
268 fintech > lending: Lending technology
  Credit decisions, loans and collections.
  credit scoring | loan origination | credit risk | kreditvergabe | BNPL | buy now pay later
269 fintech > trading-systems: Trading systems
  Order handling, market data and execution at speed.
  trading | algorithmic trading | electronic trading | market data | order management for trading | HFT | wertpapierhandel
270 fintech > wealth-tech: Investment and wealth technology
  Portfolios, robo-advice and brokerage for savers and funds.
  wealthtech | robo-advisor | asset management systems | brokerage platform | portfolio management systems
271 fintech > insurtech: Insurance technology
  Policies, claims and pricing in software.
  insurtech | policy administration | claims management | versicherungstechnologie | actuarial systems
272 fintech > regulatory-reporting: Regulatory reporting
  Delivering to supervisors the figures they ask for.
  regtech | MiFID II | basel III reporting | solvency II | BaFin reporting | EMIR
273 fintech > financial-licensing: Licensing and supervision
  Getting and keeping a licence for e-money, payments or banking.
  e-money licence | banking licence | BaFin licence | FCA authorisation | payment institution licence
274 fintech > tax-technology: Tax and e-invoicing
  VAT, e-invoices and tax duties across countries.
  e-invoicing | VAT systems | tax engine | e-rechnung | sales tax | XRechnung | ViDA
275 fintech > crypto-compliance: Crypto regulation
  Meeting MiCA and other rules for digital assets.
  MiCA | crypto compliance | travel rule | digital asset regulation
276 healthtech: Health and life sciences
  Software for patients, care, medicine and research.
  healthtech | digital health | medtech | eHealth | life sciences technology | santé numérique | gesundheits-IT | salud digital
277 healthtech > hipaa: HIPAA
  Meeting the US rules for health data.
  HIPAA compliance | PHI protection | HITRUST | health data privacy
278 healthtech > medical-device-software: Medical device software
  Software that is a medical device, and the approval it needs.
  SaMD | software as a medical device | MDR | medizinprodukte | IVDR | dispositif médical
279 medical-device-software > iec-62304: Medical software lifecycle
  Developing medical software by IEC 62304 and its sister standards.
  IEC 62304 | IEC 62366 | ISO 14971 | medical software development
280 medical-device-software > iso-13485: Medical quality management
  Running a quality system by ISO 13485.
  ISO 13485 | QMS for medical devices | design controls | medical QMS
281 medical-device-software > fda-clearance: FDA clearance
  Bringing a device or software through the US regulator.
  FDA 510k | FDA approval | 21 CFR part 11 | premarket approval
282 healthtech > health-interoperability: Health data exchange
  Getting health records to flow between systems.
  HL7 | FHIR | interoperability in health | DICOM | IHE | telematikinfrastruktur
283 healthtech > health-records: Electronic health records
  The systems in which care is written down.
  EHR | EMR | hospital information systems | KIS | practice management | elektronische patientenakte | dossier médical
284 healthtech > telemedicine: Telemedicine
  Care at a distance, by video, chat or device.
  telehealth | remote patient monitoring | online doctor | télémédecine | virtual care
285 healthtech > digital-therapeutics: Digital therapeutics
  Apps that treat, prescribed like medicine.
  DTx | DiGA | prescription apps | digitale gesundheitsanwendung
286 healthtech > gxp: GxP and validation
  Validated systems for drug making, labs and trials.
  GxP | GMP | GAMP 5 | computer system validation | CSV validation | good manufacturing practice | pharma validation
287 healthtech > clinical-trials: Clinical trials technology
  Planning, running and documenting trials.
  EDC | clinical research systems | eClinical | clinical data management | klinische studien
288 healthtech > bioinformatics: Bioinformatics
  Computing on genes, proteins and other biological data.
  genomics | computational biology | omics | bioinformatik | drug discovery informatics | cheminformatics
289 healthtech > lab-informatics: Laboratory informatics
  Systems that run labs and their samples.
  LIMS | ELN | lab automation | laborsoftware
`;
