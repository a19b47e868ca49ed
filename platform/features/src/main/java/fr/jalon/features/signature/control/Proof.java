package fr.jalon.features.signature.control;

import fr.jalon.kernel.json.Jsons;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * What a sealed file says of its signatures, for programs; stands inside the file under the seal.
 *
 * @param sha256    of what was signed; null for a visa, which names its documents
 * @param statement what a visa says, in French, else null
 * @param documents what a visa is about, else empty
 */
public record Proof(String label, String deliverable, String project, String space, String sha256, List<Signed> signatures,
                    Instant sealedAt, String statement, List<About> documents) {

    private static final int FORMAT = 1;

    /** Who signed, in which quality, when. */
    public record Signed(String name, String quality, Instant at) {
    }

    /** A document version that a visa is about. */
    public record About(String name, int version, String sha256) {
    }

    /** Of a document that parties signed. */
    Proof(String label, String deliverable, String project, String space, String sha256, List<Signed> signatures, Instant sealedAt) {
        this(label, deliverable, project, space, sha256, signatures, sealedAt, null, List.of());
    }

    byte[] json() {
        JsonArrayBuilder signed = Jsons.array();
        signatures.forEach(s -> signed.add(Jsons.object().add("name", s.name()).add("quality", s.quality())
                .add("at", s.at().toString()).add("method", "ACCOUNT")));
        JsonObjectBuilder proof = Jsons.object().add("format", FORMAT).add("label", label).add("deliverable", deliverable)
                .add("project", project).add("space", space).add("signatures", signed).add("sealedAt", sealedAt.toString());
        if (statement == null) {
            proof.add("sha256", sha256);
        } else {
            JsonArrayBuilder about = Jsons.array();
            documents.forEach(d -> about.add(Jsons.object().add("name", d.name()).add("version", d.version()).add("sha256", d.sha256())));
            proof.add("statement", statement).add("documents", about);
        }
        return proof.build().toString().getBytes(StandardCharsets.UTF_8);
    }

    static Proof read(byte[] json) {
        JsonObject proof = Jsons.readObject(new ByteArrayInputStream(json));
        List<Signed> signed = proof.getJsonArray("signatures").getValuesAs(JsonObject.class).stream()
                .map(s -> new Signed(s.getString("name"), s.getString("quality"), Instant.parse(s.getString("at")))).toList();
        List<About> about = proof.containsKey("documents") ? proof.getJsonArray("documents").getValuesAs(JsonObject.class).stream()
                .map(d -> new About(d.getString("name"), d.getInt("version"), d.getString("sha256"))).toList() : List.of();
        return new Proof(proof.getString("label"), proof.getString("deliverable"), proof.getString("project"),
                proof.getString("space"), proof.getString("sha256", null), signed, Instant.parse(proof.getString("sealedAt")),
                proof.getString("statement", null), about);
    }
}
