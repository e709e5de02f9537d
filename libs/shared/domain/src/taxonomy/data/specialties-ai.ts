/** Specialties: AI and machine learning. Layout and rules: docs/domain/taxonomy.md. */
export const AI_SPECIALTIES = `
89 ai: AI and machine learning
  Software that learns from data or produces language, images and decisions.
  AI | artificial intelligence | AI/ML | künstliche intelligenz | KI | intelligence artificielle | IA | inteligencia artificial
90 ai > generative-ai: Generative AI and LLMs
  Products and tools built on large language models and other generating models.
  GenAI | LLM | LLMs | large language models | generative AI | foundation models | chatgpt | generative KI | IA générative
91 generative-ai > rag: Retrieval-augmented generation
  Letting a language model answer from a company's own documents.
  RAG | knowledge assistants | grounding | chat with documents
92 generative-ai > ai-agents: AI agents
  Models that plan, use tools and act in several steps under control.
  agents | agentic AI | LLM agents | autonomous agents | multi-agent systems | tool calling | model context protocol | KI-agenten
93 generative-ai > prompt-evaluation: Prompt engineering and evaluation
  Writing prompts and measuring whether the answers are good enough.
  prompt engineering | LLM evaluation | evals | prompt evaluation | prompt design | LLM testing
94 generative-ai > fine-tuning: Fine-tuning
  Adapting an existing model to a company's language or task.
  finetuning models | LoRA | instruction tuning | RLHF | model adaptation | distillation
95 generative-ai > llm-serving: LLM serving
  Running language models fast and affordably, hosted or on own hardware.
  LLM inference | model hosting | LLM cost optimisation | LLMOps | self-hosted LLM | open-weight models
96 generative-ai > ai-guardrails: AI guardrails
  Keeping models from leaking data, making things up or being tricked.
  LLM security | prompt injection | AI safety | hallucination control | content moderation
97 generative-ai > vector-search: Vector search
  Finding things by meaning instead of matching words.
  semantic search | embeddings | vector databases | similarity search
98 generative-ai > conversational-ai: Conversational AI
  Chat and voice assistants that get a job done.
  chatbots | chatbot | voice assistants | virtual assistants | dialogue systems
99 generative-ai > multimodal-ai: Multimodal AI
  Models that combine text, images, sound and video.
  image generation | diffusion models | text to image | video generation | vision language models
100 generative-ai > ai-assisted-development: AI-assisted development
  Using coding assistants and agents in engineering teams with good results.
  AI coding | copilot adoption | AI pair programming | coding agents | AI for developers | vibe coding
101 ai > machine-learning: Machine learning
  Models that learn to predict, sort or rank from examples.
  ML | predictive modelling | predictive modeling | maschinelles lernen | apprentissage automatique | aprendizaje automático |
  machine learning engineering
102 machine-learning > deep-learning: Deep learning
  Neural networks, from design to training at scale.
  neural networks | DL | neuronale netze | transformers
103 machine-learning > recommender-systems: Recommender systems
  Suggesting the right product, film or person to each user.
  recommendations | recommendation engines | recsys | personalisation | personalization | matching algorithms
104 machine-learning > forecasting: Forecasting
  Predicting demand, load or prices from the past.
  time series forecasting | demand forecasting | predictive analytics | prognosen
105 machine-learning > anomaly-detection: Anomaly detection
  Spotting the unusual in streams of data.
  outlier detection | predictive maintenance | novelty detection
106 machine-learning > reinforcement-learning: Reinforcement learning
  Learning what to do by trial, error and reward.
  RL | bandits | contextual bandits
107 machine-learning > learning-to-rank: Search and ranking
  Ordering results so that the best come first.
  learning to rank | search relevance | ranking models | information retrieval
108 ai > mlops: MLOps
  Getting models into production and keeping them healthy there.
  machine learning operations | ML platform | ML engineering | model deployment
109 mlops > feature-stores: Feature stores
  Sharing and serving the inputs of models in one consistent place.
  feature engineering | feature platform
110 mlops > model-monitoring: Model monitoring
  Noticing when a model grows wrong, slow or unfair.
  model drift | data drift | ML monitoring | model observability
111 mlops > gpu-infrastructure: GPU infrastructure
  Buying, sharing and programming accelerators for training and serving.
  GPU clusters | GPU computing | AI infrastructure | accelerated computing | model training infrastructure
112 mlops > data-labelling: Training data
  Getting enough good, lawful and well-labelled examples.
  data labelling | data labeling | data annotation | synthetic data | ground truth
113 ai > computer-vision: Computer vision
  Software that understands images and video.
  CV models | image recognition | machine vision | object detection | bildverarbeitung | bilderkennung | vision par ordinateur |
  visión artificial
114 computer-vision > document-ai: Document understanding
  Reading invoices, forms and scans into usable data.
  OCR | document AI | intelligent document processing | text recognition | document extraction
115 computer-vision > video-analytics: Video analytics
  Finding people, objects and events in video.
  video understanding | CCTV analytics | tracking in video
116 computer-vision > medical-imaging-ai: Medical imaging AI
  Models that help to read X-rays, scans and slides.
  medical imaging | radiology AI | digital pathology
117 ai > nlp: Natural language processing
  Software that works with written and spoken language.
  NLP | text mining | computational linguistics | language technology | text analytics | sprachverarbeitung | traitement du langage
118 nlp > speech: Speech technology
  Turning speech into text and text into speech.
  speech recognition | ASR | text to speech | TTS | voice AI | spracherkennung
119 nlp > machine-translation: Machine translation
  Translating text between languages by model.
  neural translation | localisation AI | automatic translation
120 ai > ai-governance: AI governance
  Rules, roles and checks for using AI responsibly.
  responsible AI | AI ethics | trustworthy AI | AI policy | AI compliance | ISO 42001 | KI-governance
121 ai-governance > eu-ai-act: EU AI Act
  Classing AI systems by risk and meeting the EU's duties for them.
  AI act | AI regulation | KI-verordnung | règlement IA
122 ai-governance > explainable-ai: Explainable AI
  Showing in plain terms why a model decided as it did.
  XAI | explainability | interpretability | algorithmic fairness | bias audits
123 ai > ai-strategy: AI strategy and adoption
  Choosing where AI pays off and bringing people along.
  AI strategy | AI adoption | AI roadmap | AI transformation | AI leadership | KI-strategie | stratégie IA | estrategia de IA
124 ai > edge-ai: Edge AI
  Running models on devices instead of in the cloud.
  on-device AI | TinyML | embedded AI | mobile ML
`;
