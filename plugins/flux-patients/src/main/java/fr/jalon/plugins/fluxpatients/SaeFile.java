package fr.jalon.plugins.fluxpatients;

import fr.jalon.spi.organisation.ImportFile;
import fr.jalon.spi.organisation.ImportSink;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** One SAE file, read line by line. Column names are compared without case: the two files do not agree on it. */
final class SaeFile implements Closeable {

    private static final CSVFormat FORMAT = CSVFormat.Builder.create().setDelimiter(';').setQuote('"').setLenientEof(true)
            .setTrailingData(true).setIgnoreEmptyLines(false).get();
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int LONGEST_LINE = 64 * 1024;

    /** Takes one line that has as many fields as the header. */
    interface LineReader {

        void line(int line, Fields fields);
    }

    /** The fields of one line by column name, trimmed, empty where the file has no such column. */
    interface Fields {

        String get(String column);
    }

    private final String name;
    private final Charset encoding;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Map<String, Integer> columns = new HashMap<>();
    private final int width;

    private SaeFile(String name, Charset encoding, CSVParser parser) throws UnreadableFileException {
        this.name = name;
        this.encoding = encoding;
        this.parser = parser;
        this.records = parser.iterator();
        CSVRecord header = hasNext() ? records.next() : null;
        width = header == null ? 0 : header.size();
        for (int i = 0; i < width; i++) {
            columns.putIfAbsent(clean(header.get(i)).toLowerCase(Locale.ROOT), i);
        }
    }

    /** @throws UnreadableFileException if the file is no text; its message is for the user */
    static SaeFile open(ImportFile file) throws IOException {
        Charset encoding = TextEncoding.of(file);
        BufferedReader text = new BufferedReader(new InputStreamReader(file.open(), encoding));
        try {
            requireHeader(text);
            return new SaeFile(file.name(), encoding, CSVParser.builder().setReader(text).setFormat(FORMAT).get());
        } catch (IOException | RuntimeException failure) {
            text.close();
            throw failure;
        }
    }

    private static void requireHeader(BufferedReader text) throws IOException {
        text.mark(LONGEST_LINE + 1);
        int read = 0;
        for (int c = text.read(); c != '\n' && c != '\r' && c != -1; c = text.read()) {
            if (++read > LONGEST_LINE) {
                throw new UnreadableFileException("La première ligne est démesurée : ce fichier n'est pas un CSV de la DREES.");
            }
        }
        text.reset();
    }

    String name() {
        return name;
    }

    Charset encoding() {
        return encoding;
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    /** Hands over the lines after the header; reports those that are cut, torn or unreadable. */
    void eachLine(ImportSink sink, LineReader reader) {
        while (true) {
            int line = (int) parser.getCurrentLineNumber() + 1;
            try {
                if (!hasNext()) {
                    return;
                }
            } catch (UnreadableFileException torn) {
                sink.error(name, line, torn.getMessage());
                return;
            }
            CSVRecord fields = records.next();
            if (fields.size() > 1 || !fields.get(0).isBlank()) {
                oneLine(line, fields, sink, reader);
            }
        }
    }

    private void oneLine(int line, CSVRecord fields, ImportSink sink, LineReader reader) {
        if (fields.size() != width) {
            sink.error(name, line, "La ligne a " + fields.size() + " colonnes au lieu de " + width
                    + " : elle n'est pas reprise. Vérifiez les points-virgules et les guillemets.");
        } else if (fields.stream().anyMatch(SaeFile::unreadable)) {
            sink.error(name, line, "La ligne contient des caractères illisibles : elle n'est pas reprise. L'encodage attendu est ISO-8859-1.");
        } else {
            reader.line(line, column -> columns.containsKey(column) ? clean(fields.get(columns.get(column))) : "");
        }
    }

    private boolean hasNext() throws UnreadableFileException {
        try {
            return records.hasNext();
        } catch (UncheckedIOException torn) {
            throw new UnreadableFileException("La suite du fichier n'est pas lisible (" + torn.getCause().getMessage() + ").");
        }
    }

    private static boolean unreadable(String text) {
        return text.chars().anyMatch(c -> c == '\uFFFD' || (Character.isISOControl(c) && c != '\t'));
    }

    private static String clean(String text) {
        String value = text.strip();
        return !value.isEmpty() && value.charAt(0) == BYTE_ORDER_MARK ? value.substring(1).strip() : value;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
