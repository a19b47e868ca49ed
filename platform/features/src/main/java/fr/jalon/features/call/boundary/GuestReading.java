package fr.jalon.features.call.boundary;

import fr.jalon.features.call.CallProblem;
import fr.jalon.features.call.boundary.CallDtos.ApplicantDto;
import fr.jalon.features.call.boundary.CallDtos.GuestCandidacyDto;
import fr.jalon.features.call.boundary.CallDtos.PublicCallDto;
import fr.jalon.features.call.control.CallBook;
import fr.jalon.features.call.control.CallBook.Call;
import fr.jalon.features.call.control.Candidacies.Candidacy;
import fr.jalon.features.call.control.Filing;
import fr.jalon.features.organisation.Organisations;
import fr.jalon.kernel.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What guests see, read in one transaction of the tenant that their door leads to. */
@ApplicationScoped
@Transactional
public class GuestReading {

    @Inject
    private CallBook calls;

    @Inject
    private Filing filing;

    @Inject
    private Organisations organisations;

    @Inject
    private CallViews views;

    /** @return a call as everyone may read it */
    public PublicCallDto call(UUID id) {
        return views.call(calls.find(id).orElseThrow(() -> new Problem(CallProblem.NO_CALL, "Cet appel à candidatures n'existe pas.")));
    }

    /** @return a candidacy for its holder */
    public GuestCandidacyDto candidacy(UUID id) {
        Candidacy candidacy = filing.seen(id);
        Call call = filing.call(candidacy);
        return new GuestCandidacyDto(views.call(call), views.sheet(filing.sheet(candidacy), call, true), filing.open(candidacy),
                candidacy.accountId() != null);
    }

    /** @return organisations to choose from */
    public List<ApplicantDto> applicants(UUID id, String query) {
        filing.seen(id);
        return query == null || query.isBlank() ? List.of() : organisations.matching(query).stream().map(CallViews::applicant).toList();
    }
}
