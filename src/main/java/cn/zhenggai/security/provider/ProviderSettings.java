package cn.zhenggai.security.provider;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A provider of the bureau's own, where people sign in who have an account there.
 *
 * @param issuer its address; {@code <issuer>/.well-known/openid-configuration} tells the rest
 * @param name what the button says
 * @param loginClaim which of its claims holds the login that the person has here
 * @param secondFactor who asks for a second factor: this server ({@code own}), or the provider, whom it believes
 */
@ConfigurationProperties("zhenggai.sign-in")
public record ProviderSettings(
        String issuer,
        String clientId,
        String clientSecret,
        @DefaultValue("统一身份认证") String name,
        @DefaultValue("preferred_username") String loginClaim,
        @DefaultValue({"openid", "profile"}) List<String> scopes,
        @DefaultValue("own") SecondFactor secondFactor) {

    /** Who asks for it. */
    public enum SecondFactor {
        OWN,
        PROVIDER
    }

    public boolean named() {
        return issuer != null && !issuer.isBlank();
    }

    boolean vouches() {
        return secondFactor == SecondFactor.PROVIDER;
    }
}
