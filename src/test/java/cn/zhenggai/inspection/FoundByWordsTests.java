package cn.zhenggai.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.catalogue.words.FieldWords;
import cn.zhenggai.demo.Sheet;
import cn.zhenggai.inspection.list.PackedItems;
import cn.zhenggai.support.ProcessTest;
import cn.zhenggai.support.Scripts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What inspectors write of a hazard leads to its item: the texts of all the demo's findings, ranked as on the telephone. */
@ProcessTest
class FoundByWordsTests {

    private static final int SHOWN = 5;

    /** A telling of each gap, as the demo's own story fills it. */
    private static final Map<String, String> TOLD =
            Map.of("楼", "明德楼", "宿", "男生宿舍楼", "层", "二层", "低", "一层", "侧", "东侧", "数", "3", "多", "12", "年", "五年级");

    private static final List<Map<String, String>> FINDINGS = Sheet.rows("findings");

    @Autowired
    HazardCatalogue catalogue;

    @Autowired
    FieldWords words;

    @Autowired
    PackedItems items;

    @Autowired
    ObjectMapper json;

    @Test
    void theRightItemIsAmongTheFirstFiveForNineOfTenFindings() {
        try (Scripts scripts = new Scripts()) {
            Value lookup = lookup(scripts, words.rows());
            assertThat(FINDINGS).hasSizeGreaterThan(150);
            assertThat(share(lookup, row -> told(row.get("description"))))
                    .as("by description")
                    .isGreaterThanOrEqualTo(0.95);
            assertThat(share(lookup, row -> told(row.get("description")).split("[，。；]")[0]))
                    .as("by its first words alone")
                    .isGreaterThanOrEqualTo(0.9);
        }
    }

    /** The words of the field help; the ranking does not live on them. */
    @Test
    void soItIsWithoutTheTableOfTheFieldsWords() {
        try (Scripts scripts = new Scripts()) {
            assertThat(share(lookup(scripts, List.of()), row -> place(row) + '，' + told(row.get("description"))))
                    .isGreaterThanOrEqualTo(0.9);
        }
    }

    /** Inspectors do not write what the catalogue says of an item; else the figure would say nothing. */
    @Test
    void hardlyAFindingIsTheHazardWordingOfItsItem() {
        assertThat(FINDINGS.stream().filter(row -> told(row.get("description")).contains(wording(row.get("item")))))
                .hasSizeLessThanOrEqualTo(2);
    }

    private String wording(String code) {
        return catalogue.item(code).orElseThrow().words().wording();
    }

    @Test
    void aThingIsFoundByItsOtherNamesAndByTheBureausOwn() {
        try (Scripts scripts = new Scripts()) {
            assertThat(found(lookup(scripts, words.rows()), "走廊干粉罐失压")).contains("A04");
            assertThat(found(lookup(scripts, List.of()), "红瓶子")).doesNotContain("A04");
            assertThat(found(lookup(scripts, List.of(List.of("红瓶子", "灭火器"))), "红瓶子"))
                    .startsWith("A04");
        }
    }

    @Test
    void anItemIsFoundByItsCodeAndByTheBeginningOfIt() {
        try (Scripts scripts = new Scripts()) {
            Value lookup = lookup(scripts, words.rows());
            assertThat(found(lookup, "e02")).containsExactly("E02");
            assertThat(found(lookup, "B0")).startsWith("B01", "B02");
            assertThat(found(lookup, "  ")).isEmpty();
            assertThat(found(lookup, "！？")).isEmpty();
        }
    }

    private double share(Value lookup, Function<Map<String, String>, String> text) {
        long right = FINDINGS.stream()
                .filter(row -> found(lookup, text.apply(row)).contains(row.get("item")))
                .count();
        return (double) right / FINDINGS.size();
    }

    private Value lookup(Scripts scripts, List<List<String>> names) {
        Map<String, Object> pack = Map.of(
                "items",
                List.of(),
                "more",
                catalogue.items().stream().map(item -> items.of(item, false)).toList());
        return scripts.ours("visit/lookup.js")
                .getMember("lookupOf")
                .execute(
                        scripts.json(written(pack)), scripts.json(written(Map.of("names", names, "cases", List.of()))));
    }

    private static List<String> found(Value lookup, String text) {
        Value hits = lookup.getMember("itemsFor").execute(text, SHOWN);
        return LongStream.range(0, hits.getArraySize())
                .mapToObj(at -> hits.getArrayElement(at).getMember("code").asString())
                .toList();
    }

    private static String place(Map<String, String> row) {
        return told(row.get("place").split("\\|")[0]);
    }

    private static String told(String text) {
        String told = text;
        for (Map.Entry<String, String> gap : TOLD.entrySet()) {
            told = told.replace('{' + gap.getKey() + '}', gap.getValue());
        }
        return told;
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
