package fr.jalon.kernel.space.control;

/** Contrast of a colour with white, as WCAG 2.2 defines it: text and buttons of a space must stay readable. */
final class AccentContrast {

    /** Least contrast of normal text, level AA. */
    static final double REQUIRED = 4.5;

    private AccentContrast() {
    }

    /** @param colour {@code #rrggbb} */
    static double withWhite(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        double luminance = 0.2126 * linear(rgb >> 16 & 0xff) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
        return 1.05 / (luminance + 0.05);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
