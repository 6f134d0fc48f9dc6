package cn.zhenggai.notification.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The worked example of RFC 8291, appendix A, to the byte. */
class PushCipherTests {

    private static final String BROWSER =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private static final String SERVER =
            "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";

    @Test
    void theExampleOfTheStandardIsSealedAsItSays() {
        ECKey own = new ECKey.Builder(
                        Curve.P_256,
                        PushCipher.browser(SERVER).getX(),
                        PushCipher.browser(SERVER).getY())
                .d(new Base64URL("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"))
                .build();
        byte[] sealed = PushCipher.seal(
                "When I grow up, I want to be a watermelon".getBytes(StandardCharsets.UTF_8),
                PushCipher.browser(BROWSER),
                PushCipher.read("BTBZMqHH6r4Tts7J_aSIgg"),
                own,
                PushCipher.read("DGv6ra1nlYgDCS1FRnbzlw"));
        assertThat(PushCipher.written(sealed))
                .isEqualTo(
                        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS"
                                + "6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
    }

    @Test
    void pointsAreReadHoweverABrowserWritesThem() {
        assertThat(PushCipher.written(PushCipher.point(PushCipher.browser(BROWSER))))
                .isEqualTo(BROWSER);
        assertThat(PushCipher.browser(BROWSER.replace('-', '+').replace('_', '/') + "="))
                .isEqualTo(PushCipher.browser(BROWSER));
    }

    /** The last is a point of the right length beside the curve, by which keys could be guessed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "BCVx",
                "nonsense!",
                "ACVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
                "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIBiw4"
            })
    void whatIsNoPointOfTheCurveIsRefused(String point) {
        assertThatThrownBy(() -> PushCipher.browser(point)).isInstanceOf(IllegalArgumentException.class);
    }
}
