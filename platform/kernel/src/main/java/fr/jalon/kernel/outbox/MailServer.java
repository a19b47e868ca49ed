package fr.jalon.kernel.outbox;

import java.util.UUID;

/** Whoever takes mail from the dispatcher. */
interface MailServer {

    /** @throws Unreachable if nobody answers, or the server does not let us in; nothing was sent then */
    Line connect() throws Unreachable;

    /** One connection, for as many messages as are due. */
    interface Line extends AutoCloseable {

        /** @param id of the row: the Message-ID follows from it, so that a second sending is known as the same message */
        Outcome send(UUID id, OutgoingMail mail);

        @Override
        void close();
    }

    /** Nobody answers. */
    class Unreachable extends Exception {

        private static final long serialVersionUID = 1L;

        /** @param what a word without any address or name */
        Unreachable(String what, Exception cause) {
            super(what, cause);
        }
    }
}
