package cn.zhenggai.notification.push;

import cn.zhenggai.notification.PushSettings;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.shared.Settings;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * What a device is told and how: a number and an address, without a name, a school or a title, in the language of its
 * owner; sealed for his browser, and signed so that its service knows who sends (VAPID, RFC 8292).
 */
@Component
public class PushMessages {

    private static final Duration SIGNED_FOR = Duration.ofHours(12);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PushKeys keys;
    private final PushSettings settings;
    private final Settings server;
    private final Directory directory;
    private final MessageSource words;
    private final ObjectMapper json;
    private final Clock clock;

    public PushMessages(
            PushKeys keys,
            PushSettings settings,
            Settings server,
            Directory directory,
            MessageSource words,
            ObjectMapper json,
            Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.server = server;
        this.directory = directory;
        this.words = words;
        this.json = json;
        this.clock = clock;
    }

    byte[] sealed(PushDevice device, int unread) {
        try {
            byte[] salt = new byte[PushCipher.SALT_BYTES];
            RANDOM.nextBytes(salt);
            return PushCipher.seal(
                    json.writeValueAsBytes(said(device, unread)),
                    PushCipher.browser(device.clientKey()),
                    PushCipher.read(device.auth()),
                    new ECKeyGenerator(Curve.P_256).generate(),
                    salt);
        } catch (JsonProcessingException | JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, Object> said(PushDevice device, int unread) {
        Locale language = directory
                .person(device.personId())
                .map(PersonCard::language)
                .map(Locale::forLanguageTag)
                .orElse(Locale.CHINESE);
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("title", words.getMessage("push.title", null, language));
        said.put("body", words.getMessage("push.body", new Object[] {unread}, language));
        said.put("lang", language.toLanguageTag());
        said.put("url", "/inbox");
        return said;
    }

    /** The next message takes the place of one that is still on its way. */
    Map<String, String> headers(PushDevice device) {
        return Map.of(
                "TTL",
                String.valueOf(PushChannel.WORTH.toSeconds()),
                "Topic",
                "news",
                "Urgency",
                "normal",
                HttpHeaders.CONTENT_ENCODING,
                "aes128gcm",
                HttpHeaders.AUTHORIZATION,
                "vapid t=" + signed(device.endpoint()) + ", k=" + keys.publicKey());
    }

    private String signed(URI endpoint) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .audience(endpoint.getScheme() + "://" + endpoint.getAuthority())
                .expirationTime(Date.from(clock.instant().plus(SIGNED_FOR)))
                .subject(contact())
                .build();
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.ES256), claims);
        try {
            token.sign(new ECDSASigner(keys.pair()));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }

    private String contact() {
        return String.valueOf(settings.contact() == null ? server.baseUrl() : settings.contact());
    }
}
