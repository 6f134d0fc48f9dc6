package cn.zhenggai.security.password;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Refusal;
import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordRulesTests {

    @TempDir
    Path folder;

    private PasswordRules rules;

    /** SHA-1 of "correct horse battery staple" is ABF7AAD6438836DBE526AA231ABDE2D0EEF74D42. */
    @BeforeEach
    void aFolderOfBreaches() throws IOException {
        Files.writeString(
                folder.resolve("ABF7A.txt"),
                "0000000000000000000000000000000000A:3\r\nAD6438836DBE526AA231ABDE2D0EEF74D42:384\r\n");
        rules = new PasswordRules(new BreachedPasswords(folder.toString()));
    }

    @Test
    void theThreeThousandCommonestThatAreLongEnoughAreRefusedInAnyCase() throws IOException {
        List<String> commonest = StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies().stream()
                .filter(password -> password.length() >= PasswordRules.SHORTEST)
                .limit(3000)
                .toList();
        assertThat(commonest).hasSize(3000).allMatch(password -> code(password.toUpperCase())
                .equals("passwordCommon"));
    }

    @Test
    void whatWasStolenElsewhereIsRefusedAndNothingElseOfItsFile() {
        assertThat(code("correct horse battery staple")).isEqualTo("passwordBreached");
        assertThat(code("correct horse battery stapler")).isEmpty();
    }

    @Test
    void withoutAFolderNothingIsKnownOfBreaches() {
        rules = new PasswordRules(new BreachedPasswords(""));
        assertThat(code("correct horse battery staple")).isEmpty();
    }

    @Test
    void sevenCharactersAreTooFewAndEightEnough() {
        assertThat(code("x7ü%kQ2")).isEqualTo("passwordShort");
        assertThat(code("x7ü%kQ2槐")).isEmpty();
    }

    @Test
    void wholeSentencesOfAnyLanguageAreWelcome() {
        assertThat(code("学校门口的老槐树下有只花猫")).isEmpty();
        assertThat(code("x".repeat(3) + "y".repeat(190) + "z")).isEmpty();
        assertThat(code("x1y".repeat(70))).isEqualTo("tooLong");
    }

    private String code(String password) {
        Optional<Refusal> refusal =
                rules.check(new Checks(), "password", password, "zhang").refusal();
        return refusal.map(told -> told.reasons().get(0).code()).orElse("");
    }
}
