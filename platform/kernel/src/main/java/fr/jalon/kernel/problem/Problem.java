package fr.jalon.kernel.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A failure that its reader can do something about. It becomes an {@code application/problem+json} answer (RFC 9457);
 * a transaction that it leaves is rolled back.
 */
public final class Problem extends RuntimeException {

    /**
     * One wrong field of the request.
     *
     * @param field   JSON path of the field, never null
     * @param message French sentence that says how to correct it, never null
     */
    public record FieldError(String field, String message) {
    }

    private static final long serialVersionUID = 1L;

    private final transient ProblemCode code;
    private final transient List<FieldError> errors;
    private final transient Duration wait;

    /**
     * @param code   the kind of failure
     * @param detail French text: what happened, and who must do what
     */
    public Problem(ProblemCode code, String detail) {
        this(code, detail, List.of(), null, null);
    }

    /** As {@link #Problem(ProblemCode, String)}, with the fields that are wrong. */
    public Problem(ProblemCode code, String detail, List<FieldError> errors) {
        this(code, detail, errors, null, null);
    }

    /** As {@link #Problem(ProblemCode, String)}, keeping the cause for the operator's log. */
    public Problem(ProblemCode code, String detail, Throwable cause) {
        this(code, detail, List.of(), null, cause);
    }

    /** As {@link #Problem(ProblemCode, String)}, with the time after which the same request may be sent again. */
    public Problem(ProblemCode code, String detail, Duration wait) {
        this(code, detail, List.of(), wait, null);
    }

    /**
     * @param field   name of the one field that is wrong
     * @param message French text for that field, and for the whole
     * @return an INVALID_REQUEST
     */
    public static Problem field(String field, String message) {
        return new Problem(CommonProblem.INVALID_REQUEST, message, List.of(new FieldError(field, message)));
    }

    private Problem(ProblemCode code, String detail, List<FieldError> errors, Duration wait, Throwable cause) {
        super(detail, cause);
        this.code = code;
        this.errors = List.copyOf(errors);
        this.wait = wait;
    }

    /** @return the kind of failure */
    public ProblemCode code() {
        return code;
    }

    /** @return the wrong fields, empty where the failure is not about fields */
    public List<FieldError> errors() {
        return errors;
    }

    /** @return how long to wait before sending the same again, empty where waiting does not help */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(wait);
    }
}
