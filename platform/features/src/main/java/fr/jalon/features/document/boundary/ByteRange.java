package fr.jalon.features.document.boundary;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file that is asked for (RFC 9110, one range only).
 *
 * @param first first byte, from 0
 * @param last  last byte, included
 */
record ByteRange(long first, long last) {

    private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    long length() {
        return last - first + 1;
    }

    /** @return whether the header is a single range that this server understands; anything else means the whole file */
    static boolean understood(String header) {
        return header != null && SINGLE.matcher(header).matches() && !"bytes=-".equals(header);
    }

    /** @return the range within a file of that size, or empty if nothing of it can be served */
    static Optional<ByteRange> within(String header, long size) {
        Matcher range = SINGLE.matcher(header);
        if (!range.matches()) {
            return Optional.empty();
        }
        boolean suffix = range.group(1).isEmpty();
        long first = suffix ? Math.max(0, size - Long.parseLong(range.group(2))) : Long.parseLong(range.group(1));
        long last = suffix || range.group(2).isEmpty() ? size - 1 : Math.min(Long.parseLong(range.group(2)), size - 1);
        return first <= last && first < size ? Optional.of(new ByteRange(first, last)) : Optional.empty();
    }
}
