package fr.jalon.kernel.identity.control;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.UserInfoSuccessResponse;
import fr.jalon.kernel.identity.control.SignInRefused.Reason;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Set;

/** Reads UserInfo where a provider keeps its claims there, as plain JSON or as a signed JWT. */
final class UserInfoCall {

    private final OidcProvider provider;

    UserInfoCall(OidcProvider provider) {
        this.provider = provider;
    }

    /** @return the claims, whose {@code sub} is that of the ID token (OpenID Connect Core 5.3.2) */
    Map<String, Object> read(AccessToken access, String subject) {
        Map<String, Object> claims = claims(call(access));
        if (!subject.equals(claims.get("sub"))) {
            throw new SignInRefused(Reason.INVALID_TOKEN, "UserInfo is about someone else");
        }
        return claims;
    }

    private UserInfoSuccessResponse call(AccessToken access) {
        URI address = provider.known().userInfo().orElseThrow(
                () -> new IllegalStateException(provider.settings().alias() + " has no UserInfo endpoint"));
        try {
            UserInfoResponse answer = UserInfoResponse.parse(OidcProvider.send(new UserInfoRequest(address, access).toHTTPRequest()));
            if (!answer.indicatesSuccess()) {
                throw new SignInRefused(Reason.DECLINED, "UserInfo: " + answer.toErrorResponse().getErrorObject().getCode());
            }
            return answer.toSuccessResponse();
        } catch (IOException | ParseException failure) {
            throw new ProviderUnavailable(provider.settings().alias(), failure);
        }
    }

    private Map<String, Object> claims(UserInfoSuccessResponse answer) {
        return answer.getUserInfo() != null ? answer.getUserInfo().toJSONObject() : verified(answer.getUserInfoJWT()).getClaims();
    }

    private JWTClaimsSet verified(JWT signed) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(provider.known().keys());
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(provider.settings().client().id(),
                new JWTClaimsSet.Builder().issuer(provider.settings().issuer()).build(), Set.of("sub")));
        try {
            return processor.process(signed, null);
        } catch (BadJOSEException | JOSEException bad) {
            throw new SignInRefused(Reason.INVALID_TOKEN, "signed UserInfo: " + bad.getMessage(), bad);
        }
    }
}
