/** Technologies: business systems and special fields. Layout and rules: docs/domain/taxonomy.md. */
export const PRODUCT_TECHNOLOGIES = `
747 group-products [group]: Business and industry systems
  Bought systems and special fields.
748 group-products > sap: SAP
  SAP's business systems.
  SAP ERP | S/4HANA | SAP HANA | ABAP | SAP BTP
749 group-products > salesforce: Salesforce
  Sales and service in the cloud.
  SFDC | apex
750 group-products > dynamics-365: Microsoft Dynamics 365
  Microsoft's business systems.
  dynamics 365 | business central | navision | MS dynamics
751 group-products > power-platform: Microsoft Power Platform
  Small applications and flows with little code.
  power platform | power apps | power automate
752 group-products > servicenow: ServiceNow
  Services and workflows of large firms.
  SNOW platform
753 group-products > atlassian: Jira and Confluence
  Work tracking and team pages.
  jira | confluence | atlassian
754 group-products > hubspot: HubSpot
  Marketing and sales for growing firms.
  hubspot CRM | hubspot marketing
755 group-products > shopify: Shopify
  Shops in the cloud.
  shopify plus | liquid templates
756 group-products > commerce-suites: Shop systems
  Other systems for online shops.
  magento | adobe commerce | shopware | commercetools | woocommerce | spryker
757 group-products > content-systems: Content systems
  Systems for editors.
  wordpress | drupal | contentful | typo3 | strapi | sanity
758 group-products > stripe: Stripe
  Payments by API.
  stripe connect | stripe billing
759 group-products > payment-providers: Payment providers
  Other providers of payments.
  adyen | mollie | paypal | braintree | checkout.com
760 group-products > twilio: Twilio
  Messages and calls by API.
  sendgrid | twilio API
761 group-products > segment: Segment and product analytics tools
  Following what users do.
  segment.io | mixpanel | amplitude | posthog | google analytics
762 group-products > mulesoft: MuleSoft and integration suites
  Joining business systems.
  mulesoft | boomi | workato | zapier | talend | n8n | make.com
763 group-products > uipath: UiPath and other office robots
  Robots for office work.
  uipath | automation anywhere | blue prism | RPA tools
764 group-products > unity: Unity
  An engine for games and 3D.
  unity3d | unity engine
765 group-products > unreal: Unreal Engine
  An engine for games and film.
  unreal | UE5 | unreal engine 5
766 group-products > godot: Godot
  An open engine for games.
  godot engine | gdscript
767 group-products > ros: ROS
  Software building blocks for robots.
  ROS2 | robot operating system
768 group-products > arduino: Microcontrollers
  Small chips and their kits.
  arduino | esp32 | stm32 | raspberry pi | ARM cortex
769 group-products > freertos: FreeRTOS and Zephyr
  Small real-time systems.
  freertos | zephyr | zephyr RTOS
770 group-products > vxworks-qnx: VxWorks and QNX
  Real-time systems for safety-critical devices.
  vxworks | QNX
771 group-products > plc: PLC and SCADA systems
  Steering of plants.
  siemens S7 | TIA portal | codesys | beckhoff | twincat
772 group-products > autosar: AUTOSAR
  Building blocks for car software.
  adaptive autosar | classic autosar | CANoe | CAN bus
773 group-products > ethereum: Ethereum
  A chain with programmable contracts.
  EVM | hardhat | ethereum blockchain | foundry EVM
774 group-products > hyperledger: Hyperledger and Corda
  Ledgers between firms.
  hyperledger | hyperledger fabric | corda
775 group-products > figma: Figma
  Design of interfaces.
  figjam | figma design
776 group-products > openstreetmap: Map systems
  Maps and positions.
  postgis | mapbox | google maps | esri | arcgis | QGIS
`;
