package fr.jalon.kernel.problem;

/** One kind of failure. Each feature has an enum of its own; the code is stable and part of the API. */
public interface ProblemCode {

    /** @return a stable kebab-case code, the last segment of the problem's {@code type} */
    String code();

    /** @return who must act */
    Blame blame();

    /** @return a short French title, the same for every occurrence */
    String title();
}
