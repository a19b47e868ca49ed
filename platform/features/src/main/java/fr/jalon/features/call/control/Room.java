package fr.jalon.features.call.control;

/**
 * What files take up, with those still under way counted as the largest that is let in.
 *
 * @param files       of a candidacy
 * @param bytes       of them
 * @param bytesOfCall of all candidacies of its call
 */
record Room(int files, long bytes, long bytesOfCall) {

    static final int MOST_FILES = 20;
    static final long LARGEST = 100L * 1024 * 1024;
    private static final long OF_ONE = 300L * 1024 * 1024;
    private static final long OF_CALL = 20L * 1024 * 1024 * 1024;

    /** @return whether another one may be sent, however large it is */
    boolean fitsOneMore() {
        return files < MOST_FILES && bytes + LARGEST <= OF_ONE && bytesOfCall + LARGEST <= OF_CALL;
    }
}
