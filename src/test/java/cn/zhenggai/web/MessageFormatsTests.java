package cn.zhenggai.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.support.ApiCallers;
import cn.zhenggai.support.ProcessTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.ResourceHttpMessageConverter;
import org.springframework.http.converter.ResourceRegionHttpMessageConverter;
import org.springframework.http.converter.StringHttpMessageConverter;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The API speaks JSON and takes files, whatever else the libraries of the day could read and write. */
@ProcessTest
class MessageFormatsTests {

    private static final Set<String> TAKING_FILES = Set.of("POST /api/v1/evidence", "POST /api/v1/imports");
    private static final List<String> OTHERS = List.of(
            "application/yaml",
            "application/x-yaml",
            "application/xml",
            "text/xml",
            "application/cbor",
            "application/x-jackson-smile",
            "text/csv",
            "text/plain",
            "application/x-www-form-urlencoded");

    @Autowired
    RequestMappingHandlerAdapter adapter;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    @Autowired
    ApiCallers callers;

    @Test
    void theConvertersAreTheseAndNoOthers() {
        assertThat(adapter.getMessageConverters())
                .extracting(HttpMessageConverter::getClass)
                .hasToString(List.of(
                                ByteArrayHttpMessageConverter.class,
                                StringHttpMessageConverter.class,
                                ResourceHttpMessageConverter.class,
                                ResourceRegionHttpMessageConverter.class,
                                MappingJackson2HttpMessageConverter.class)
                        .toString());
    }

    @Test
    void noAddressTakesAnotherFormat() {
        Set<String> endpoints = endpoints();
        assertThat(endpoints).hasSizeGreaterThan(80);
        for (String endpoint : endpoints) {
            assertThat(callers.as("director")
                            .send(method(endpoint), path(endpoint), "a: 1", "Content-Type", "application/yaml")
                            .status())
                    .as(endpoint)
                    .isEqualTo(415);
        }
        for (String format : OTHERS) {
            assertThat(callers.as("inspector1")
                            .send("POST", "/api/v1/cases", "{}", "Content-Type", format)
                            .status())
                    .as(format)
                    .isEqualTo(415);
        }
    }

    @Test
    void noAddressAnswersInAnotherFormatOrDoesAnythingBeforeItSaysSo() {
        for (String endpoint : endpoints()) {
            boolean givesFile =
                    endpoint.startsWith("GET ") && (endpoint.contains("/evidence/") || endpoint.endsWith("/bad-rows"));
            assertThat(callers.as("director")
                            .send(method(endpoint), path(endpoint), null, "Accept", "application/yaml")
                            .status())
                    .as(endpoint)
                    .isIn(
                            givesFile
                                    ? List.of(404, 406)
                                    : TAKING_FILES.contains(endpoint) ? List.of(406, 415) : List.of(406));
        }
    }

    @Test
    void jsonIsUnderstoodHoweverItIsCalled() {
        for (String accept : List.of("application/json", "*/*", "application/*", "text/html, application/json;q=0.5")) {
            callers.as("director")
                    .send("GET", "/api/v1/me", null, "Accept", accept)
                    .expect(200);
        }
        callers.as("inspector1")
                .send("POST", "/api/v1/cases", "{}", "Content-Type", "application/json; charset=utf-8")
                .expect(422);
    }

    private Set<String> endpoints() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> info.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/"))
                        .flatMap(pattern -> info.getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + pattern.replaceAll(":[^/]*}", "}"))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String method(String endpoint) {
        return Stream.of(endpoint.split(" ")).findFirst().orElseThrow();
    }

    /** Of things that are not there: the format is judged before anything is looked up. */
    private static String path(String endpoint) {
        return endpoint.substring(endpoint.indexOf(' ') + 1)
                .replace("{number}", "RC-2026-999999")
                .replaceAll("\\{[a-z]+}", "999999999");
    }
}
