package fr.jalon.features.organisation.control;

import fr.jalon.features.organisation.OrganisationRef;
import fr.jalon.features.organisation.Organisations;
import fr.jalon.features.organisation.entity.Organisation;
import fr.jalon.features.organisation.entity.OrganisationFacts;
import fr.jalon.features.organisation.entity.SearchText;
import fr.jalon.features.space.SpaceSettings;
import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.json.Jsons;
import fr.jalon.kernel.persistence.Persistence;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Finds organisations and adds them by hand. */
@ApplicationScoped
public class OrganisationCatalogue implements Organisations {

    /** Rows of one page. */
    public static final int PAGE_SIZE = 20;

    private static final String COLUMNS =
            "id, kind, name, finess_geo, finess_legal, siret, department, town, attributes";

    @Inject
    private Persistence persistence;

    @Inject
    private TenantSql sql;

    @Inject
    private Audit audit;

    @Inject
    private SpaceSettings space;

    /**
     * One page of an answer.
     *
     * @param items rows of the page
     * @param total number of rows of all pages
     */
    public record Page(List<OrganisationRef> items, long total) {
    }

    /**
     * @param query part of the name or town, or the beginning of an identifier; blank for all
     * @param page  from 0
     */
    public Page search(String query, int page) {
        String words = SearchText.of(query == null ? "" : query);
        String number = query == null ? "" : query.replaceAll("\\s", "").toUpperCase(java.util.Locale.ROOT);
        boolean identifier = number.matches("\\d[0-9AB]\\d+");
        String where = identifier
                ? " WHERE (finess_geo LIKE ? || '%' OR finess_legal LIKE ? || '%' OR siret LIKE ? || '%')"
                : " WHERE search_text LIKE ALL (string_to_array(?, '|'))";
        Object[] parameters = identifier ? new Object[] {number, number, number} : new Object[] {patterns(words)};
        long total = sql.one("SELECT count(*) FROM jalon.organisation" + where, row -> row.getLong(1), parameters).orElse(0L);
        List<OrganisationRef> items = sql.list("SELECT " + COLUMNS + " FROM jalon.organisation" + where
                + " ORDER BY search_text, id LIMIT " + PAGE_SIZE + " OFFSET " + (long) page * PAGE_SIZE,
                OrganisationCatalogue::read, parameters);
        return new Page(items, total);
    }

    /** Each word somewhere, in any order. Words hold letters and digits only, so no wildcard comes from outside. */
    private static String patterns(String words) {
        return words.isEmpty() ? "%" : "%" + words.replace(" ", "%|%") + "%";
    }

    @Override
    public Optional<OrganisationRef> find(UUID id) {
        return id == null ? Optional.empty() : persistence.find(Organisation.class, id).map(OrganisationCatalogue::ref);
    }

    @Override
    public Map<UUID, OrganisationRef> byIds(Collection<UUID> ids) {
        UUID[] known = ids.stream().filter(Objects::nonNull).distinct().toArray(UUID[]::new);
        Map<UUID, OrganisationRef> found = new HashMap<>();
        if (known.length > 0) {
            sql.list("SELECT " + COLUMNS + " FROM jalon.organisation WHERE id = ANY (?)", OrganisationCatalogue::read,
                    (Object) known).forEach(ref -> found.put(ref.id(), ref));
        }
        return found;
    }

    @Override
    public List<OrganisationRef> matching(String query) {
        return search(query, 0).items();
    }

    /**
     * Adds an organisation that a person describes.
     *
     * @throws Problem INVALID_REQUEST with the wrong fields; CONFLICT if the identifier is taken
     */
    public OrganisationRef create(OrganisationFacts facts) {
        List<Problem.FieldError> faults = OrganisationRules.faults(facts);
        if (!faults.isEmpty()) {
            throw new Problem(CommonProblem.INVALID_REQUEST, "Corrigez les champs signalés, puis renvoyez.", faults);
        }
        sameIdentifier(facts).ifPresent(there -> {
            throw new Problem(CommonProblem.CONFLICT, "« " + there.facts().name()
                    + " » porte déjà cet identifiant dans cet espace : choisissez-la dans la liste.");
        });
        Organisation organisation = persistence.add(new Organisation(facts, space.today()));
        persistence.flush();
        audit.record("organisation-created", "organisation", organisation.id(), null,
                "L'organisation « " + facts.name() + " » a été ajoutée.");
        return ref(organisation);
    }

    /** @return the organisation that an identifier leads to: of the site, else of the legal body, else the SIRET */
    Optional<Organisation> sameIdentifier(OrganisationFacts facts) {
        if (facts.finessGeo() != null) {
            return persistence.one(Organisation.class, "SELECT o FROM Organisation o WHERE o.finessGeo = ?1", facts.finessGeo());
        }
        if (facts.finessLegal() != null && "LEGAL_BODY".equals(facts.kind())) {
            return persistence.one(Organisation.class,
                    "SELECT o FROM Organisation o WHERE o.finessLegal = ?1 AND o.kind = 'LEGAL_BODY'", facts.finessLegal());
        }
        return facts.siret() == null ? Optional.empty() : persistence.one(Organisation.class,
                "SELECT o FROM Organisation o WHERE o.siret = ?1 AND o.kind = ?2", facts.siret(), facts.kind());
    }

    private static OrganisationRef ref(Organisation organisation) {
        OrganisationFacts facts = organisation.facts();
        return new OrganisationRef(organisation.id(), facts.kind(), facts.name(), facts.finessGeo(), facts.finessLegal(),
                facts.siret(), facts.department(), facts.town(), facts.attributes());
    }

    private static OrganisationRef read(ResultSet row) throws SQLException {
        return new OrganisationRef(row.getObject("id", UUID.class), row.getString("kind"), row.getString("name"),
                row.getString("finess_geo"), row.getString("finess_legal"), row.getString("siret"),
                row.getString("department"), row.getString("town"), Jsons.readNamedTexts(row.getString("attributes")));
    }
}
