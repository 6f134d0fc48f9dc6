package cn.zhenggai.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.Zhenggai;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The demo county is no part of the product, and keeps its own house in order. */
class DemoTests {

    private static final Path CODE = Path.of("src/demo/java");
    private static final Path RESOURCES = Path.of("src/demo/resources");

    /** What lies there becomes the jar. */
    @Test
    void whatIsCompiledForTheProductHoldsNothingOfTheDemo() throws Exception {
        Path product = product();
        assertThat(product.resolve("cn/zhenggai/Zhenggai.class")).exists();
        assertThat(product.resolve("cn/zhenggai/demo"))
                .as("left over from another build? mvn clean")
                .doesNotExist();
        assertThat(ShapeTests.filesIn(RESOURCES, ""))
                .filteredOn(Files::isRegularFile)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(product.resolve(RESOURCES.relativize(file)))
                        .as("left over from another build? mvn clean")
                        .doesNotExist());
    }

    @Test
    void theProductNeitherNamesTheDemosCodeNorKnowsItsCountyAndItsPassword() throws Exception {
        List<Path> files = Stream.concat(
                        ShapeTests.filesIn(Path.of("src/main"), "").stream(),
                        ShapeTests.filesIn(product(), ".class").stream())
                .filter(Files::isRegularFile)
                .toList();
        assertThat(files).hasSizeGreaterThan(1000);
        for (Path file : files) {
            assertThat(bytes(file))
                    .as(file.toString())
                    .doesNotContain("cn.zhenggai.demo")
                    .doesNotContain("cn/zhenggai/demo")
                    .doesNotContain("qinglan2026");
        }
    }

    @Test
    void roomsOfTheDemoMakeNoCircle() {
        JavaClasses demo =
                new ClassFileImporter().withImportOption(new ProductAndDemo()).importPackages("cn.zhenggai.demo");
        slices().matching("cn.zhenggai.demo.(*)..").should().beFreeOfCycles().check(demo);
        noClasses()
                .that()
                .resideInAPackage("cn.zhenggai.demo")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("cn.zhenggai.demo.*..")
                .check(demo);
    }

    private static Path product() throws URISyntaxException {
        return Path.of(Zhenggai.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    /** One character a byte: what is looked for has no others. */
    private static String bytes(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }
}
