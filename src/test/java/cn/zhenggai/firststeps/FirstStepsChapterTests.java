package cn.zhenggai.firststeps;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.support.ProcessTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** The chapter of the README for a real server is the page in short: the same steps, words and order. */
@ProcessTest
class FirstStepsChapterTests {

    @Autowired
    List<FirstStep> steps;

    @Autowired
    MessageSource messages;

    @Test
    void theReadmeHasEachStepUnderItsTitleInTheOrderOfThePage() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        String chapter = readme.substring(readme.indexOf("\n## Production"));
        List<String> titles = steps.stream()
                .sorted(Comparator.comparingInt(FirstStep::order))
                .map(step -> "**" + title(step, Locale.ENGLISH) + "** (" + title(step, Locale.CHINESE) + ")")
                .toList();
        assertThat(titles).hasSize(11);
        assertThat(chapter).containsSubsequence(titles);
    }

    private String title(FirstStep step, Locale language) {
        return messages.getMessage("firstStep." + step.key(), null, language);
    }
}
