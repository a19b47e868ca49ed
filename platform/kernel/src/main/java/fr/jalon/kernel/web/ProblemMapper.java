package fr.jalon.kernel.web;

import fr.jalon.kernel.persistence.SqlFailure;
import fr.jalon.kernel.problem.CommonProblem;
import fr.jalon.kernel.problem.Problem;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The single place where a failure becomes an HTTP answer; the status follows from who must act. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());
    private static final List<String> CONFLICT_STATES = List.of("23505", "40001", "40P01");
    /** A text holds a character that PostgreSQL cannot keep: U+0000. */
    private static final List<String> TEXT_STATES = List.of("22021", "22P05");

    @Override
    public Response toResponse(Throwable failure) {
        Optional<Response> known = find(failure, Problem.class).map(ProblemMapper::problem)
                .or(() -> find(failure, ConstraintViolationException.class).map(ProblemMapper::invalid))
                .or(() -> find(failure, OptimisticLockException.class).map(e -> conflict()))
                .or(() -> sqlState(failure).filter(CONFLICT_STATES::contains).map(e -> conflict()))
                .or(() -> sqlState(failure).filter(TEXT_STATES::contains).map(e -> unwritable()))
                .or(() -> unreadable(failure))
                .or(() -> find(failure, WebApplicationException.class).map(ProblemMapper::standard));
        return known.orElseGet(() -> unexpected(failure));
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> sqlState(Throwable failure) {
        return find(failure, SqlFailure.class).map(SqlFailure::state)
                .or(() -> find(failure, SQLException.class).map(SQLException::getSQLState));
    }

    private static Response problem(Problem problem) {
        Response document = ProblemDocument.of(problem.code(), problem.getMessage(), problem.errors());
        return problem.retryAfter().map(wait -> Response.fromResponse(document).header(HttpHeaders.RETRY_AFTER, wait.toSeconds()).build())
                .orElse(document);
    }

    private static Response conflict() {
        return ProblemDocument.of(CommonProblem.CONFLICT,
                "Quelqu'un a modifié cet élément entre-temps. Rechargez la page, puis recommencez si c'est encore utile.", List.of());
    }

    private static Response unwritable() {
        return ProblemDocument.of(CommonProblem.INVALID_REQUEST,
                "Un texte contient un caractère de commande qui ne peut pas être enregistré. Retirez-le, puis renvoyez.", List.of());
    }

    private static Response invalid(ConstraintViolationException failure) {
        List<Problem.FieldError> fields = failure.getConstraintViolations().stream().map(ProblemMapper::field).toList();
        return ProblemDocument.of(CommonProblem.INVALID_REQUEST, "Corrigez les champs signalés, puis renvoyez.", fields);
    }

    private static Problem.FieldError field(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        return new Problem.FieldError(path.substring(path.indexOf('.', path.indexOf('.') + 1) + 1), violation.getMessage());
    }

    private static Optional<Response> unreadable(Throwable failure) {
        boolean json = failure instanceof JsonbException || failure instanceof JsonException
                || (failure instanceof ProcessingException && find(failure, JsonbException.class).isPresent());
        return json ? Optional.of(ProblemDocument.of(CommonProblem.INVALID_REQUEST,
                "Le contenu envoyé n'est pas un JSON lisible pour cette opération. Comparez-le au contrat de l'API.", List.of()))
                : Optional.empty();
    }

    private static Response standard(WebApplicationException failure) {
        int status = failure.getResponse().getStatus();
        return switch (status) {
            case 401 -> ProblemDocument.of(CommonProblem.NOT_SIGNED_IN, "Connectez-vous, puis recommencez.", List.of());
            case 403 -> ProblemDocument.of(CommonProblem.FORBIDDEN, "Vous n'avez pas le droit de faire cela.", List.of());
            case 404 -> ProblemDocument.of(CommonProblem.NOT_FOUND, "Il n'y a rien à cette adresse.", List.of());
            case 413 -> ProblemDocument.of(CommonProblem.TOO_LARGE, "Envoyez un contenu plus petit.", List.of());
            default -> status >= 400 && status < 500 ? other(failure, status) : unexpected(failure);
        };
    }

    private static Response other(WebApplicationException failure, int status) {
        String document = ProblemDocument.json(CommonProblem.INVALID_REQUEST,
                remedy(status), List.of()).replace("\"status\":400", "\"status\":" + status);
        return Response.fromResponse(failure.getResponse()).type(ProblemDocument.TYPE).entity(document).build();
    }

    private static String remedy(int status) {
        return switch (status) {
            case 405 -> "Cette adresse n'accepte pas cette méthode. Voyez dans le contrat de l'API celles qu'elle accepte.";
            case 406 -> "La réponse n'existe pas dans le format demandé. Demandez application/json.";
            case 415 -> "Le format envoyé n'est pas accepté ici. Envoyez du JSON, ou un formulaire multipart pour un fichier.";
            case 416 -> "La partie demandée se trouve hors du fichier. Demandez une partie qui existe, ou le fichier entier.";
            default -> "La demande ne correspond pas au contrat de l'API. Comparez-la à ce contrat, puis renvoyez.";
        };
    }

    private static Response unexpected(Throwable failure) {
        LOG.log(Level.SEVERE, failure, () -> "request " + RequestId.current() + " failed");
        return ProblemDocument.of(CommonProblem.UNEXPECTED,
                "La plateforme a rencontré une erreur; rien n'a été enregistré. Réessayez, puis signalez le numéro de demande "
                        + "à l'exploitant si cela continue.", List.of());
    }
}
