/** Specialties: security, identity, audits and privacy. Layout and rules: docs/domain/taxonomy.md. */
export const SECURITY_SPECIALTIES = `
48 security: Security
  Protecting systems, data and people against attack and misuse.
  cybersecurity | information security | infosec | IT security | IT-sicherheit | informationssicherheit | cybersécurité |
  sécurité informatique | ciberseguridad
49 security > application-security: Application security
  Finding and preventing weaknesses in the software a company builds.
  AppSec | software security | secure coding | product security | sécurité applicative | anwendungssicherheit
50 application-security > devsecops: DevSecOps
  Building security checks into everyday development and delivery.
  secure SDLC | secure development lifecycle | SAST | DAST | shift-left security | security automation
51 application-security > threat-modelling: Threat modelling
  Thinking through how a system could be attacked before it is built.
  threat modeling | attack modelling | STRIDE | bedrohungsanalyse | abuse cases
52 application-security > penetration-testing: Penetration testing
  Attacking one's own systems under agreed rules to find what others would.
  pentest | pentesting | ethical hacking | red teaming | offensive security
53 application-security > api-security: API security
  Guarding interfaces against abuse, leaks and broken access rules.
  OAuth security | API protection | OWASP API | API abuse
54 application-security > supply-chain-security: Software supply chain security
  Knowing and trusting every library and build step that ends up in a product.
  SBOM | dependency security | SLSA | supply chain attacks | open source security | cyber resilience act
55 application-security > bug-bounty: Vulnerability disclosure
  Working with outside researchers who report weaknesses.
  bug bounty | responsible disclosure | coordinated disclosure
56 security > cloud-security: Cloud security
  Safe accounts, networks, keys and settings in public clouds.
  CSPM | cloud hardening | AWS security | azure security | CNAPP | sécurité cloud
57 cloud-security > container-security: Container security
  Protecting images, clusters and what runs on them.
  kubernetes security | image scanning | runtime protection | k8s security
58 cloud-security > secrets-management: Secrets management
  Keeping passwords, tokens and keys out of code and in safe hands.
  secret rotation | vaulting | credential management
59 security > identity-access: Identity and access management
  Deciding who may do what, and proving who is who.
  IAM | identity management | access control | identity and access | identitätsmanagement | gestion des identités
60 identity-access > single-sign-on: Single sign-on
  One safe login for many systems, inside or with customers.
  SSO | SAML | OIDC | OpenID Connect | federated login | SCIM
61 identity-access > customer-identity: Customer identity
  Sign-up, login and consent for large numbers of customers.
  CIAM | customer login | passkeys | passwordless | multi-factor authentication | MFA | 2FA
62 identity-access > privileged-access: Privileged access management
  Keeping administrator rights rare, short and recorded.
  PAM | admin access | just-in-time access | least privilege
63 identity-access > authorisation-models: Authorisation models
  Designing roles, attributes and rules that say who may see which data.
  authorization | RBAC | ABAC | fine-grained permissions | entitlements | berechtigungskonzept
64 security > security-operations: Security operations
  Watching for attacks day and night and stopping them.
  SOC | SecOps | security operations center | blue team | MDR service | cyber defence
65 security-operations > siem: Security monitoring
  Collecting signals from all systems and telling attack from noise.
  SIEM | detection engineering | XDR | threat detection | SOAR
66 security-operations > security-incidents: Security incident handling
  Containing a breach, finding its cause and telling those who must know.
  breach response | CSIRT | CERT team | security incident response | ransomware response | data breach
67 security-operations > vulnerability-management: Vulnerability management
  Finding known weaknesses and patching the ones that matter first.
  vuln management | patch management | schwachstellenmanagement | CVE management
68 security-operations > threat-intelligence: Threat intelligence
  Knowing which attackers care about a company and how they work.
  CTI | cyber threat intel | threat hunting
69 security-operations > digital-forensics: Digital forensics
  Preserving and reading traces after an attack.
  DFIR | forensics | malware analysis | IT-forensik
70 security > security-governance: Security governance and compliance
  Policies, risks, audits and certificates that show security is under control.
  GRC | IT compliance | security compliance | governance risk and compliance | infosec policy | compliance | conformité
71 security-governance > soc-2: SOC 2
  Getting through and living with a SOC 2 audit.
  SOC2 type II | SOC 2 type 2 | SOC 2 type 1 | SOC II | trust services criteria
72 security-governance > iso-27001: ISO 27001
  Building an information security management system that earns the certificate.
  ISO/IEC 27001 | ISO27k | ISMS | ISO 27001 certification | BSI grundschutz | IT-grundschutz | ISO 27002
73 security-governance > nis-2: NIS2
  Meeting the EU directive on the security of important and essential services.
  NIS 2 directive | NIS-2 richtlinie | KRITIS | critical infrastructure security
74 security-governance > nist-framework: NIST frameworks
  Using the NIST cybersecurity framework and its control sets.
  NIST CSF | NIST 800-53 | FedRAMP | CMMC | CIS controls
75 security-governance > tisax: TISAX
  Passing the information security assessment of the car industry.
  VDA ISA | automotive information security
76 security-governance > cyber-risk: Cyber risk management
  Weighing risks in money and likelihood so that leaders can decide.
  IT risk management | risk management | risk register | FAIR method | risikomanagement | gestion des risques
77 security-governance > vendor-risk: Third-party risk
  Checking the security of suppliers and answering customers who check yours.
  vendor risk management | supplier security | security questionnaires | TPRM
78 security-governance > security-awareness: Security awareness
  Helping staff to spot tricks and act safely.
  phishing training | awareness training | human risk
79 security > privacy: Privacy and data protection
  Handling personal data lawfully, sparingly and openly.
  data protection | data privacy | datenschutz | protection des données | protección de datos
80 privacy > gdpr: GDPR
  Meeting the EU rules for personal data in products and processes.
  DSGVO | RGPD | general data protection regulation | DPIA
81 privacy > us-privacy: US privacy laws
  Meeting CCPA and the other privacy laws of US states.
  CCPA | CPRA | california privacy
82 privacy > privacy-engineering: Privacy engineering
  Building products that need less personal data and leak none.
  privacy by design | anonymisation | anonymization | pseudonymisation | differential privacy | consent management
83 privacy > data-residency: Data residency
  Keeping data in the country or region where law or customers want it.
  data localisation | data localization | data sovereignty | Schrems II
84 security > cryptography: Cryptography
  Using encryption and signatures correctly, from protocols to hardware.
  encryption | crypto engineering | PKI | key management | HSM | verschlüsselung | chiffrement | post-quantum cryptography
85 security > zero-trust: Zero trust
  Checking every access as if the inner network were the open internet.
  zero trust architecture | ZTNA | SASE | beyondcorp
86 security > network-security: Network security
  Firewalls, segmentation and defence of traffic.
  firewalls | DDoS protection | network segmentation | intrusion detection | VPN
87 security > ot-security: OT security
  Protecting factories, plants and other machines that must not stop.
  industrial security | IEC 62443 | ICS security | SCADA security
88 security > security-leadership: Security leadership
  Building and running the security function of a company.
  CISO | vCISO | virtual CISO | security strategy | head of security | security programme | security program
`;
