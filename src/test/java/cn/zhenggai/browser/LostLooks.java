package cn.zhenggai.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.webjars.WebJarVersionLocator;

/** Classes that a page as drawn has, that the library gives a look, and that the build took for unused. */
final class LostLooks {

    private static final Pattern CLASS = Pattern.compile("\\.(-?[A-Za-z_][\\w-]*)");
    /** What the picture of a process calls its shapes is its own, as is what the explorer of the API draws. */
    private static final String WORN = """
            lost => lost.filter(name => [...document.getElementsByClassName(name)]
              .some(element => !element.closest('.djs-container, #explorer')))""";

    private static final List<String> LOST = lost();

    private LostLooks() {}

    @SuppressWarnings("unchecked")
    static List<String> on(Page page) {
        return (List<String>) page.evaluate(WORN, LOST);
    }

    private static List<String> lost() {
        String whole = new WebJarVersionLocator().fullPath("tabler__core", "dist/css/tabler.min.css");
        Set<String> lost = new TreeSet<>(classes(whole));
        lost.removeAll(classes("static/tabler.css"));
        return List.copyOf(lost);
    }

    private static Set<String> classes(String path) {
        try {
            String css = new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
            return CLASS.matcher(css.replaceAll("url\\([^)]*\\)", ""))
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
