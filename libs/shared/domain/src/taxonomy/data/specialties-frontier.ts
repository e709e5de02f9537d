/** Specialties: blockchain, games and media, deep tech. Layout and rules: docs/domain/taxonomy.md. */
export const FRONTIER_SPECIALTIES = `
383 blockchain: Blockchain
  Shared ledgers that nobody has to be trusted with alone.
  web3 | distributed ledger technology | DLT | crypto | blockchain technology | cadena de bloques
384 blockchain > smart-contracts: Smart contracts
  Programs that hold and move value on a chain.
  solidity | contract audits | EVM development | ethereum development
385 blockchain > defi: Decentralised finance
  Lending, trading and saving without a bank in the middle.
  DeFi | decentralized finance | AMM | yield protocols
386 blockchain > wallets-custody: Wallets and custody
  Holding keys and assets safely for oneself or others.
  crypto wallet | custody | key custody | MPC wallets
387 blockchain > tokenisation: Tokenisation
  Turning rights and assets into tokens.
  tokenization | NFTs | NFT | security tokens | token economics | stablecoins
388 blockchain > blockchain-infrastructure: Chain infrastructure
  Nodes, validators, layer twos and bridges.
  layer 2 | validators | node operation | staking infrastructure | zero-knowledge proofs | rollups
389 immersive: Games, immersive and media
  Products that play, show and surround.
  interactive media | entertainment technology | creative technology | medientechnologie
390 immersive > game-development: Game development
  Making games for any screen.
  games | game dev | video games | spieleentwicklung | jeux vidéo | videojuegos
391 game-development > game-engines: Game engines
  Rendering, physics and tools behind games.
  unity development | unreal development | graphics programming | 3D graphics | rendering | shaders
392 game-development > multiplayer-backends: Multiplayer backends
  Servers on which many play together fairly.
  multiplayer | game servers | matchmaking servers | netcode | game backend
393 game-development > live-operations: Live operations
  Events, offers and balance after launch.
  live ops | game economy | free-to-play
394 immersive > extended-reality: Virtual and augmented reality
  Worlds put on or around the user.
  VR | AR | XR | AR/VR | virtual reality | augmented reality | mixed reality | spatial computing | metaverse | réalité virtuelle |
  realidad virtual
395 extended-reality > xr-training: Immersive training
  Learning and rehearsing in virtual surroundings.
  VR training | simulation training | virtual training
396 immersive > media-streaming: Video and media streaming
  Getting sound and pictures to many people smoothly.
  video streaming | OTT | live streaming | transcoding | video on demand | VOD | WebRTC | media pipelines
397 immersive > simulation: Simulation
  Computing how the real world would behave.
  physics simulation | numerical simulation | CFD | FEM | modelling and simulation
398 immersive > audio-technology: Audio technology
  Software for sound, music and voice.
  audio engineering | music technology | audio processing
399 science: Deep tech and space
  Young sciences on their way into products.
  deep tech | advanced technology | frontier technology | spitzentechnologie
400 science > quantum-computing: Quantum computing
  Computing with quantum effects, and knowing when it helps.
  quantum | quantum algorithms | quantencomputing | informatique quantique
401 science > space-technology: Space technology
  Satellites, ground stations and launchers.
  space tech | satellite systems | aerospace software | NewSpace | raumfahrt | technologies spatiales
402 science > energy-technology: Energy technology
  Grids, storage, trading and metering of energy.
  energy tech | smart grid | energy management systems | virtual power plant | smart metering | energietechnik | smart grids
403 science > climate-technology: Climate technology
  Software and systems against and along with climate change.
  climate tech | cleantech | carbon removal | greentech | klimatechnologie
404 science > materials-informatics: Materials and lab sciences
  Models and data for new materials, chemistry and biology.
  materials science | materials informatics | computational chemistry | synthetic biology
`;
