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
    @MethodSource("kinds")
    void theChapterListsEveryFieldOfThePaper(PaperKind paper) throws IOException {
        String chapter = Files.readString(CHAPTER);
        assertThat(chapter).contains("### `" + paper.template() + "`");
        String section = chapter.substring(chapter.indexOf("### `" + paper.template() + "`") + 4);
        section = section.contains("\n### ") ? section.substring(0, section.indexOf("\n### ")) : section;
        assertThat(section).contains("- " + names(paper.content().fields()));
        for (RecordComponent part : paper.content().fields().getRecordComponents()) {
            if (part.getType().isRecord()) {
                assertThat(section).contains("- in `" + part.getName() + "`: " + names(part.getType()));
            }
        }
        for (var list : TemplateFields.lists(paper.content().fields()).entrySet()) {
            assertThat(section).contains("- in `" + list.getKey() + "`: " + names(list.getValue()));
        }
    }

    static List<PaperKind> kinds() {
        return new PaperTemplates(Path.of("none")).kinds();
    }

    private static String names(Class<?> fields) {
        return Arrays.stream(fields.getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(" "));
    }
}
