package fr.jalon.kernel.declared;

/**
 * Something wrong in a declared file, told so that its author can mend it.
 *
 * @param file    name of the file as its author knows it, never null
 * @param line    line of the error, from 1
 * @param column  column of the error, from 1
 * @param path    JSON pointer of the value ({@code /sessions/3/duration}), empty for the whole file, never null
 * @param message French text without a final stop: what is wrong, never null
 * @param remedy  French text without a final stop: what to do about it, never null
 */
public record DeclarationError(String file, int line, int column, String path, String message, String remedy) {

    /** @return file, line, what is wrong and what to do, in one French line */
    public String sentence() {
        return "%s, ligne %d : %s : %s".formatted(file, line, message, remedy);
    }
}
