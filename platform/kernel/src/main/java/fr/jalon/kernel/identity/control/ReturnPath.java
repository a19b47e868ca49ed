package fr.jalon.kernel.identity.control;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** Where a person goes after signing in or out: always a page of ours. */
public final class ReturnPath {

    /** The home page. */
    public static final String HOME = "/";

    private static final int MAX_LENGTH = 2_000;

    /** Empty and dot segments lead elsewhere than one reads. */
    private static final Pattern WANDERING = Pattern.compile("//|/\\.{1,2}(/|$)");

    private ReturnPath() {
    }

    /**
     * @param asked what the browser asked for, or null
     * @return the same if it is a path on this host that shows a page, the home page otherwise; never null
     */
    public static String of(String asked) {
        return asked != null && local(asked) ? asked : HOME;
    }

    private static boolean local(String asked) {
        // "//host" and "/\host" are addresses of another host for a browser.
        if (asked.length() > MAX_LENGTH || !asked.startsWith("/") || asked.startsWith("//") || asked.indexOf('\\') >= 0) {
            return false;
        }
        try {
            URI uri = new URI(asked);
            String path = uri.getPath();
            return !uri.isAbsolute() && uri.getRawAuthority() == null && !WANDERING.matcher(path).find()
                    && !path.startsWith("/auth/") && !path.startsWith("/api/");
        } catch (URISyntaxException notAPath) {
            return false;
        }
    }
}
