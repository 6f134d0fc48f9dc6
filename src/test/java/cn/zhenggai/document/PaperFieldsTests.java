package cn.zhenggai.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.rectification.sidepath.PaperFacts;
import cn.zhenggai.support.ProcessTest;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who changes a template reads in the chapter on papers which fields there are. */
@ProcessTest
class PaperFieldsTests {

    private static final Path CHAPTER = Path.of("src/docs/papers.md");

    @Autowired
    PaperTemplates templates;

    @Autowired
    List<PaperFacts> facts;

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
        if (paper.content() != PaperContent.DECISION) {
            assertThat(Files.readString(CHAPTER)).contains("### `" + paper.content() + "`: `" + paper.template() + "`");
        }
        for (String fact : paper.issuedAfter().isEmpty() ? Set.<String>of() : templates.told(paper)) {
            assertThat(section("### What side paths tell")
                            .lines()
                            .filter(line -> line.contains("`" + paper.template() + "`")))
                    .as(paper.template())
                    .anySatisfy(line -> assertThat(line).contains("`" + fact + "`"));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theTemplatesOfTheProgramAreInOrder(PaperKind paper) {
        PaperTemplates delivered = new PaperTemplates(Path.of(PaperTemplates.FOLDER), facts);
        assertThat(Path.of(PaperTemplates.FOLDER, paper.template())).exists();
        assertThat(delivered.fault(paper)).isEmpty();
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
