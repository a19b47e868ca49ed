package fr.jalon.features.workflow.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessSafetyTest {

    static final String TASK = "<userTask id=\"prepare\" name=\"Rédiger\"/>";

    @Test
    void faultsShouldBeEmptyForTasksGatewaysAndMessages() throws IOException {
        assertEquals(List.of(), ProcessSafety.faults("approval.bpmn", approval()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<scriptTask id=\"prepare\" scriptFormat=\"groovy\"><script>1</script></scriptTask>",
        "<serviceTask id=\"prepare\" flowable:class=\"java.lang.Runtime\"/>",
        "<serviceTask id=\"prepare\" flowable:expression=\"${x.exit()}\"/>",
        "<serviceTask id=\"prepare\" flowable:delegateExpression=\"${bean}\"/>",
        "<sendTask id=\"prepare\" flowable:type=\"mail\"/>",
        "<businessRuleTask id=\"prepare\"/>",
        "<callActivity id=\"prepare\" calledElement=\"other\"/>",
        "<userTask id=\"prepare\" flowable:async=\"true\"/>",
        "<userTask id=\"prepare\"><extensionElements><flowable:taskListener event=\"create\" class=\"x.Y\"/></extensionElements></userTask>",
        "<userTask id=\"prepare\"><extensionElements><flowable:executionListener event=\"start\" expression=\"${x}\"/></extensionElements></userTask>",
        "<intermediateCatchEvent id=\"prepare\"><timerEventDefinition><timeDuration>PT1M</timeDuration></timerEventDefinition></intermediateCatchEvent>",
        "<boundaryEvent id=\"prepare\"><timerEventDefinition/></boundaryEvent>",
        "<intermediateCatchEvent id=\"prepare\"><signalEventDefinition signalRef=\"s\"/></intermediateCatchEvent>",
        "<userTask id=\"prepare\"><multiInstanceLoopCharacteristics><loopCardinality>${1000000}</loopCardinality></multiInstanceLoopCharacteristics></userTask>",
        "<userTask id=\"prepare\" flowable:skipExpression=\"${true}\"/>",
        "<userTask id=\"prepare\"/><subProcess id=\"x\"/>",
        "<userTask id=\"prepare\"/><parallelGateway id=\"x\"/>",
        "<userTask id=\"prepare\"><other:thing xmlns:other=\"https://example.org/other\"/></userTask>"})
    void faultsShouldRefuseWhatRunsCodeWaitsForATimerOrIsNoBpmn(String element) throws IOException {
        String bpmn = text().replace(TASK, element);
        String line = "ligne " + bpmn.substring(0, bpmn.indexOf(element)).lines().count();
        List<String> faults = ProcessSafety.faults("approval.bpmn", bytes(bpmn));
        assertTrue(faults.stream().allMatch(f -> f.contains(line)) && !faults.isEmpty(), faults::toString);
    }

    @Test
    void faultsShouldNameTheLine() throws IOException {
        String bpmn = text().replace(TASK, "<serviceTask id=\"prepare\"/>");
        long line = bpmn.substring(0, bpmn.indexOf("<serviceTask")).lines().count();
        assertTrue(ProcessSafety.faults("approval.bpmn", bytes(bpmn)).get(0).contains("ligne " + line));
    }

    @Test
    void faultsShouldAskForTheDrawing() throws IOException {
        String bpmn = text();
        String withoutDrawing = bpmn.substring(0, bpmn.indexOf("  <bpmndi:BPMNDiagram")) + "</definitions>";
        List<String> faults = ProcessSafety.faults("approval.bpmn", bytes(withoutDrawing));
        assertTrue(faults.size() == 1 && faults.get(0).contains("n'a pas de dessin"), faults::toString);
        String withoutOne = bpmn.replaceAll("<bpmndi:BPMNShape [^>]*bpmnElement=\"prepare\".*?</bpmndi:BPMNShape>", "");
        assertTrue(ProcessSafety.faults("approval.bpmn", bytes(withoutOne)).get(0).contains("« prepare » n'a pas de place sur le dessin"));
    }

    @Test
    void faultsShouldBeEmptyForTheProcessOfTheAuthorsPage() throws IOException {
        String page = Files.readString(Path.of("../../docs/programme-definition.md"));
        int start = page.indexOf("```xml\n") + 7;
        assertEquals(List.of(), ProcessSafety.faults("accord.bpmn", bytes(page.substring(start, page.indexOf("```", start)))));
    }

    @Test
    void faultsShouldRefuseExternalEntitiesAndOtherFiles() throws IOException {
        String entity = "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        String bpmn = text().replace("<definitions", entity + "<definitions").replace("Rédiger", "&e;");
        assertEquals(1, ProcessSafety.faults("approval.bpmn", bytes(bpmn)).size());
        assertEquals(1, ProcessSafety.faults("approval.bpmn", bytes("not xml")).size());
        assertEquals(1, ProcessSafety.faults("approval.bpmn", new byte[0]).size());
    }

    static byte[] approval() throws IOException {
        try (InputStream file = ProcessSafetyTest.class.getResourceAsStream("/processes/approval.bpmn")) {
            return file.readAllBytes();
        }
    }

    static String text() throws IOException {
        return new String(approval(), StandardCharsets.UTF_8)
            .replace("<definitions ", "<definitions xmlns:flowable=\"http://flowable.org/bpmn\" ");
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
