package fr.jalon.plugins.fluxpatients;

import fr.jalon.spi.organisation.ImportFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Finds out how a file is written. DREES announces ISO-8859-1 and uses Windows-1252 (dashes, œ, apostrophes); people who open
 * and save the file make UTF-8 of it.
 */
final class TextEncoding {

    static final Charset PUBLISHED = Charset.forName("windows-1252");
    private static final int BUFFER = 64 * 1024;
    private static final int LONGEST_UTF8 = 4;

    private TextEncoding() {
    }

    /**
     * Reads the file once.
     *
     * @return UTF-8 if the whole file is valid UTF-8 with a character that needs it, the published encoding otherwise
     * @throws UnreadableFileException for binary content and UTF-16
     */
    static Charset of(ImportFile file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER + LONGEST_UTF8);
        CharBuffer text = CharBuffer.allocate(BUFFER + LONGEST_UTF8);
        boolean utf8 = true;
        boolean accents = false;
        boolean empty = true;
        try (InputStream in = file.open()) {
            for (byte[] chunk = in.readNBytes(BUFFER); chunk.length > 0; chunk = in.readNBytes(BUFFER)) {
                empty = false;
                accents |= accented(chunk);
                if (utf8) {
                    bytes.put(chunk).flip();
                    utf8 = !decoder.decode(bytes, text.clear(), false).isError();
                    bytes.compact();
                }
            }
        }
        if (empty) {
            throw new UnreadableFileException("Le fichier est vide.");
        }
        CoderResult end = utf8 ? decoder.decode(bytes.flip(), text.clear(), true) : CoderResult.UNDERFLOW;
        return accents && utf8 && !end.isError() ? StandardCharsets.UTF_8 : PUBLISHED;
    }

    private static boolean accented(byte[] chunk) throws UnreadableFileException {
        boolean accented = false;
        for (byte b : chunk) {
            accented |= b < 0;
            if (b == 0) {
                throw new UnreadableFileException("Le fichier n'est pas un texte en ISO-8859-1 ou UTF-8 (UTF-16, classeur ou archive ?) : "
                        + "joignez le fichier CSV de la DREES, sans le convertir.");
            }
        }
        return accented;
    }
}
