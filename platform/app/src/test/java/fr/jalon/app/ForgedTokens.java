package fr.jalon.app;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import fr.jalon.local.DemoAccount;
import fr.jalon.local.JsonHttp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens that nobody may accept, each made from a good one. */
final class ForgedTokens {

    private final String header;
    private final String claims;
    private final String signature;
    private final PrivateKey ours;

    ForgedTokens(String good) throws GeneralSecurityException {
        String[] parts = good.split("\\.");
        this.header = decode(parts[0]);
        this.claims = decode(parts[1]);
        this.signature = parts[2];
        this.ours = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
    }

    /** @return tokens by what is wrong with them */
    Map<String, String> all() throws GeneralSecurityException, IOException {
        String head = encode(header);
        String body = encode(claims);
        Map<String, String> all = new LinkedHashMap<>();
        all.put("no token at all", "");
        all.put("no JWT", "abc.def.ghi");
        all.put("cut signature", head + "." + body + "." + signature.substring(0, 20));
        all.put("no signature", head + "." + body + ".");
        all.put("other subject under the same signature",
            head + "." + encode(changed("sub", DemoAccount.HUGO_BLANC.subject())) + "." + signature);
        all.put("alg none", encode("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + body + ".");
        all.put("alg None", encode("{\"alg\":\"None\",\"typ\":\"JWT\"}") + "." + body + "." + signature);
        all.put("signed by another key under the known key's name", signed(header, claims));
        all.put("its own key in the header", signed("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"jwk\":" + publishedKey() + "}", claims));
        all.put("public key as a shared secret", hmac());
        all.put("another issuer", signed(header, changed("iss", "http://localhost:9/realms/ars-paca")));
        all.put("no issuer", signed(header, changed("iss", null)));
        return all;
    }

    private String changed(String claim, String value) {
        JsonObject changed = JsonParser.parseString(claims).getAsJsonObject();
        changed.addProperty(claim, value);
        return changed.toString();
    }

    private String signed(String head, String body) throws GeneralSecurityException {
        String text = encode(head) + "." + encode(body);
        Signature rsa = Signature.getInstance("SHA256withRSA");
        rsa.initSign(ours);
        rsa.update(text.getBytes(StandardCharsets.US_ASCII));
        return text + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(rsa.sign());
    }

    private String hmac() throws GeneralSecurityException, IOException {
        String text = encode(header.replaceFirst("RS256", "HS256")) + "." + encode(claims);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(publishedKey().get("n").getAsString().getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
        return text + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private static JsonObject publishedKey() throws IOException {
        return new JsonHttp(ItServices.services().keycloakUrl()).get("/realms/ars-paca/protocol/openid-connect/certs").required().json()
            .getAsJsonObject().getAsJsonArray("keys").get(0).getAsJsonObject();
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
