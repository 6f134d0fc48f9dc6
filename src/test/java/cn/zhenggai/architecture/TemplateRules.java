package cn.zhenggai.architecture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.config.ParseConfiguration.ElementBalancing;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimpleMarkupParser;

/** What is wrong with a template, one sentence each, with its line. */
final class TemplateRules extends AbstractSimpleMarkupHandler {

    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern INLINED = Pattern.compile("\\[\\[.*?]]|\\[\\(.*?\\)]|&\\w+;", Pattern.DOTALL);
    private static final Pattern STATIC_KEY = Pattern.compile("#\\{([A-Za-z0-9_.\\-]+)\\s*[(}]");
    private static final Set<String> SPOKEN = Set.of("title", "placeholder", "aria-label", "alt");
    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");

    private final String name;
    private final Set<String> keys;
    private final List<String> problems = new ArrayList<>();
    private final Deque<Boolean> replaced = new ArrayDeque<>(List.of(false));

    private TemplateRules(String name, Set<String> keys) {
        this.name = name;
        this.keys = keys;
    }

    static List<String> problems(String name, String html, Set<String> keys) throws Exception {
        TemplateRules rules = new TemplateRules(name, keys);
        ParseConfiguration asWritten = ParseConfiguration.htmlConfiguration();
        asWritten.setElementBalancing(ElementBalancing.NO_BALANCING);
        new SimpleMarkupParser(asWritten).parse(html, rules);
        rules.knowsItsKeys(html);
        return rules.problems;
    }

    @Override
    public void handleOpenElement(String element, Map<String, String> attributes, int line, int column) {
        checkElement(element, attributes, line);
        if (!VOID.contains(element)) {
            replaced.push(replaced.peek() || replacesItsContent(attributes));
        }
    }

    @Override
    public void handleStandaloneElement(
            String element, Map<String, String> attributes, boolean minimized, int line, int column) {
        checkElement(element, attributes, line);
    }

    @Override
    public void handleCloseElement(String element, int line, int column) {
        if (!VOID.contains(element)) {
            replaced.pop();
        }
    }

    @Override
    public void handleText(char[] buffer, int offset, int length, int line, int column) {
        String text = new String(buffer, offset, length);
        boolean literal = LETTER.matcher(INLINED.matcher(text).replaceAll("")).find();
        check(!literal || replaced.peek(), line, "literal text: " + text.strip());
    }

    private void checkElement(String element, Map<String, String> attributes, int line) {
        if (attributes == null) {
            check(!Set.of("script", "style").contains(element), line, "inline " + element);
            return;
        }
        boolean external = attributes.containsKey("src") || attributes.containsKey("th:src");
        check(!element.equals("script") || external, line, "inline script");
        check(!element.equals("style"), line, "inline style");
        attributes.forEach((attribute, value) -> {
            check(!attribute.matches("(th:|hx-)?on[a-z:-]+"), line, "script in " + attribute);
            boolean spoken = SPOKEN.contains(attribute)
                    && value != null
                    && LETTER.matcher(value).find();
            check(!spoken || attributes.containsKey("th:" + attribute), line, "literal " + attribute + ": " + value);
        });
    }

    private static boolean replacesItsContent(Map<String, String> attributes) {
        return attributes != null
                && (attributes.containsKey("th:text")
                        || attributes.containsKey("th:utext")
                        || attributes.containsKey("th:replace")
                        || "all".equals(attributes.get("th:remove"))
                        || "body".equals(attributes.get("th:remove")));
    }

    private void knowsItsKeys(String html) {
        html.lines().forEach(line -> STATIC_KEY
                .matcher(line)
                .results()
                .map(found -> found.group(1))
                .filter(key -> !keys.contains(key))
                .forEach(key -> problems.add(name + ": no message " + key)));
    }

    private void check(boolean right, int line, String wrong) {
        if (!right) {
            problems.add(name + ":" + line + " " + wrong);
        }
    }
}
