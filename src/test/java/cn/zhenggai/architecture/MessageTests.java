package cn.zhenggai.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;
import org.springframework.util.StringUtils;

/** Every word that people read exists in Chinese and English, once. */
class MessageTests {

    private static final Path PRODUCT = Path.of("src/main/resources/messages");
    private static final Path DEMO = Path.of("src/demo/resources/messages");

    private static final Pattern ENTRY = Pattern.compile("^\\s*([^#!=:\\s]+)\\s*[=:]\\s*(.*)$");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    @Test
    void everyKeyIsInBothLanguages() throws IOException {
        assertThat(texts("_en").keySet()).isEqualTo(texts("").keySet());
    }

    @Test
    void everyTextTakesTheSameArgumentsInBothLanguages() throws IOException {
        Map<String, String> english = texts("_en");
        texts("").forEach((key, text) -> assertThat(places(english.getOrDefault(key, "")))
                .as(key)
                .isEqualTo(places(text)));
    }

    @Test
    void noKeyIsDefinedTwice() throws IOException {
        for (String language : List.of("", "_en")) {
            Set<String> seen = new HashSet<>();
            assertThat(entries(language).map(Map.Entry::getKey).filter(key -> !seen.add(key)))
                    .isEmpty();
        }
    }

    @Test
    void theServerReadsExactlyTheFilesThatThereAre() throws IOException {
        YamlPropertiesFactoryBean settings = new YamlPropertiesFactoryBean();
        settings.setResources(new FileSystemResource("src/main/resources/application.yml"));
        String names = settings.getObject().getProperty("spring.messages.basename");
        assertThat(StringUtils.commaDelimitedListToSet(names))
                .isEqualTo(files(PRODUCT, "").stream()
                        .map(file -> "messages/" + file.getFileName().toString().replace(".properties", ""))
                        .collect(Collectors.toSet()));
        assertThat(files(DEMO, "")).containsExactly(DEMO.resolve("demo.properties"));
        assertThat(files("_en")).hasSameSizeAs(files(""));
    }

    @Test
    void everyNameInAModelIsTranslated() throws IOException {
        Map<String, String> expected = new LinkedHashMap<>();
        for (Path file : ShapeTests.filesIn(Path.of("processes"), ".bpmn")) {
            expected.putAll(Model.read(file).names());
        }
        assertThat(ofModels(texts(""))).isEqualTo(expected);
        assertThat(ofModels(texts("_en")).keySet()).isEqualTo(expected.keySet());
        assertThat(ofModels(texts("_en")).values()).noneMatch(text -> text.isBlank() || text.matches(".*\\p{IsHan}.*"));
    }

    static Map<String, String> texts(String language) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        entries(language).forEach(entry -> texts.put(entry.getKey(), entry.getValue()));
        return texts;
    }

    private static Map<String, String> ofModels(Map<String, String> texts) {
        Map<String, String> found = new LinkedHashMap<>(texts);
        found.keySet().removeIf(key -> !key.startsWith("process."));
        return found;
    }

    private static Stream<Map.Entry<String, String>> entries(String language) throws IOException {
        List<Map.Entry<String, String>> entries = new ArrayList<>();
        for (Path file : files(language)) {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                Matcher entry = ENTRY.matcher(line);
                if (entry.matches()) {
                    entries.add(Map.entry(entry.group(1), entry.group(2)));
                }
            }
        }
        return entries.stream();
    }

    private static List<Path> files(String language) throws IOException {
        return Stream.concat(files(PRODUCT, language).stream(), files(DEMO, language).stream())
                .toList();
    }

    private static List<Path> files(Path folder, String language) throws IOException {
        return ShapeTests.filesIn(folder, ".properties").stream()
                .filter(file -> file.toString().endsWith("_en.properties") == language.equals("_en"))
                .toList();
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
