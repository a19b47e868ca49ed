package fr.jalon.features.organisation.entity;

import fr.jalon.kernel.json.Jsons;
import fr.jalon.kernel.persistence.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** A body that takes part. */
@Entity
@Table(schema = "jalon", name = "organisation")
public class Organisation extends TenantOwned {

    @Column(name = "kind")
    private String kind;
    @Column(name = "name")
    private String name;
    @Column(name = "search_text")
    private String searchText;
    @Column(name = "finess_geo")
    private String finessGeo;
    @Column(name = "finess_legal")
    private String finessLegal;
    @Column(name = "siret")
    private String siret;
    @Column(name = "department")
    private String department;
    @Column(name = "town")
    private String town;
    @Column(name = "postcode")
    private String postcode;
    @Column(name = "attributes")
    private String attributes = "{}";
    @Column(name = "parent_id")
    private UUID parentId;
    @Column(name = "valid_from")
    private LocalDate validFrom;
    @Column(name = "valid_to")
    private LocalDate validTo;
    @Column(name = "origin")
    private String origin;
    @Version
    @Column(name = "lock_version")
    private long lockVersion;

    /** For JPA. */
    protected Organisation() {
    }

    /** @param from first day on which it is known here */
    public Organisation(OrganisationFacts facts, LocalDate from) {
        take(facts);
        this.validFrom = from;
    }

    /** Takes over what a person or a file says. @return whether anything is different now */
    public boolean describe(OrganisationFacts facts) {
        if (facts.equals(facts())) {
            return false;
        }
        take(facts);
        return true;
    }

    private void take(OrganisationFacts facts) {
        this.kind = Objects.requireNonNull(facts.kind());
        this.name = facts.name();
        this.finessGeo = facts.finessGeo();
        this.finessLegal = facts.finessLegal();
        this.siret = facts.siret();
        this.department = facts.department();
        this.town = facts.town();
        this.postcode = facts.postcode();
        this.attributes = Jsons.write(facts.attributes());
        this.origin = facts.origin();
        this.searchText = SearchText.of(name + " " + (town == null ? "" : town));
    }

    /** Hangs a site under the body that runs it. @return whether that is new */
    public boolean runBy(UUID legalBody) {
        boolean changed = !Objects.equals(parentId, legalBody);
        this.parentId = legalBody;
        return changed;
    }

    /** @return everything it is described by */
    public OrganisationFacts facts() {
        return new OrganisationFacts(kind, name, finessGeo, finessLegal, siret, department, town, postcode,
                Jsons.readNamedTexts(attributes), origin);
    }
}
