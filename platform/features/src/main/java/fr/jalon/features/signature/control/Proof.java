package fr.jalon.features.signature.control;

import fr.jalon.kernel.json.Jsons;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * What a sealed file says of its signatures, for programs; stands inside the file under the seal.
 *
 * @param sha256 of what was signed
 */
public record Proof(String label, String deliverable, String project, String space, String sha256, List<Signed> signatures,
                    Instant sealedAt) {

    private static final int FORMAT = 1;

    /** Who signed, in which quality, when. */
    public record Signed(String name, String quality, Instant at) {
    }

    byte[] json() {
        JsonArrayBuilder signed = Jsons.array();
        signatures.forEach(s -> signed.add(Jsons.object().add("name", s.name()).add("quality", s.quality())
                .add("at", s.at().toString()).add("method", "ACCOUNT")));
        return Jsons.object().add("format", FORMAT).add("label", label).add("deliverable", deliverable)
                .add("project", project).add("space", space).add("sha256", sha256).add("signatures", signed)
                .add("sealedAt", sealedAt.toString()).build().toString().getBytes(StandardCharsets.UTF_8);
    }

    static Proof read(byte[] json) {
        JsonObject proof = Jsons.readObject(new ByteArrayInputStream(json));
        return new Proof(proof.getString("label"), proof.getString("deliverable"), proof.getString("project"),
                proof.getString("space"), proof.getString("sha256"), proof.getJsonArray("signatures")
                        .getValuesAs(JsonObject.class).stream().map(s -> new Signed(s.getString("name"), s.getString("quality"),
                                Instant.parse(s.getString("at")))).toList(), Instant.parse(proof.getString("sealedAt")));
    }
}
