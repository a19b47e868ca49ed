package fr.jalon.features.practice.control;

/** The parts of a sheet; empty where nothing is said, never null. */
public record PracticeText(String problem, String conditions, String means, String results, String difficulties) {
}
