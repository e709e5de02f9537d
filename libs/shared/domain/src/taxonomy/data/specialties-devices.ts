/** Specialties: embedded software, IoT, robotics, hardware and vehicles. Layout and rules: docs/domain/taxonomy.md. */
export const DEVICE_SPECIALTIES = `
231 devices: Embedded, IoT and robotics
  Software that lives in devices, machines and vehicles.
  embedded | embedded systems | connected devices | hardware and software | eingebettete systeme | systèmes embarqués | sistemas embebidos
232 devices > firmware: Firmware
  The software closest to the chip.
  firmware development | embedded software | microcontrollers | embedded C | bare-metal programming | MCU
233 firmware > rtos: Real-time operating systems
  Small systems that must answer in time, every time.
  RTOS | freertos | zephyr RTOS | hard real-time
234 firmware > embedded-linux: Embedded Linux
  Linux cut to size for devices.
  yocto | buildroot | board support packages | linux kernel drivers | device drivers
235 firmware > ota-updates: Over-the-air updates
  Updating devices in the field without breaking them.
  OTA | firmware updates | remote updates
236 devices > iot: Internet of Things
  Devices that sense, send and are steered from afar.
  IoT | IIoT | connected products | internet der dinge | objets connectés | smart devices
237 iot > device-management: Device management
  Enrolling, watching and repairing fleets of devices.
  device fleet management | device provisioning | remote device management
238 iot > iot-connectivity: Device connectivity
  Getting data off devices by Bluetooth, LoRa, cellular or wire.
  BLE | bluetooth | LoRaWAN | NB-IoT | zigbee | MQTT connectivity | cellular IoT
239 iot > digital-twins: Digital twins
  Living models of machines, plants or buildings.
  digital twin | digitaler zwilling | asset models
240 iot > smart-home: Smart home
  Connected products for houses and flats.
  home automation | matter standard | smart building
241 devices > robotics: Robotics
  Machines that sense, decide and move.
  robots | autonomous systems | robotik | robotique | robótica
242 robotics > robot-navigation: Robot navigation
  Knowing where a machine is and how to get where it should be.
  SLAM | motion planning | localisation and mapping | path planning
243 robotics > robot-control: Motion control
  Making motors and arms move exactly as meant.
  control engineering | control systems | regelungstechnik | mechatronics | manipulators
244 robotics > drones: Drones
  Flying robots and the rules they fly under.
  UAV | unmanned aircraft | drohnen | UAS
245 devices > hardware-engineering: Hardware engineering
  Electronics from idea to series.
  electronics | hardware design | PCB design | electrical engineering | elektronik | hardwareentwicklung
246 hardware-engineering > fpga: FPGA and chip design
  Logic in programmable or custom chips.
  FPGA | VHDL | verilog | ASIC | semiconductor design | SoC design
247 hardware-engineering > hardware-industrialisation: Industrialisation
  Bringing a device from prototype to certified series production.
  NPI | design for manufacturing | DFM | CE marking | EMC testing | series production | serienreife
248 hardware-engineering > sensors: Sensors and signal processing
  Turning the physical world into clean data.
  DSP | signal processing | sensor fusion | signalverarbeitung | radar | lidar
249 devices > automotive-software: Automotive software
  Software for cars and the systems around them.
  automotive | AUTOSAR | software-defined vehicle | in-vehicle software | ECU software | fahrzeugsoftware
250 automotive-software > driver-assistance: Driver assistance and autonomous driving
  Cars that see, warn, brake and drive.
  ADAS | autonomous driving | self-driving | autonomes fahren
251 automotive-software > ev-charging: Charging and e-mobility
  Charging points, batteries and the software that runs them.
  OCPP | e-mobility | charging infrastructure | battery management | BMS | elektromobilität
252 devices > industrial-automation: Industrial automation
  Steering plants and production lines.
  factory automation | PLC | SCADA | industry 4.0 | industrie 4.0 | OPC UA | automatisierungstechnik | MES
253 devices > functional-safety: Functional safety
  Systems whose failure could hurt someone, built so that it does not.
  ISO 26262 | IEC 61508 | SIL | ASIL | safety-critical systems | funktionale sicherheit | DO-178C
`;
