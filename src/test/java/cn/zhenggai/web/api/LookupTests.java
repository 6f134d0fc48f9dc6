package cn.zhenggai.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.support.ApiCallers;
import cn.zhenggai.support.ProcessTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever a request asks for by its id can be found by whoever sends it. */
@ProcessTest
class LookupTests {

    /** Whole numbers that count something, and words that name themselves. */
    private static final Set<String> NO_IDS = Set.of(
            "SentRecordResult.bulkAgo", "SentRecordScan.ago", "SentRecordTimes.arrivedAgo", "SentRecordTimes.leftAgo");

    private static final Pattern NAMES_SOMETHING = Pattern.compile(".*(Id|Ids|Code|Codes|Number|Numbers|Photos)");

    @Autowired
    ApiCallers callers;

    @Autowired
    TestCounty county;

    private JsonNode document;

    @BeforeEach
    void read() {
        document = callers.as("inspector1").get("/v3/api-docs").expect(200).body();
    }

    @Test
    void everyIdOfARequestNamesTheAddressThatListsIt() {
        Map<String, JsonNode> fields = requested();
        Set<String> without = new TreeSet<>();
        fields.forEach((name, field) -> {
            String lookup = field.path(Lookups.TOLD).asText();
            if (lookup.isEmpty()
                    ? id(name, field)
                    : document.at(pointer(lookup)).isMissingNode()) {
                without.add((name + " " + lookup).strip());
            }
        });
        without.removeAll(NO_IDS);
        assertThat(fields).hasSizeGreaterThan(100);
        assertThat(without).isEmpty();
    }

    @Test
    void queriesSayWhereTheirIdsAreFoundToo() {
        JsonNode parameters = document.at("/paths/~1api~1v1~1cases/get/parameters");
        Map<String, String> told = new TreeMap<>();
        parameters.forEach(
                one -> told.put(one.at("/name").asText(), one.path(Lookups.TOLD).asText()));
        assertThat(told)
                .containsEntry("school", "/api/v1/schools")
                .containsEntry("township", "/api/v1/units")
                .containsEntry("category", "/api/v1/hazards")
                .containsEntry("q", "");
    }

    @Test
    void officesFindEachOtherAndNobodyOfASchool() {
        assertThat(names("inspector1", "/api/v1/people?limit=100"))
                .contains("王立诚", "周建国", "孙海")
                .noneMatch(name -> name.startsWith("校长"));
        assertThat(names("inspector1", "/api/v1/people?role=SECTION_HEAD")).containsExactlyInAnyOrder("周建国", "何敏");
        assertThat(names("inspector1", "/api/v1/people?q=" + coded("督学"))).hasSize(3);
        JsonNode one = get("inspector1", "/api/v1/people?limit=1").at("/items/0");
        assertThat(one.at("/unit/name").asText()).isNotEmpty();
        assertThat(one.has("login") || one.has("phone") || one.has("email")).isFalse();
    }

    @Test
    void aSchoolFindsItsOwnPeopleAndNoOtherSchool() {
        String own = "principal." + TestCounty.SCHOOL;
        assertThat(names(own, "/api/v1/people?limit=100")).containsExactlyInAnyOrder("校长1", "安全员1", "总务1");
        long other = county.school(TestCounty.OTHER_SCHOOL);
        assertThat(names(own, "/api/v1/people?unit=" + other)).isEmpty();
        assertThat(names(own, "/api/v1/units?kind=SCHOOL")).containsExactly("柳河镇中心小学");
        assertThat(names("registrar", "/api/v1/people?unit=" + other)).hasSize(3);
    }

    @Test
    void whoReadsWithoutPersonsFindsNone() {
        callers.as("auditor").get("/api/v1/people").expect(403);
        assertThat(names("auditor", "/api/v1/units?kind=TOWNSHIP")).containsExactly("柳河镇", "青山镇");
    }

    @Test
    void sectionsAreFoundPageByPage() {
        assertThat(names("inspector1", "/api/v1/units?kind=SECTION")).containsExactly("安全股", "人事股");
        JsonNode first = get("inspector1", "/api/v1/units?kind=SECTION&limit=1");
        String next = first.get("next").asText();
        assertThat(names("inspector1", "/api/v1/units?kind=SECTION&limit=1&after=" + next))
                .containsExactly("人事股");
    }

    @Test
    void anUploadIsFoundByWhoeverSentItUntilAStepNamesIt() {
        long photo = callers.as("inspector1").photo();
        List<String> waiting =
                get("inspector1", "/api/v1/evidence").get("items").findValuesAsText("id");
        assertThat(waiting).contains(Long.toString(photo));
        assertThat(get("inspector2", "/api/v1/evidence").get("items").findValuesAsText("id"))
                .doesNotContain(Long.toString(photo));
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private JsonNode get(String who, String path) {
        return callers.as(who).get(path).expect(200).body();
    }

    private List<String> names(String who, String path) {
        List<String> names = new ArrayList<>();
        get(who, path).get("items").forEach(item -> names.add(item.get("name").asText()));
        return names;
    }

    private static boolean id(String name, JsonNode field) {
        JsonNode value = field.has("items") ? field.get("items") : field;
        return value.path("format").asText().equals("int64")
                || value.path("pattern").asText().startsWith("RC-")
                || NAMES_SOMETHING.matcher(name).matches();
    }

    private static String pointer(String address) {
        return "/paths/" + address.replace("/", "~1") + "/get";
    }

    private Map<String, JsonNode> requested() {
        Map<String, JsonNode> fields = new TreeMap<>();
        document.get("paths")
                .forEach(path -> path.forEach(operation ->
                        collect("body", operation.at("/requestBody/content/application~1json/schema"), fields)));
        return fields;
    }

    private void collect(String name, JsonNode schema, Map<String, JsonNode> fields) {
        String reference = schema.path("$ref").asText();
        if (!reference.isEmpty()) {
            String shape = reference.substring(reference.lastIndexOf('/') + 1);
            document.at("/components/schemas/" + shape + "/properties").fields().forEachRemaining(field -> {
                String full = shape + "." + field.getKey();
                if (fields.putIfAbsent(full, field.getValue()) == null) {
                    collect(full, field.getValue(), fields);
                }
            });
        }
        if (schema.has("items")) {
            collect(name, schema.get("items"), fields);
        }
    }
}
