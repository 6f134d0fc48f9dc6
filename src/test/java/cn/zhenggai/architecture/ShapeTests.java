package cn.zhenggai.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;

/** What lies where: the top level of the repository, and which settings are whose. */
class ShapeTests {

    private static final Set<String> TOP_LEVEL = Set.of("pom.xml", "src", "processes", "config", "README.md");

    @Test
    void theTopLevelHoldsFiveThings() throws IOException {
        try (Stream<Path> entries = Files.list(Path.of("").toAbsolutePath())) {
            assertThat(entries.map(entry -> entry.getFileName().toString())
                            .filter(name -> !name.startsWith(".") && !name.equals("target")))
                    .isSubsetOf(TOP_LEVEL)
                    .contains("pom.xml", "src", "processes", "config");
        }
    }

    @Test
    void aSettingIsEitherTheOperatorsOrTheDevelopers() throws IOException {
        assertThat(keys(Path.of("config")))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(keys(Path.of("src/main/resources")));
    }

    private static Set<String> keys(Path folder) throws IOException {
        return filesIn(folder, ".yml").stream().flatMap(ShapeTests::keysOf).collect(Collectors.toSet());
    }

    private static Stream<String> keysOf(Path file) {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new FileSystemResource(file));
        return yaml.getObject().stringPropertyNames().stream();
    }

    static List<Path> filesIn(Path folder, String ending) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
