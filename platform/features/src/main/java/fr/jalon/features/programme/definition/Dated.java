package fr.jalon.features.programme.definition;

/** Something that stands on the calendar of a node and that a rule may count from. */
public interface Dated {

    /** @return code, unique among everything that is dated in the programme */
    String code();

    /** @return French name */
    String label();

    /** @return code of the level on whose nodes it stands */
    String level();
}
