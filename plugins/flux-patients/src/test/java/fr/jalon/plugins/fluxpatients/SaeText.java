package fr.jalon.plugins.fluxpatients;

import fr.jalon.spi.organisation.ImportFile;
import fr.jalon.spi.tck.BytesFile;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** Small made-up files in the format of the SAE. */
final class SaeText {

    static final String ID_HEADER = "bor;an;fi;rs;rscom;fi_ej;cat;sir;reg;dep;NOMCOM;LIBCOM;CPO";
    static final String MCO_HEADER = "BOR;AN;FI;RS;LIT_MCO;JLI_MCO;SEJHC_MCO;SEJ0_MCO;JOU_MCO;PLA_MCO;SEJHP_MCO";

    private final String name;
    private final List<String> lines = new ArrayList<>();

    private SaeText(String name, String header) {
        this.name = name;
        lines.add(header);
    }

    static SaeText identity() {
        return new SaeText("ID_2024r.csv", ID_HEADER);
    }

    static SaeText mco() {
        return new SaeText("MCO_2024r.csv", MCO_HEADER);
    }

    static SaeText named(String name, String header) {
        return new SaeText(name, header);
    }

    SaeText line(String line) {
        lines.add(line);
        return this;
    }

    SaeText site(String finess, String name, String region, String department) {
        return line("ID;2024;" + finess + ";" + name + ";;130786049;355;26130008100096;" + region + ";" + department + ";VILLE;VILLE CEDEX;13005");
    }

    SaeText activity(String finess, int beds) {
        return line("MCO;2024;" + finess + ";NOM;" + beds + ";3650;200;12;2800;;");
    }

    ImportFile file() {
        return in(Charset.forName("ISO-8859-1"));
    }

    BytesFile in(Charset encoding) {
        return new BytesFile(name, (String.join("\r\n", lines) + "\r\n").getBytes(encoding));
    }

    /** A valid FINESS number of a made-up site: any 8 digits and the check digit. */
    static String finess(int number) {
        String digits = String.format("%08d", number);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? 2 * digit : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
