package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the log are kept for ever, and each is readable. */
class CaseDeedTests {

    @ParameterizedTest
    @ValueSource(strings = {"", "_en"})
    void everyDeedHasItsWords(String language) {
        Set<String> told = Stream.of(
                        "rectification",
                        "escalation",
                        "supervision",
                        "lookback",
                        "stoporder",
                        "coordination",
                        "arrangement",
                        "funds")
                .flatMap(feature -> texts(feature + language).stringPropertyNames().stream())
                .filter(key -> key.matches("case\\.log\\.[A-Z_]+"))
                .collect(Collectors.toSet());
        assertThat(told)
                .isEqualTo(
                        Stream.of(CaseDeed.values()).map(CaseDeed::messageKey).collect(Collectors.toSet()));
    }

    @Test
    void noDeedIsLongerThanItsColumn() {
        assertThat(CaseDeed.values()).allMatch(deed -> deed.name().length() <= 32);
    }

    private static Properties texts(String bundle) {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                CaseDeed.class.getResourceAsStream("/messages/" + bundle + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
