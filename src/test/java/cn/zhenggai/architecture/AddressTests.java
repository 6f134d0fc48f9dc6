package cn.zhenggai.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.support.ProcessTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What is shared by all features names no address of theirs: each says itself where it is found. */
@ProcessTest
class AddressTests {

    private static final Path CODE = Path.of("src/main/java/cn/zhenggai");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final List<String> COMMON = List.of("web", "shared", "start", "security");

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void noLiteralOfTheCommonRoomsNamesAnAddressOfAFeature() throws IOException {
        List<String> named = new ArrayList<>();
        for (String room : COMMON) {
            Set<String> first = firstParts(room);
            assertThat(first).contains("cases", "escalations", "evidence");
            for (Path file : ShapeTests.filesIn(CODE.resolve(room), ".java")) {
                LITERAL.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .filter(literal -> first.stream().anyMatch(part -> names(literal, part)))
                        .forEach(literal -> named.add(file + ": " + literal));
            }
        }
        assertThat(named).isEmpty();
    }

    @Test
    void neitherDoTheTemplatesAroundEveryPage() throws IOException {
        Set<String> first = firstParts("web");
        for (String template : List.of("layout.html", "fragments.html", "error/404.html", "error/5xx.html")) {
            String html = Files.readString(Path.of("src/main/resources/templates", template));
            assertThat(first).as(template).noneMatch(part -> names(html, part));
        }
    }

    @Test
    void anAddressIsRecognisedWhereverItStands() {
        assertThat(names("redirect:/people", "people")).isTrue();
        assertThat(names("/api/v1/evidence|/profile/password", "evidence")).isTrue();
        assertThat(names("/escalations/many", "escalations")).isTrue();
        assertThat(names("/casesheet", "cases")).isFalse();
        assertThat(names("people.added", "people")).isFalse();
    }

    /** The first parts of all addresses that features answer and the room itself does not. */
    private Set<String> firstParts(String room) {
        Set<String> others =
                partsOf(bean -> !bean.startsWith("cn.zhenggai." + room) && !bean.startsWith("cn.zhenggai.web"));
        others.removeAll(partsOf(bean -> bean.startsWith("cn.zhenggai." + room)));
        return others;
    }

    private Set<String> partsOf(Predicate<String> packages) {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("cn.zhenggai"))
                .filter(entry -> packages.test(entry.getValue().getBeanType().getPackageName()))
                .flatMap(entry -> entry.getKey().getPatternValues().stream())
                .map(pattern -> pattern.replaceFirst("^/(api/v1/)?", "").split("[/{]")[0])
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toSet());
    }

    private static boolean names(String literal, String part) {
        return Pattern.compile("/" + part + "(?![A-Za-z-])").matcher(literal).find();
    }
}
