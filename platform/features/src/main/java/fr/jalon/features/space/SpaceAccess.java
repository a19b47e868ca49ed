package fr.jalon.features.space;

/** The right checks of features that stand below the one that knows persons; implemented there. */
public interface SpaceAccess {

    /** @throws fr.jalon.kernel.problem.Problem FORBIDDEN unless the current person manages organisations */
    void requireOrganisations();
}
