package cn.zhenggai.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * axe, asked in the page itself. Its own way to Java sends the program and the whole report through the driver in
 * several parts; a test wants the faults and nothing else. No page holds a frame, which would need the program too.
 */
final class Axe {

    private static final String SERIOUS = """
            ;axe.run(document, { resultTypes: ['violations'] }).then(report => report.violations
              .filter(fault => ['serious', 'critical'].includes(fault.impact))
              .map(fault => `${fault.id}: ${fault.nodes[0].html}`))""";

    private static final String QUESTION = program() + SERIOUS;

    private Axe() {}

    /** The rule and the first part of the page that breaks it, for each that is serious or critical. */
    @SuppressWarnings("unchecked")
    static List<String> serious(Page page) {
        return (List<String>) page.evaluate(QUESTION);
    }

    private static String program() {
        try (InputStream program = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(program.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
