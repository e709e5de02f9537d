/** Technologies: what software is delivered and run with. Layout and rules: docs/domain/taxonomy.md. */
export const OPERATIONS_TECHNOLOGIES = `
695 group-operations-tools [group]: Cloud and operations tools
  What software is delivered and run with.
696 group-operations-tools > aws: Amazon Web Services
  Amazon's cloud.
  AWS | amazon aws | EC2 | S3 | aws lambda
697 group-operations-tools > azure: Microsoft Azure
  Microsoft's cloud.
  azure | azure devops | MS azure | bicep | ARM templates
698 group-operations-tools > google-cloud: Google Cloud
  Google's cloud.
  GCP | google cloud platform | cloud run
699 group-operations-tools > european-clouds: European clouds
  Hosts such as Hetzner, OVHcloud, Scaleway, STACKIT and IONOS.
  hetzner | OVH | OVHcloud | scaleway | stackit | ionos | open telekom cloud
700 group-operations-tools > kubernetes: Kubernetes
  The common system for running containers.
  k8s | kube | kubernets | EKS | GKE | AKS | rancher | k3s
701 group-operations-tools > openshift: OpenShift
  Red Hat's Kubernetes platform.
  red hat openshift | OCP
702 group-operations-tools > docker: Docker
  Containers on any machine.
  docker compose | docker swarm | dokcer | dockerfile
703 group-operations-tools > podman: Podman and containerd
  Other ways to run containers.
  podman | containerd | buildah
704 group-operations-tools > helm: Helm and Kustomize
  Packages for Kubernetes.
  helm | helm charts | kustomize
705 group-operations-tools > terraform: Terraform
  Cloud set-ups as files.
  opentofu | teraform | terragrunt | terraform cloud
706 group-operations-tools > pulumi: Pulumi
  Cloud set-ups in general-purpose languages.
  pulumi IaC
707 group-operations-tools > cloudformation: CloudFormation and CDK
  AWS set-ups as files.
  cloudformation | AWS CDK | CDK | AWS SAM
708 group-operations-tools > ansible: Ansible
  Set-up of many machines.
  ansible tower | ansible playbooks | AWX
709 group-operations-tools > puppet-chef: Puppet, Chef and Salt
  Older tools for setting up machines.
  puppet | chef | saltstack | salt
710 group-operations-tools > linux: Linux
  The operating system of servers.
  ubuntu | debian | RHEL | red hat | unix | gnu/linux
711 group-operations-tools > windows-server: Windows Server
  Microsoft's server system.
  active directory | windows administration | hyper-v
712 group-operations-tools > vmware: VMware
  Virtual machines in own data centres.
  vsphere | esxi | vcenter
713 group-operations-tools > openstack: OpenStack and Proxmox
  Open systems for private clouds.
  openstack | proxmox | KVM
714 group-operations-tools > github-actions: GitHub
  Code hosting, reviews and pipelines.
  github actions | GHA
715 group-operations-tools > gitlab: GitLab
  Code hosting, reviews and pipelines.
  gitlab CI | gitlab runner
716 group-operations-tools > jenkins: Jenkins
  A build server.
  jenkins pipelines | jenkinsfile | hudson CI
717 group-operations-tools > ci-services: CircleCI, TeamCity and Bamboo
  Other build servers and services.
  circleci | teamcity | bamboo | buildkite | travis CI
718 group-operations-tools > git: Git
  Version control.
  git version control | git SCM
719 group-operations-tools > subversion: Subversion and Mercurial
  Older version control.
  svn | subversion | mercurial | perforce
720 group-operations-tools > argo-cd: Argo CD and Flux
  Delivery from Git to clusters.
  argocd | argo | fluxcd | flux
721 group-operations-tools > istio: Istio and Linkerd
  Service meshes.
  istio | linkerd | envoy
722 group-operations-tools > prometheus: Prometheus
  Measuring services.
  prometheus metrics | promql | victoriametrics
723 group-operations-tools > grafana: Grafana
  Charts and alerts for operations.
  grafana loki | graphana | loki
724 group-operations-tools > datadog: Datadog
  A service for seeing what systems do.
  data-dog APM | datadoghq
725 group-operations-tools > new-relic: New Relic and Dynatrace
  Services for watching applications.
  new relic | dynatrace | appdynamics
726 group-operations-tools > splunk: Splunk
  Search and alerts over logs.
  splunk cloud | splunk enterprise
727 group-operations-tools > opentelemetry: OpenTelemetry
  A common way to collect traces, metrics and logs.
  otel | open telemetry collector | jaeger
728 group-operations-tools > sentry: Sentry
  Collecting errors.
  sentry.io | sentry SDK
729 group-operations-tools > vault: Vault
  Keeping secrets.
  hashicorp vault | hashi vault
730 group-operations-tools > keycloak: Keycloak
  An open server for logins.
  keycloack | keycloak SSO
731 group-operations-tools > okta: Okta and Auth0
  Logins as a service.
  okta | auth0
732 group-operations-tools > entra: Microsoft Entra ID
  Logins and accounts in Microsoft's cloud.
  entra | azure AD | azure active directory | AAD
733 group-operations-tools > nginx: NGINX
  A web server and proxy.
  engine x | nginx plus | ngnix
734 group-operations-tools > proxies: HAProxy and Traefik
  Proxies and load balancers.
  haproxy | traefik | caddy
735 group-operations-tools > apache: Apache HTTP Server and Tomcat
  Long-standing web and Java servers.
  apache | apache httpd | tomcat | apache tomcat
736 group-operations-tools > cloudflare: Cloudflare
  Protection and delivery at the edge.
  cloudflare workers | cloudfare
737 group-operations-tools > cdn-services: Fastly and Akamai
  Other networks for delivery at the edge.
  fastly | akamai
738 group-operations-tools > vercel: Vercel and Netlify
  Hosting for web frontends.
  vercel | netlify
739 group-operations-tools > heroku: Heroku and Fly.io
  Simple hosting for applications.
  heroku | fly.io | render.com | railway.app
740 group-operations-tools > playwright: Playwright and Cypress
  Tests in real browsers.
  playwright | cypress | puppeteer
741 group-operations-tools > selenium: Selenium and Appium
  Long-standing tools for interface tests.
  selenium | webdriver | appium
742 group-operations-tools > backstage: Backstage
  A portal for developers.
  spotify backstage | backstage.io
743 group-operations-tools > nx: Nx and Bazel
  Builds for large repositories.
  nx | bazel | turborepo | nx monorepo
744 group-operations-tools > gradle-maven: Gradle and Maven
  Builds for Java and Kotlin.
  gradle | maven | apache maven
745 group-operations-tools > temporal: Temporal
  Durable workflows.
  temporal.io | cadence workflow | temporal workflows
746 group-operations-tools > camunda: Camunda
  Processes drawn in BPMN and run by machine.
  camunda platform | zeebe | flowable
`;
