package cn.zhenggai.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who changes a template reads in the chapter on papers which fields there are. */
class PaperFieldsTests {

    private static final Path CHAPTER = Path.of("src/docs/papers.md");

    @ParameterizedTest
    @MethodSource("contents")
    void theChapterListsEveryFieldOfTheContent(PaperContent content) throws IOException {
        String section = section("### `" + content + "`");
        assertThat(section).contains("- " + names(content.fields()));
        for (RecordComponent part : content.fields().getRecordComponents()) {
            if (part.getType().isRecord()) {
                assertThat(section).contains("- in `" + part.getName() + "`: " + names(part.getType()));
            }
        }
        for (var list : TemplateFields.lists(content.fields()).entrySet()) {
            assertThat(section).contains("- in `" + list.getKey() + "`: " + names(list.getValue()));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theChapterListsWhatEveryPaperTellsBeyondItsContent(PaperKind paper) throws IOException {
        String row = Files.readString(CHAPTER)
                .lines()
                .filter(line -> line.startsWith("| ") && line.contains("`" + paper.template() + "`"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(paper.template() + " is in no row"));
        assertThat(row).contains(paper.name()).contains(paper.series() == null ? "" : paper.series());
        if (paper.content() == PaperContent.DECISION) {
            assertThat(section("### `" + paper.content() + "`")).contains("`" + paper.template() + "`");
        }
        for (String fact : templates.told(paper)) {
            assertThat(section("### What side paths tell")
                            .lines()
                            .filter(line -> line.contains("`" + paper.template() + "`")))
                    .as(paper.template())
                    .anySatisfy(line -> assertThat(line).contains("`" + fact + "`"));
        }
    }

    private static String section(String heading) throws IOException {
        String chapter = Files.readString(CHAPTER);
        assertThat(chapter).contains(heading);
        String section = chapter.substring(chapter.indexOf(heading) + 4);
        return section.contains("\n### ") ? section.substring(0, section.indexOf("\n### ")) : section;
    }

    static PaperContent[] contents() {
        return PaperContent.values();
    }

    static List<PaperKind> kinds() {
        return new PaperTemplates(Path.of("none"), List.of()).kinds();
    }

    private static String names(Class<?> fields) {
        return Arrays.stream(fields.getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(" "));
    }
}
