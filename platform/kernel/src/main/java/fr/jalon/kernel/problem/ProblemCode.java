package fr.jalon.kernel.problem;

/** One kind of failure. Each feature has an enum of its own. */
public interface ProblemCode {

    /**
     * What is known of a kind of failure, the same for every occurrence.
     *
     * @param code  stable kebab-case code, part of the API: the last segment of the problem's {@code type}
     * @param blame who must act
     * @param title short French title
     */
    record Facts(String code, Blame blame, String title) {
    }

    /** @return what is known of it, never null */
    Facts facts();

    /** @return {@link Facts#code()} */
    default String code() {
        return facts().code();
    }

    /** @return {@link Facts#blame()} */
    default Blame blame() {
        return facts().blame();
    }

    /** @return {@link Facts#title()} */
    default String title() {
        return facts().title();
    }
}
