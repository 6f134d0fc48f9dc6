package cn.zhenggai.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.Zhenggai;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** What runs by itself is switched on in one place and listed in one place. */
class ScheduleTests {

    private static final JavaClasses ALL = Product.CLASSES;
    private static final Pattern LISTED = Pattern.compile("(?m)^\\| `([a-z.A-Z]+#[a-zA-Z]+)` \\|");

    @Test
    void schedulesAreSwitchedOnOnce() {
        assertThat(ALL.stream().filter(type -> type.isAnnotatedWith(EnableScheduling.class)))
                .extracting(JavaClass::getSimpleName)
                .containsExactly(Zhenggai.class.getSimpleName());
    }

    @Test
    void theChapterListsEverythingThatRunsByItself() throws IOException {
        String chapter = Files.readString(Path.of("src/docs/architecture.md"));
        List<String> listed =
                LISTED.matcher(chapter).results().map(found -> found.group(1)).toList();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(scheduled());
    }

    private static TreeSet<String> scheduled() {
        return ALL.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Scheduled.class))
                .map(ScheduleTests::named)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String named(JavaMethod method) {
        String owner = method.getOwner().getName().substring("cn.zhenggai.".length());
        return owner + "#" + method.getName();
    }
}
