package cn.zhenggai.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who changes a template reads in the chapter on papers which fields there are. */
class PaperFieldsTests {

    private static final Path CHAPTER = Path.of("src/docs/papers.md");

    @ParameterizedTest
    @EnumSource
    void theChapterListsEveryFieldOfThePaper(Paper paper) throws IOException {
        String chapter = Files.readString(CHAPTER);
        assertThat(chapter).contains("### `" + paper.file() + "`");
        String section = chapter.substring(chapter.indexOf("### `" + paper.file() + "`") + 4);
        section = section.contains("\n### ") ? section.substring(0, section.indexOf("\n### ")) : section;
        assertThat(section).contains("- " + names(paper.fields()));
        for (RecordComponent part : paper.fields().getRecordComponents()) {
            if (part.getType().isRecord()) {
                assertThat(section).contains("- in `" + part.getName() + "`: " + names(part.getType()));
            }
        }
        for (var list : TemplateFields.lists(paper.fields()).entrySet()) {
            assertThat(section).contains("- in `" + list.getKey() + "`: " + names(list.getValue()));
        }
    }

    private static String names(Class<?> fields) {
        return Arrays.stream(fields.getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(" "));
    }
}
