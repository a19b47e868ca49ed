package fr.jalon.plugins.fluxpatients;

import java.io.IOException;

/** A file whose content is no text table at all; the message is French and meant for the user. */
final class UnreadableFileException extends IOException {

    private static final long serialVersionUID = 1L;

    UnreadableFileException(String message) {
        super(message);
    }
}
