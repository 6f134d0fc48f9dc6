package cn.zhenggai.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.support.ProcessTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

    /** Others ask its owner for it; what a feature answers itself below another's address is its own. */
    @Test
    void aFeatureNamesNoAddressOfAnother() throws IOException {
        Map<String, String> owners = owners();
        assertThat(owners).containsEntry("cases", "rectification").containsEntry("visits", "inspection");
        List<String> named = new ArrayList<>();
        for (Path file : ShapeTests.filesIn(CODE, ".java")) {
            String feature = CODE.relativize(file).getName(0).toString();
            Set<String> own = patterns(feature);
            LITERAL.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1).replace("\\\\", "\\"))
                    .filter(literal -> own.stream()
                            .noneMatch(one -> one.endsWith(literal) || (one + "/").startsWith(literal + "/")))
                    .filter(literal -> owners.entrySet().stream()
                            .anyMatch(one -> !one.getValue().equals(feature) && begins(literal, one.getKey())))
                    .forEach(literal -> named.add(file + ": " + literal));
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
        assertThat(begins("/api/v1/cases/", "cases")).isTrue();
        assertThat(begins("/(escalations|cases)([/?].*)?", "cases")).isTrue();
        assertThat(begins("select '/server' page", "server")).isTrue();
        assertThat(begins("/plans/{id}/visits", "visits")).isFalse();
    }

    /** Which feature answers the address that is only a first part; the common rooms' own are everybody's. */
    private Map<String, String> owners() {
        Map<String, String> owners = new TreeMap<>();
        for (String feature : features()) {
            patterns(feature).stream()
                    .map(pattern -> pattern.replaceFirst("^/(api/v1/)?", ""))
                    .filter(part -> part.matches("[a-z-]+"))
                    .forEach(part -> owners.put(part, feature));
        }
        owners.values().removeAll(COMMON);
        return owners;
    }

    private Set<String> features() {
        return requestMappingHandlerMapping.getHandlerMethods().values().stream()
                .map(method -> method.getBeanType().getPackageName())
                .filter(room -> room.startsWith("cn.zhenggai."))
                .map(room -> room.split("\\.")[2])
                .collect(Collectors.toSet());
    }

    /** All addresses that a feature answers, in full. */
    private Set<String> patterns(String feature) {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> (entry.getValue().getBeanType().getPackageName() + ".")
                        .startsWith("cn.zhenggai." + feature + "."))
                .flatMap(entry -> entry.getKey().getPatternValues().stream())
                .collect(Collectors.toSet());
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

    /** Whether an address that stands in the literal begins with the part, be it one of several. */
    private static boolean begins(String literal, String part) {
        return Pattern.compile("(^|[^\\w}\\-])/(api/v1/)?(\\(([\\w-]+\\|)*)?" + part + "(?![\\w-])")
                .matcher(literal)
                .find();
    }

    private static boolean names(String literal, String part) {
        return Pattern.compile("/" + part + "(?![A-Za-z-])").matcher(literal).find();
    }
}
