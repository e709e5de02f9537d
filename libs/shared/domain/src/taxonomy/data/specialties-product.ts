/** Specialties: product leadership, commerce and marketing technology. Layout and rules: docs/domain/taxonomy.md. */
export const PRODUCT_SPECIALTIES = `
320 product: Product leadership
  Deciding what to build, for whom and why.
  product management | product | CPO | head of product | product owner | produktmanagement | gestion de produit | gestión de producto |
  product leader
321 product > product-strategy: Product strategy
  Choosing the market, the bet and what not to do.
  product vision | produktstrategie | portfolio strategy | stratégie produit
322 product-strategy > roadmapping: Roadmaps and priorities
  An honest plan of what comes next and why.
  roadmap | roadmapping | prioritisation | prioritization | product planning | backlog management
323 product-strategy > pricing: Pricing and packaging
  What to charge, for what, and in which bundles.
  pricing | packaging | monetisation | monetization | pricing strategy | preisgestaltung | tarification
324 product-strategy > go-to-market: Go-to-market
  Bringing a product to its buyers.
  GTM | product marketing | product launch | markteinführung | positioning | market entry
325 product-strategy > product-market-fit: Product-market fit
  Finding the people who would miss the product, and why.
  PMF | problem-solution fit | startup validation
326 product > product-discovery: Product discovery
  Learning what is worth building before building it.
  discovery | continuous discovery | opportunity assessment | jobs to be done | customer discovery
327 product-discovery > user-research: User research
  Watching and asking the people a product is for.
  UX research | customer interviews | usability testing | nutzerforschung | recherche utilisateur
328 product-discovery > prototyping: Prototyping
  Cheap models that answer a question quickly.
  prototypes | rapid prototyping | proof of concept | PoC | design sprints
329 product-discovery > mvp: Minimum viable products
  The smallest thing that teaches or sells.
  MVP | MVP development | minimum viable product | first version | zero to one
330 product > product-design: Product design
  Making products clear, useful and pleasant.
  UX | UX design | user experience | UI design | UX/UI | interaction design | design leadership | nutzererfahrung | diseño de producto
331 product-design > service-design: Service design
  Shaping the whole journey, on screen and off.
  customer journey | journey mapping | design thinking
332 product > product-growth: Growth
  Getting, keeping and growing users by design.
  growth product | growth hacking | growth engineering | user growth
333 product-growth > product-led-growth: Product-led growth
  Letting the product itself win and keep customers.
  PLG | self-serve growth | freemium | free trial conversion
334 product-growth > retention: Activation and retention
  Getting people to first value and keeping them.
  retention | activation | churn reduction | user onboarding | engagement metrics
335 product > product-operations: Product operations
  Tools, data and routines that let product teams work well.
  product ops | product process | product organisation | product operating model | product team set-up
336 product > technical-product: Technical and platform products
  Products for developers and inner customers: APIs, platforms, data.
  technical product management | platform product management | API products | data product management
337 product > b2b-product: Enterprise products
  Products with long sales, many roles and demanding customers.
  enterprise product management | B2B product | customer-specific features
338 product > consumer-product: Consumer products
  Products that people choose and use for themselves.
  B2C product | consumer apps | consumer product management
339 commerce: E-commerce and marketing technology
  Selling and marketing by software.
  ecommerce | online retail | digital commerce | commerce technology | onlinehandel | commerce électronique | comercio electrónico
340 commerce > shop-platforms: Shop platforms
  Choosing, building and running online shops.
  shop systems | online shop | webshop | shopify | magento | shopware | commercetools | boutique en ligne
341 shop-platforms > headless-commerce: Headless commerce
  Shops cut into parts that can be swapped.
  composable commerce | MACH architecture | headless shop
342 shop-platforms > checkout: Checkout and conversion
  Turning visitors into buyers.
  checkout optimisation | conversion rate optimisation | CRO | conversion optimization
343 shop-platforms > product-information: Product information
  Good product data for every channel.
  PIM | product data | product catalogue | DAM
344 shop-platforms > order-management: Order management
  From click to parcel, return and refund.
  OMS | order fulfilment | fulfillment systems | warehouse management | WMS | inventory systems
345 commerce > marketplaces: Marketplaces
  Platforms on which many sell to many.
  marketplace | marketplace platforms | two-sided platforms | multi-vendor | platform business | marktplätze
346 commerce > b2b-commerce: B2B commerce
  Portals, catalogues and contract prices for business buyers.
  B2B e-commerce | procurement portals | e-procurement | dealer portals
347 commerce > martech: Marketing technology
  Tools for reaching and understanding customers.
  martech | marketing automation | email marketing systems | campaign tools | marketing tech
348 martech > customer-data-platforms: Customer data platforms
  One view of each customer across channels.
  CDP | customer 360 | audience segmentation
349 martech > adtech: Advertising technology
  Buying, selling and measuring advertising by machine.
  adtech | programmatic advertising | RTB | ad serving | attribution
350 martech > seo: Search engine optimisation
  Being found by people who search.
  SEO | search engine optimization | technical SEO | suchmaschinenoptimierung | référencement
351 martech > content-management: Content management
  Systems in which teams write, manage and publish.
  CMS | headless CMS | web content management | redaktionssystem | gestion de contenu
352 commerce > loyalty: Loyalty programmes
  Points, vouchers and reasons to come back.
  loyalty | loyalty program | vouchers | customer loyalty | kundenbindung
`;
