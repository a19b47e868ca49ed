package fr.jalon.features.signature.control;

import fr.jalon.features.deliverable.DeliverableRef;
import fr.jalon.features.engagement.Engagements;
import fr.jalon.features.generation.Generation;
import fr.jalon.features.programme.ProgrammeDefinitions;
import fr.jalon.features.programme.definition.DocumentDefinition;
import fr.jalon.features.programme.definition.RecordDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes the document that puts a decision on record, from the template that its programme version keeps. */
@ApplicationScoped
class RecordPrinter {

    @Inject
    private Engagements engagements;

    @Inject
    private ProgrammeDefinitions programmes;

    @Inject
    private RecordContent content;

    @Inject
    private Generation generation;

    byte[] pdf(DeliverableRef deliverable, UUID decisionId, RecordDefinition record, List<RecordContent.Signer> signers, Instant at) {
        UUID version = version(deliverable);
        String path = path(deliverable, record);
        return generation.pdf(path, template(version, path), content.model(deliverable, decisionId, record, signers, at),
                image -> programmes.file(version, image));
    }

    byte[] docx(DeliverableRef deliverable, UUID decisionId, RecordDefinition record, Instant at) {
        UUID version = version(deliverable);
        String path = path(deliverable, record);
        Map<String, Object> model = content.model(deliverable, decisionId, record, content.signers(deliverable, record), at);
        return generation.docx(path, template(version, path), model, image -> programmes.file(version, image), at);
    }

    private UUID version(DeliverableRef deliverable) {
        return engagements.get(deliverable.engagementId()).programme().id();
    }

    private String path(DeliverableRef deliverable, RecordDefinition record) {
        return engagements.definition(deliverable.engagementId()).documents().stream()
                .filter(document -> document.code().equals(record.template())).map(DocumentDefinition::file).findFirst().orElseThrow();
    }

    private byte[] template(UUID version, String path) {
        return programmes.file(version, path).orElseThrow();
    }
}
