const task = (id: string, x: number, name: string) => ({
  xml: `<userTask id="${id}" name="${name}"/>`,
  shape: `<bpmndi:BPMNShape bpmnElement="${id}"><dc:Bounds x="${x}" y="80" width="110" height="70"/></bpmndi:BPMNShape>`,
})
const tasks = [task('write', 160, 'Rédiger'), task('check', 330, 'Relire'), task('deliver', 500, 'Livrer'), task('decide', 670, 'Décider')]
const flow = (id: string, from: string, to: string, x1: number, x2: number) => ({
  xml: `<sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}"/>`,
  edge: `<bpmndi:BPMNEdge bpmnElement="${id}"><di:waypoint x="${x1}" y="115"/><di:waypoint x="${x2}" y="115"/></bpmndi:BPMNEdge>`,
})
const flows = [flow('f1', 'start', 'write', 116, 160), flow('f2', 'write', 'check', 270, 330), flow('f3', 'check', 'deliver', 440, 500), flow('f4', 'deliver', 'decide', 610, 670), flow('f5', 'decide', 'end', 780, 830)]

export const diagram = {
  xml: `<?xml version="1.0" encoding="UTF-8"?><definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="d" targetNamespace="x"><process id="p" isExecutable="false"><startEvent id="start"/>${tasks.map((t) => t.xml).join('')}<endEvent id="end"/>${flows.map((f) => f.xml).join('')}</process><bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement="p"><bpmndi:BPMNShape bpmnElement="start"><dc:Bounds x="80" y="97" width="36" height="36"/></bpmndi:BPMNShape>${tasks.map((t) => t.shape).join('')}<bpmndi:BPMNShape bpmnElement="end"><dc:Bounds x="830" y="97" width="36" height="36"/></bpmndi:BPMNShape>${flows.map((f) => f.edge).join('')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></definitions>`,
  current: ['decide'],
  done: ['write', 'check', 'deliver'],
}
