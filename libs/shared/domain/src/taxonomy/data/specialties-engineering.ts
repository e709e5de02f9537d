/** Specialties: backend, web, mobile, quality and practices. Layout and rules: docs/domain/taxonomy.md. */
export const ENGINEERING_SPECIALTIES = `
192 software-engineering: Software engineering
  Writing, testing and caring for software as a craft and a team.
  software development | programming | software developer | software engineer | coding | softwareentwicklung | développement logiciel |
  desarrollo de software | full-stack | fullstack development
193 software-engineering > backend: Backend development
  The services, rules and data behind a product.
  backend | server-side development | backend engineering | backend entwicklung
194 backend > jvm-backend: JVM backends
  Services in Java, Kotlin or Scala.
  java backend | spring services | java development | kotlin backend | java enterprise
195 backend > node-backend: Node.js backends
  Services in TypeScript or JavaScript.
  node backend | typescript backend | javascript backend
196 backend > python-backend: Python backends
  Services and tools in Python.
  python development | django backend | python services
197 backend > dotnet-backend: .NET backends
  Services and products on Microsoft's .NET.
  .net development | C# development | dotnet backend | asp.net development
198 backend > go-rust-backend: Go and Rust systems
  Lean, fast services and tools in Go or Rust.
  golang backend | systems programming | rust backend | go microservices
199 backend > php-backend: PHP backends
  Web products in PHP and its frameworks.
  php development | laravel development | symfony development
200 backend > ruby-backend: Ruby on Rails products
  Web products on Rails, from start to large scale.
  rails development | ruby backend | RoR development
201 backend > real-time-systems: Real-time products
  Chat, collaboration and live updates without delay.
  websockets | real-time collaboration | live updates | CRDT | push notifications
202 backend > search-engineering: Search engineering
  Search inside products and sites, fast and forgiving.
  site search | full-text search | search infrastructure | enterprise search
203 backend > workflow-engines: Workflow engines
  Long-running business processes that survive restarts.
  workflow automation | durable execution | BPMN | process engine
204 software-engineering > web-frontend: Web frontend
  What people see and touch in the browser.
  frontend | frontend development | web development | frontend engineering | UI development | webentwicklung | développement web |
  desarrollo web
205 web-frontend > design-systems: Design systems
  Shared components and rules that keep products consistent.
  component library | UI library | design tokens | style guide
206 web-frontend > web-performance: Web performance
  Pages that load and respond quickly on any device.
  core web vitals | page speed | frontend performance | lighthouse scores
207 web-frontend > accessibility: Accessibility
  Products that everyone can use, and the laws that ask for it.
  a11y | WCAG | barrierefreiheit | inclusive design | european accessibility act | BFSG | accessibilité | accesibilidad
208 web-frontend > server-rendering: Server rendering and static sites
  Pages built on the server or ahead of time for speed and search engines.
  SSR | server-side rendering | jamstack | static site generation
209 web-frontend > micro-frontends: Micro-frontends
  Large web products that several teams can ship apart.
  microfrontends architecture | frontend modularisation | module federation
210 web-frontend > single-page-apps: Rich web applications
  Browser applications that feel like desktop software.
  SPA | single page application | progressive web apps | PWA | web apps | offline web
211 web-frontend > internationalisation: Internationalisation
  Products for many languages, scripts and habits.
  i18n | internationalization | localisation | localization | l10n | multilingual products
212 software-engineering > mobile: Mobile development
  Apps for phones and tablets.
  mobile | mobile apps | app development | mobile engineering | app-entwicklung | développement mobile | desarrollo móvil |
  smartphone apps
213 mobile > ios: iOS development
  Apps for iPhone, iPad and Apple's other devices.
  iOS | iphone apps | swift development | apple development
214 mobile > android: Android development
  Apps for Android phones, tablets and devices.
  android | android apps | kotlin apps
215 mobile > cross-platform-mobile: Cross-platform apps
  One code base for several kinds of phone.
  hybrid apps | react native development | flutter development | cross platform mobile
216 mobile > mobile-release: App store delivery
  Signing, releasing and updating apps through the stores.
  app store | play store | mobile CI | mobile devops | app distribution
217 mobile > offline-first: Offline-first apps
  Apps that work without a network and catch up later.
  offline apps | local-first | data sync on device
218 software-engineering > quality-engineering: Quality engineering
  Knowing that software works, early and cheaply.
  QA | quality assurance | software testing | testing | qualitätssicherung | softwaretest | assurance qualité | test strategy |
  aseguramiento de calidad
219 quality-engineering > test-automation: Test automation
  Checks that run by themselves at every change.
  automated testing | E2E testing | end-to-end tests | UI test automation | testautomatisierung | integration testing
220 quality-engineering > test-driven-development: Test-driven development
  Letting tests lead the design of code.
  TDD | BDD | unit testing | acceptance test-driven development
221 quality-engineering > exploratory-testing: Exploratory testing
  Skilled people looking for what nobody thought of.
  manual testing | usability testing of releases | test management
222 software-engineering > engineering-practices: Engineering practices
  The everyday habits of good teams.
  software craftsmanship | clean code | engineering excellence | best practices | XP | extreme programming
223 engineering-practices > code-review: Code review
  Reading each other's changes to learn and to catch mistakes.
  code reviews | pull request reviews | peer review | merge requests
224 engineering-practices > version-control: Version control
  Branching, merging and history that help rather than hinder.
  git workflow | trunk-based development | branching strategy | source control
225 engineering-practices > monorepos: Monorepos
  Many projects in one repository, with tools that cope.
  monorepo | mono-repo tooling | multi-package repository
226 engineering-practices > technical-writing: Technical documentation
  Documents that are found, read and still true.
  technical writing | documentation | docs as code | dokumentation | developer documentation
227 engineering-practices > open-source-practice: Open source
  Using, publishing and leading open-source software.
  OSS | open-source maintenance | open source strategy | OSPO | inner source
228 engineering-practices > pair-programming: Pair and ensemble programming
  Two or more people working on one piece of code together.
  pair programming | pairing | mob programming
229 software-engineering > desktop: Desktop software
  Programs that people install on their computers.
  desktop applications | windows applications | cross-platform desktop | WPF development
230 software-engineering > developer-tools: Developer tools
  Compilers, SDKs, editors and other tools for programmers.
  devtools products | SDK development | compilers | API clients | CLI tools | programming languages
`;
