package fr.jalon.features.organisation.boundary;

import fr.jalon.features.organisation.OrganisationRef;
import fr.jalon.features.organisation.control.ImportOutcome;
import fr.jalon.features.organisation.control.OrganisationImports;
import fr.jalon.features.organisation.entity.OrganisationFacts;
import fr.jalon.spi.organisation.ExpectedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jetbrains.annotations.Nullable;

/** What the organisation resources receive and answer. */
public final class OrganisationDtos {

    private static final Map<String, String> KIND_LABELS =
            Map.of("SITE", "Site", "LEGAL_BODY", "Entité juridique", "OTHER", "Autre organisme");

    private OrganisationDtos() {
    }

    /** An identifier: scheme FINESS_ET, FINESS_EJ or SIRET. */
    public record IdentifierDto(String scheme, String value) {
    }

    /** An organisation as a list shows it. */
    public record OrganisationDto(UUID id, String name, String kind, String kindLabel, List<IdentifierDto> identifiers,
                                  @Nullable String city, @Nullable String department, Map<String, String> attributes,
                                  List<String> warnings) {

        static OrganisationDto of(OrganisationRef organisation, List<String> warnings) {
            return new OrganisationDto(organisation.id(), organisation.name(), organisation.kind(),
                    KIND_LABELS.get(organisation.kind()), identifiers(organisation), organisation.town(),
                    organisation.department(), organisation.attributes(), warnings);
        }

        private static List<IdentifierDto> identifiers(OrganisationRef organisation) {
            List<IdentifierDto> all = new ArrayList<>();
            add(all, "FINESS_ET", organisation.finessGeo());
            add(all, "FINESS_EJ", organisation.finessLegal());
            add(all, "SIRET", organisation.siret());
            return all;
        }

        private static void add(List<IdentifierDto> all, String scheme, String value) {
            if (value != null) {
                all.add(new IdentifierDto(scheme, value));
            }
        }
    }

    /** One page of organisations. */
    public record OrganisationPage(List<OrganisationDto> items, long total, int page, int size) {
    }

    /** A new organisation; scheme FINESS means the number that fits the kind. */
    public record NewOrganisation(String name, String kind, List<IdentifierDto> identifiers, @Nullable String city,
                                  @Nullable String postcode, @Nullable String department) {

        OrganisationFacts facts() {
            return new OrganisationFacts(kind, name == null ? null : name.strip(),
                    identifier("FINESS_ET", "LEGAL_BODY".equals(kind) ? null : "FINESS"),
                    identifier("FINESS_EJ", "LEGAL_BODY".equals(kind) ? "FINESS" : null), identifier("SIRET", null),
                    text(department), text(city), text(postcode), Map.of(), null);
        }

        private String identifier(String scheme, String alias) {
            return identifiers == null ? null : identifiers.stream().filter(i -> i != null && i.value() != null && !i.value().isBlank())
                    .filter(i -> scheme.equals(i.scheme()) || (alias != null && alias.equals(i.scheme())))
                    .map(i -> i.value().replaceAll("\\s", "")).findFirst().orElse(null);
        }

        private static String text(String value) {
            return value == null || value.isBlank() ? null : value.strip();
        }
    }

    /** A file that an importer asks for. */
    public record ImporterFileDto(String name, String label, boolean required) {
    }

    /** An importer to choose. */
    public record ImporterDto(String code, String label, @Nullable String help, List<ImporterFileDto> files) {

        static ImporterDto of(OrganisationImports.Importer importer) {
            String help = String.join(" ", importer.files().stream().map(ExpectedFile::description).toList());
            return new ImporterDto(importer.qualifiedCode(), importer.label(), help.isEmpty() ? null : help,
                    importer.files().stream().map(f -> new ImporterFileDto(f.label(), f.label(), f.required())).toList());
        }
    }

    /** A message about a line of a file. */
    public record ImportLineDto(@Nullable String file, int line, String message) {

        static List<ImportLineDto> all(List<ImportOutcome.Line> lines) {
            return lines.stream().map(l -> new ImportLineDto(l.file(), l.line(), l.message())).toList();
        }
    }

    /** What an import did, or would do. */
    public record ImportReport(int created, int updated, int unchanged, List<ImportLineDto> warnings, List<ImportLineDto> errors) {

        static ImportReport of(ImportOutcome outcome) {
            return new ImportReport(outcome.created(), outcome.updated(), outcome.unchanged(),
                    ImportLineDto.all(outcome.warnings()), ImportLineDto.all(outcome.errors()));
        }
    }
}
