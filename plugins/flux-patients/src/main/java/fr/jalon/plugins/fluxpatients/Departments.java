package fr.jalon.plugins.fluxpatients;

import java.util.Map;

/** Department codes as the SAE writes them: the overseas ones are 9A to 9F instead of 971 to 976. */
final class Departments {

    private static final Map<String, String> OVERSEAS = Map.of("9A", "971", "9B", "972", "9C", "973", "9D", "974", "9E", "975", "9F", "976");

    private Departments() {
    }

    /** @return the INSEE code; empty if it is no department */
    static String insee(String sae) {
        String code = OVERSEAS.getOrDefault(sae, sae);
        return code.matches("0[1-9]|[1-8]\\d|9[0-5]|2[AB]|97[1-6]") && !code.equals("20") ? code : "";
    }
}
