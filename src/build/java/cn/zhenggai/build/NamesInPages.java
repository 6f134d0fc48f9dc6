package cn.zhenggai.build;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What templates and scripts name: elements, attributes, and every word that may become a class. A name that is put
 * together where the page is drawn ({@code btn-${colour}}) counts for all that begin with its fixed part.
 */
class NamesInPages {

    /** They stand in every page, or are what a selector begins with. */
    private static final Set<String> ALWAYS = Set.of("html", "body", "head", "root");

    private static final Pattern ELEMENT = Pattern.compile("<([a-z][a-z0-9-]*)");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z:-]+)\\s*=\\s*(\"[^\"]*\"|'[^']*')");
    /** What is said, where a link leads, and what an element is called by: no class. */
    private static final Pattern NO_CLASS = Pattern.compile("[#@]\\{[^{}]*(?:\\{[^{}]*}[^{}]*)*}|\\bid=\\|[^|]*\\|");

    private static final Pattern QUOTED =
            Pattern.compile("'((?:[^'\\\\\n]|\\\\.)*)'|\"((?:[^\"\\\\\n]|\\\\.)*)\"|`([^`]*)`");
    private static final Pattern LITERAL = Pattern.compile("'([^']*)'|\\|([^|]*)\\|");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{[^}]*}?");
    private static final Pattern IN_CODE = Pattern.compile("class=\\\\?\"([^\"\\\\]*)");
    private static final Pattern MOVES = Pattern.compile("animation(?:-name)?:\\s*([^;}]+)");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][\\w-]*");
    private static final Pattern PROPERTY = Pattern.compile("--[\\w-]+");

    private final Set<String> words = new HashSet<>(ALWAYS);
    private final Set<String> beginnings = new HashSet<>();
    private final Set<String> properties = new HashSet<>();

    boolean has(String name) {
        return words.contains(name) || beginnings.stream().anyMatch(name::startsWith);
    }

    /** Custom properties that ours read or set. */
    Set<String> properties() {
        return properties;
    }

    void template(String html) {
        matches(ELEMENT, html, found -> words.add(found.group(1)));
        matches(ATTRIBUTE, html, found -> {
            String name = found.group(1);
            words.add(name);
            String value = found.group(2).substring(1, found.group(2).length() - 1);
            if (name.startsWith("th:") || name.startsWith("data-th-")) {
                String said = NO_CLASS.matcher(value).replaceAll(" ");
                matches(WORD, EXPRESSION.matcher(said).replaceAll(" "), word -> attribute(word.group()));
                matches(LITERAL, said, text -> text(text.group(1) == null ? text.group(2) : text.group(1)));
            } else if (name.equals("class") || name.equals("type") || name.equals("role")) {
                text(value);
            }
        });
        properties(html);
    }

    /** {@code th:attr="data-x=…"} names an attribute too. */
    private void attribute(String word) {
        if (word.startsWith("data-") || word.startsWith("aria-")) {
            words.add(word);
        }
    }

    void script(String code) {
        matches(QUOTED, code, found -> {
            for (int group = 1; group <= 3; group++) {
                if (found.group(group) != null) {
                    text(found.group(group));
                }
            }
        });
        properties(code);
    }

    /** Pieces of pages that stand in code. */
    void code(String java) {
        matches(IN_CODE, java, found -> text(found.group(1)));
    }

    /** Ours asks for the library's properties and moves by its keyframes. */
    void style(String css) {
        properties(css);
        matches(MOVES, css, found -> text(found.group(1)));
    }

    private void properties(String text) {
        matches(PROPERTY, text, found -> properties.add(found.group()));
    }

    /** The words of a text in which an expression may stand; one that runs into an expression is a beginning. */
    private void text(String text) {
        String marked = EXPRESSION.matcher(text).replaceAll("\u0001");
        matches(WORD, marked, found -> {
            boolean goesOn = found.end() == marked.length() || marked.charAt(found.end()) == '\u0001';
            if (goesOn && found.group().endsWith("-")) {
                beginnings.add(found.group());
            } else {
                words.add(found.group());
            }
        });
    }

    private static void matches(Pattern pattern, String text, Consumer<Matcher> each) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            each.accept(found);
        }
    }
}
