package cn.zhenggai.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** On a dark screen everything is dark: no sheet lays a light ground of its own under words whose colour it does not give. */
class PaletteTests {

    private static final Path STYLES = Path.of("src/main/resources/static");

    /** What is paper, or lies on a photo or a picture of a process, and keeps its colours. */
    private static final Set<String> KEEPS = Set.of(
            "paper.css",
            "print.css",
            "slips.css",
            "log-days.css",
            "marking.css",
            "explorer.css",
            "paper-bar.css",
            "flow.css",
            "dark.css");

    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Pattern GROUND = Pattern.compile("background(?:-color)?:\\s*#([0-9a-fA-F]{3,6})\\b");
    private static final int LIGHT = 225;

    @Test
    void lightGroundsComeFromThePalette() throws IOException {
        TreeMap<String, List<String>> found = new TreeMap<>();
        try (Stream<Path> sheets = Files.list(STYLES)) {
            for (Path sheet : sheets.filter(file -> file.toString().endsWith(".css"))
                    .filter(file -> !KEEPS.contains(file.getFileName().toString()))
                    .toList()) {
                List<String> light = light(Files.readString(sheet));
                if (!light.isEmpty()) {
                    found.put(sheet.getFileName().toString(), light);
                }
            }
        }
        assertThat(found).as("grounds that stay light in the dark").isEmpty();
    }

    /** A palette that has another value for each colour of the light one, but for what is the same in both. */
    @Test
    void eachColourHasItsPlaceInTheDark() throws IOException {
        Set<String> light = named(Files.readString(STYLES.resolve("base.css")));
        Set<String> dark = named(Files.readString(STYLES.resolve("dark.css")));
        assertThat(dark).contains("--text", "--card", "--on-fill");
        light.removeIf(name -> name.startsWith("--tblr-"));
        assertThat(light).contains("--text", "--card", "--on-fill");
        assertThat(dark).containsAll(light);
    }

    private static List<String> light(String css) {
        return RULE.matcher(css)
                .results()
                .filter(rule -> !rule.group(1).contains(".tile-")
                        && !rule.group(1).contains(".heat-")
                        && !rule.group(1).contains("process"))
                .filter(rule -> {
                    Matcher ground = GROUND.matcher(rule.group(2));
                    return ground.find() && brightness(ground.group(1)) >= LIGHT;
                })
                .map(rule -> rule.group(1).strip())
                .toList();
    }

    private static int brightness(String hex) {
        String six = hex.length() == 3 ? hex.replaceAll("(.)", "$1$1") : hex;
        int rgb = Integer.parseInt(six, 16);
        return ((rgb >> 16 & 255) * 299 + (rgb >> 8 & 255) * 587 + (rgb & 255) * 114) / 1000;
    }

    /** Colours that a palette names, lengths left out. */
    private static Set<String> named(String css) {
        return Pattern.compile("^\\s+(--[\\w-]+): (?:#|rgba?\\()", Pattern.MULTILINE)
                .matcher(css)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
