package fr.jalon.features.programme.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.flowable.bpmn.converter.BpmnXMLConverter;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.Process;
import org.flowable.validation.ProcessValidatorFactory;
import org.flowable.validation.ValidationError;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The plugins' processes are what the engine executes and what the viewer draws. */
class ApprovalProcessTest {

    @ParameterizedTest
    @EnumSource(Plugins.class)
    void processShouldBeAcceptedByTheEngine(Plugins plugin) {
        for (ApprovalDefinition approval : plugin.definition().approvals()) {
            BpmnModel model = model(plugin, approval);

            List<ValidationError> errors = new ProcessValidatorFactory().createDefaultProcessValidator().validate(model);

            assertEquals(List.of(), errors.stream().filter(error -> !error.isWarning()).map(ValidationError::toString).toList());
            assertNotNull(model.getProcessById(approval.processId()));
        }
    }

    @ParameterizedTest
    @EnumSource(Plugins.class)
    void everyElementShouldBeDrawn(Plugins plugin) {
        for (ApprovalDefinition approval : plugin.definition().approvals()) {
            BpmnModel model = model(plugin, approval);
            Process process = model.getProcessById(approval.processId());
            for (FlowElement element : process.getFlowElements()) {
                assertTrue(model.getLocationMap().containsKey(element.getId()) || model.getFlowLocationMap().containsKey(element.getId()),
                        element.getId());
            }
        }
    }

    private static BpmnModel model(Plugins plugin, ApprovalDefinition approval) {
        byte[] bpmn = plugin.file(approval.process()).orElseThrow();
        return new BpmnXMLConverter().convertToBpmnModel(() -> new ByteArrayInputStream(bpmn), true, false);
    }
}
