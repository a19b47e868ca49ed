package fr.jalon.features.people.control;

import fr.jalon.features.organisation.Organisations;
import fr.jalon.features.people.Cards;
import fr.jalon.features.people.People;
import fr.jalon.features.people.PeopleProblem;
import fr.jalon.features.people.SpaceRole;
import fr.jalon.features.people.entity.Person;
import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.identity.PersonCards;
import fr.jalon.kernel.persistence.Persistence;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The space's cards of people. */
@ApplicationScoped
public class PersonDirectory implements PersonCards, People, Cards {

    private static final String PLATFORM = "la plateforme";
    private static final int LONGEST = 120;

    @Inject
    private Persistence persistence;

    @Inject
    private TenantSql sql;

    @Inject
    private Organisations organisations;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /**
     * What is said of a new person; family and given name are required.
     *
     * @param role code of a space role, null for a member
     */
    public record Card(String familyName, String givenName, String email, String jobTitle, UUID organisationId, String role) {
    }

    /** @throws Problem INVALID_REQUEST with the wrong fields */
    public Person create(Card card) {
        List<Problem.FieldError> faults = faults(card);
        Optional<SpaceRole> role = card.role() == null ? Optional.of(SpaceRole.MEMBER) : SpaceRole.of(card.role());
        if (role.isEmpty()) {
            faults.add(new Problem.FieldError("role", "Choisissez " + SpaceRole.codes() + "."));
        }
        if (!faults.isEmpty()) {
            throw new Problem(CommonProblem.INVALID_REQUEST, "Corrigez les champs signalés, puis renvoyez.", faults);
        }
        Person person = new Person(card.familyName().strip(), card.givenName().strip(), role.orElseThrow(), clock.instant());
        person.works(card.jobTitle(), card.organisationId(), card.email());
        persistence.add(person);
        persistence.flush();
        audit.record("person-created", "person", person.id(), null, "La fiche de " + person.name() + " a été créée.");
        return person;
    }

    private List<Problem.FieldError> faults(Card card) {
        List<Problem.FieldError> faults = new ArrayList<>();
        name(faults, "familyName", card.familyName(), "Indiquez le nom de famille");
        name(faults, "givenName", card.givenName(), "Indiquez le prénom");
        if (card.email() != null && !card.email().matches("[^@\\s]{1,64}@[^@\\s]{1,190}")) {
            faults.add(new Problem.FieldError("email", "Cette adresse électronique est incomplète."));
        }
        if (card.organisationId() != null && organisations.find(card.organisationId()).isEmpty()) {
            faults.add(new Problem.FieldError("organisationId", "Cet organisme n'existe pas dans cet espace : choisissez-le dans la liste."));
        }
        return faults;
    }

    private static void name(List<Problem.FieldError> faults, String field, String value, String message) {
        if (value == null || value.isBlank() || value.length() > LONGEST) {
            faults.add(new Problem.FieldError(field, message + ", en " + LONGEST + " caractères au plus."));
        }
    }

    /** @throws Problem ABSENT if this space has no such card */
    public Person get(UUID id) {
        return persistence.find(Person.class, id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND,
                "Cette personne n'a pas de fiche dans cet espace."));
    }

    @Override
    public UUID cardOf(Named named) {
        Optional<Person> known = named.email() == null ? Optional.empty() : persistence.list(Person.class, "SELECT p FROM Person p WHERE"
                + " LOWER(p.email) = LOWER(?1) AND LOWER(p.familyName) = LOWER(?2) AND LOWER(p.givenName) = LOWER(?3) ORDER BY p.id",
                named.email(), named.familyName(), named.givenName()).stream().findFirst();
        return known.orElseGet(() -> create(new Card(named.familyName(), named.givenName(), named.email(), named.jobTitle(),
                named.organisationId(), null))).id();
    }

    /** @return all cards, by name */
    public List<Person> all() {
        return persistence.list(Person.class, "SELECT p FROM Person p ORDER BY p.familyName, p.givenName, p.id");
    }

    @Override
    public UUID createFirstManager(String familyName, String givenName, String role) {
        SpaceRole wanted = SpaceRole.of(role).filter(r -> r == SpaceRole.MANAGER).orElseThrow(() -> new Problem(
                CommonProblem.INVALID_REQUEST, "Ce rôle ne peut pas être donné ainsi : la première personne invitée dirige l'espace.",
                List.of(new Problem.FieldError("role", "Donnez MANAGER."))));
        return create(new Card(familyName, givenName, null, null, null, wanted.name())).id();
    }

    @Override
    public void bind(UUID person, UUID account) {
        Person card = get(person);
        if (!card.bind(account, clock.instant())) {
            throw new Problem(PeopleProblem.ALREADY_BOUND, "Un compte est déjà rattaché à cette fiche. Demandez à qui vous a invité.");
        }
        persistence.flush();
        audit.record("person-bound", "person", person, null, card.name() + " a rattaché son compte à sa fiche.");
    }

    @Override
    public Optional<String> nameOf(UUID person) {
        return persistence.find(Person.class, person).map(Person::name);
    }

    @Override
    public Set<String> rolesOf(UUID person) {
        return persistence.find(Person.class, person).map(p -> Set.of(p.spaceRole().name())).orElse(Set.of());
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> personIds) {
        UUID[] ids = personIds.stream().filter(Objects::nonNull).distinct().toArray(UUID[]::new);
        Map<UUID, String> names = new HashMap<>();
        if (ids.length > 0) {
            sql.list("SELECT id, given_name || ' ' || family_name AS name FROM jalon.person WHERE id = ANY (?)",
                    row -> Map.entry(row.getObject("id", UUID.class), row.getString("name")), (Object) ids)
                    .forEach(e -> names.put(e.getKey(), e.getValue()));
        }
        return names;
    }

    @Override
    public String name(UUID personId) {
        return personId == null ? PLATFORM : names(List.of(personId)).getOrDefault(personId, PLATFORM);
    }
}
