/** Specialties: deals, investment and enterprise systems. Layout and rules: docs/domain/taxonomy.md. */
export const BUSINESS_SPECIALTIES = `
353 transactions: Deals and investment
  The technical side of buying, selling, funding and joining companies.
  M&A | mergers and acquisitions | M and A technology | fusions-acquisitions | unternehmenskauf | private equity technology |
  transaction advisory
354 transactions > tech-due-diligence: Technology due diligence
  Judging a company's technology and team before money changes hands.
  tech DD | technical due diligence | tech due diligence | TDD for investors | IT due diligence | due diligence | buy-side diligence
355 tech-due-diligence > code-audit: Code and architecture audit
  A sober look at what has been built and what it will cost to keep.
  code audit | software audit | architecture audit | technical audit | technology assessment
356 tech-due-diligence > vendor-due-diligence: Sell-side preparation
  Getting a company's technology ready for the buyer's questions.
  vendor due diligence | exit readiness | sell-side diligence | exit preparation | data room
357 transactions > post-merger-integration: Post-merger integration
  Joining systems, teams and products after a deal.
  PMI | post-acquisition integration | merger integration | integration after acquisition | intégration post-acquisition
358 post-merger-integration > systems-consolidation: Systems consolidation
  Going from two of everything to one of each.
  platform consolidation | application consolidation | IT consolidation | tool consolidation
359 post-merger-integration > team-integration: Team integration
  Making one team out of two without losing the best people.
  culture integration | retention after acquisition | team merger
360 transactions > carve-out: Carve-outs
  Cutting a business and its systems out of a larger one.
  carve out | IT separation | spin-off | TSA exit | demerger
361 transactions > fundraising: Fundraising support
  The technical story, plan and answers for investors.
  fundraising | investor readiness | pitch support | venture capital | series A readiness | startup funding
362 transactions > value-creation: Portfolio value creation
  Making technology pay across an investor's companies.
  value creation | operating partner | portfolio support | PE operating partner | 100-day plan
363 transactions > intellectual-property: Intellectual property
  Owning, protecting and licensing what has been built.
  IP | IP strategy | patents | open source licence compliance | software licensing | geistiges eigentum
364 transactions > grant-funding: Public funding
  Grants and tax relief for research and development.
  grants | R&D tax credits | forschungszulage | horizon europe | fördermittel | subventions | EIC accelerator
365 enterprise-systems: Enterprise systems
  The bought systems a company runs its business on.
  business applications | enterprise software | enterprise IT | CIO | business software | systèmes d'entreprise | unternehmenssoftware
366 enterprise-systems > erp: ERP
  Finance, stock, production and orders in one system.
  enterprise resource planning | ERP implementation | ERP rollout | warenwirtschaft | progiciel de gestion
367 erp > sap: SAP
  Introducing, extending and running SAP.
  SAP ERP | SAP R/3 | ABAP | SAP basis
368 erp > s4hana-migration: S/4HANA migration
  Moving from older SAP to S/4HANA.
  S4 HANA | SAP S/4HANA | SAP HANA | SAP migration
369 erp > microsoft-dynamics: Microsoft Dynamics
  Business processes on Dynamics 365.
  dynamics 365 | navision | business central | D365
370 erp > netsuite: NetSuite and cloud ERP
  Finance and operations on cloud ERP for growing firms.
  netsuite | oracle netsuite | cloud ERP | odoo
371 enterprise-systems > crm: CRM systems
  Sales, service and customer records.
  CRM | customer relationship management | CRM implementation | sales systems | kundenmanagement
372 crm > salesforce: Salesforce
  Building sales and service on Salesforce.
  SFDC | salesforce platform | apex development | sales cloud
373 crm > hubspot: HubSpot and growth CRM
  Light CRM and marketing set-ups for growing firms.
  hubspot | pipedrive | growth CRM
374 crm > revenue-operations: Revenue operations
  One data and tool chain for marketing, sales and success.
  RevOps | sales operations | quote to cash | CPQ
375 enterprise-systems > hr-systems: HR systems
  Hiring, pay, time and people data.
  HRIS | HCM | workday | HR tech | payroll systems | personalsysteme
376 enterprise-systems > finance-systems: Finance systems
  Accounting, planning and reporting for the finance team.
  accounting software | financial planning systems | FP&A systems | consolidation systems | DATEV
377 enterprise-systems > process-automation: Process automation
  Taking dull, repeated office work off people.
  RPA | robotic process automation | business process automation | BPM | prozessautomatisierung | process mining | automatisation
378 enterprise-systems > low-code: Low-code and no-code
  Building tools with little or no programming.
  low code | no code | citizen development | power platform | nocode tools
379 enterprise-systems > supply-chain-systems: Supply chain systems
  Planning, buying, moving and tracking goods.
  SCM | supply chain management | logistics systems | transport management | TMS | lieferkette | chaîne logistique
380 enterprise-systems > product-lifecycle: Product lifecycle systems
  Drawings, parts and changes in engineering firms.
  PLM | CAD data management | PDM | BIM | engineering data
381 enterprise-systems > sustainability-technology: Sustainability technology
  Measuring and lowering emissions with software, and reporting on it.
  green IT | ESG reporting | CSRD | carbon accounting | green software | nachhaltigkeit | durabilité
382 enterprise-systems > public-sector-it: Public sector IT
  Digital services and tenders of public bodies.
  e-government | govtech | public procurement | OZG | administration numérique | verwaltungsdigitalisierung
`;
