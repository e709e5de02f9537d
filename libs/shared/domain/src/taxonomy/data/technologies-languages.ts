/** Technologies: languages and frameworks. Layout and rules: docs/domain/taxonomy.md. */
export const LANGUAGE_TECHNOLOGIES = `
573 group-languages [group]: Programming languages
  What software is written in.
574 group-languages > typescript: TypeScript
  JavaScript with types, for browser and server.
  TS | typscript
575 group-languages > javascript: JavaScript
  The language of the browser, also used on servers.
  JS | ECMAScript | ES6 | javascipt | vanilla JS
576 group-languages > python: Python
  A readable language for services, data and AI.
  py | python3 | phyton | cpython
577 group-languages > java: Java
  A widely used language for large business systems.
  Java SE | Java EE | jakarta EE | J2EE | JDK | openjdk
578 group-languages > kotlin: Kotlin
  A modern language for Android and the JVM.
  kotlin multiplatform | KMP | kotlin/JVM
579 group-languages > scala: Scala
  A functional language on the JVM.
  akka | scala 3
580 group-languages > clojure: Clojure
  A Lisp on the JVM.
  clojurescript
581 group-languages > go: Go
  A small, fast language for services and tools.
  golang
582 group-languages > rust: Rust
  A safe language for systems that must be fast.
  rust-lang
583 group-languages > c: C
  The language of kernels and small devices.
  C language | ANSI C | C99
584 group-languages > cpp: C++
  A powerful language for engines, devices and trading.
  cpp | modern C++
585 group-languages > csharp: C#
  Microsoft's main language.
  visual C# | C sharp .NET
586 group-languages > fsharp: F#
  A functional language on .NET.
  F# .NET
587 group-languages > php: PHP
  A language made for the web.
  PHP 8 | hypertext preprocessor
588 group-languages > ruby: Ruby
  A friendly language for web products.
  ruby language
589 group-languages > elixir: Elixir
  A language for very concurrent, fault-tolerant services.
  phoenix framework | elixir/phoenix
590 group-languages > erlang: Erlang
  The language and run time of telephone switches and chat systems.
  OTP | erlang VM
591 group-languages > haskell: Haskell
  A purely functional language.
  GHC
592 group-languages > swift: Swift
  Apple's language for its devices.
  swift language | swift 5
593 group-languages > objective-c: Objective-C
  Apple's older language.
  objc
594 group-languages > dart: Dart
  The language behind Flutter.
  dart lang
595 group-languages > r: R
  A language for statistics.
  R language | rstats | rstudio
596 group-languages > julia: Julia
  A fast language for science.
  julia lang
597 group-languages > matlab: MATLAB and Simulink
  A system for numerical work and control.
  matlab | simulink
598 group-languages > sql: SQL
  The language of relational databases.
  structured query language | PL/SQL | T-SQL
599 group-languages > bash: Shell scripting
  Small programs for the command line.
  bash | shell | shell scripts | powershell
600 group-languages > perl: Perl
  A language for text and older systems.
  perl 5
601 group-languages > cobol: COBOL
  The language of mainframes.
  IBM mainframe cobol
602 group-languages > lua: Lua
  A small language for games and devices.
  luajit
603 group-languages > solidity: Solidity
  The language of Ethereum contracts.
  solidity lang
604 group-languages > webassembly: WebAssembly
  A fast, portable form of code for browser and server.
  wasm
605 group-web-frameworks [group]: Frameworks for the web and apps
  What products are built with.
606 group-web-frameworks > react: React
  A library for user interfaces.
  reactjs | reakt
607 group-web-frameworks > nextjs: Next.js
  React pages on server and browser.
  next | next.js app router
608 group-web-frameworks > angular: Angular
  A complete framework for web applications.
  angularjs | anglar
609 group-web-frameworks > vue: Vue
  An approachable framework for web applications.
  vuejs | nuxt | nuxtjs
610 group-web-frameworks > svelte: Svelte
  A compiler for light web interfaces.
  sveltekit | svelte js
611 group-web-frameworks > react-native: React Native
  Phone apps with React.
  reactnative apps | expo | RN
612 group-web-frameworks > flutter: Flutter
  Phone apps from one code base in Dart.
  fluter | flutter SDK
613 group-web-frameworks > swiftui: SwiftUI and UIKit
  Apple's interface libraries.
  swiftui | uikit
614 group-web-frameworks > android-sdk: Android SDK
  Google's kit for Android apps.
  jetpack compose | android studio | android jetpack
615 group-web-frameworks > nodejs: Node.js
  JavaScript on the server.
  node | nodejs runtime | npm
616 group-web-frameworks > deno-bun: Deno and Bun
  Newer runtimes for JavaScript on the server.
  deno | bun | bun.sh
617 group-web-frameworks > nestjs: NestJS
  A framework for large Node.js services.
  nest framework
618 group-web-frameworks > express: Express and Fastify
  Small web frameworks for Node.js.
  express | expressjs | fastify
619 group-web-frameworks > spring: Spring
  The main framework for Java services.
  spring boot | spring framework | spring cloud
620 group-web-frameworks > quarkus: Quarkus and Micronaut
  Lean frameworks for Java services in the cloud.
  quarkus | micronaut | helidon
621 group-web-frameworks > dotnet: .NET
  Microsoft's platform for services and applications.
  dotnet | asp.net | .net core | .net framework | aspnet core
622 group-web-frameworks > django: Django
  A complete web framework for Python.
  djano | django rest framework | DRF
623 group-web-frameworks > fastapi: FastAPI
  A fast API framework for Python.
  starlette | pydantic
624 group-web-frameworks > flask: Flask
  A small web framework for Python.
  flask restful | flask python
625 group-web-frameworks > rails: Ruby on Rails
  A complete web framework for Ruby.
  rails | RoR | ruby on rail
626 group-web-frameworks > laravel: Laravel
  A popular web framework for PHP.
  laravell
627 group-web-frameworks > symfony: Symfony
  A web framework for large PHP products.
  symphony | symfony framework
628 group-web-frameworks > graphql: GraphQL
  A query language for typed APIs.
  apollo graphql | graphQL federation
629 group-web-frameworks > grpc: gRPC
  Fast, typed calls between services.
  protobuf | protocol buffers
630 group-web-frameworks > html-css: HTML and CSS
  Structure and looks of pages in the browser.
  CSS | CSS3 | HTML | HTML5 | tailwind | tailwind CSS | sass | bootstrap
631 group-web-frameworks > electron: Electron and Tauri
  Desktop programs with web technology.
  electron | electronjs | tauri
`;
