package cn.zhenggai.build;

import com.helger.css.decl.CSSDeclaration;
import com.helger.css.decl.CSSKeyframesRule;
import com.helger.css.decl.CSSMediaRule;
import com.helger.css.decl.CSSSelector;
import com.helger.css.decl.CSSStyleRule;
import com.helger.css.decl.CascadingStyleSheet;
import com.helger.css.decl.ICSSTopLevelRule;
import com.helger.css.reader.CSSReader;
import com.helger.css.reader.CSSReaderSettings;
import com.helger.css.reader.errorhandler.ThrowingCSSParseErrorHandler;
import com.helger.css.writer.CSSWriter;
import com.helger.css.writer.CSSWriterSettings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The part of a library's style sheet that can meet something on a page. A rule stays as it was written or goes; so what is
 * left looks as it did. Of the custom properties those stay that somebody reads, and of the keyframes those that something
 * moves by.
 */
class UsedStyles {

    /** A property without a value is lawful and used, but no reader takes it. */
    private static final Pattern WITHOUT_VALUE = Pattern.compile("(--[\\w-]+:)\\s*(?=[;}])");

    private static final String NO_VALUE = "without-value";
    private static final Pattern CONDITION =
            Pattern.compile(":(?:not|has|is|where)\\([^()]*(?:\\([^()]*\\)[^()]*)*\\)");
    private static final Pattern CLASS_OR_ID = Pattern.compile("[.#](-?[A-Za-z_][\\w-]*)");
    private static final Pattern ELEMENT = Pattern.compile("(?:^|[\\s>+~])([a-z][a-z0-9-]*)");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\[\\s*(data-[\\w-]+)");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\[[^\\]]*]");
    private static final Pattern READ = Pattern.compile("var\\(\\s*(--[\\w-]+)");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][\\w-]*");

    private final NamesInPages names;
    private final CascadingStyleSheet sheet;

    UsedStyles(String css, NamesInPages names) {
        this.names = names;
        this.sheet = CSSReader.readFromStringReader(
                WITHOUT_VALUE.matcher(css).replaceAll("$1" + NO_VALUE),
                new CSSReaderSettings().setCustomErrorHandler(new ThrowingCSSParseErrorHandler()));
        if (sheet == null) {
            throw new IllegalArgumentException("Not a style sheet that can be read");
        }
    }

    String text() {
        sheet.getAllRules().stream().filter(rule -> !stays(rule)).forEach(sheet::removeRule);
        dropUnread();
        dropStill();
        return new CSSWriter(new CSSWriterSettings().setOptimizedOutput(true))
                .setWriteHeaderText(false)
                .getCSSAsString(sheet)
                .replace(NO_VALUE, "");
    }

    private boolean stays(ICSSTopLevelRule rule) {
        if (rule instanceof CSSStyleRule style) {
            return staysStyle(style);
        }
        if (rule instanceof CSSMediaRule media) {
            media.getAllRules().stream().filter(inner -> !stays(inner)).forEach(media::removeRule);
            return media.hasRules();
        }
        return true;
    }

    private boolean staysStyle(CSSStyleRule style) {
        style.getAllSelectors().stream().filter(selector -> !meets(selector)).forEach(style::removeSelector);
        return style.hasSelectors();
    }

    /** What a selector excludes or only looks at need not be there. */
    private boolean meets(CSSSelector selector) {
        String all = CONDITION.matcher(selector.getAsCSSString()).replaceAll("");
        String text = IN_BRACKETS.matcher(all).replaceAll("");
        return named(CLASS_OR_ID, text) && named(ELEMENT, text) && named(ATTRIBUTE, all);
    }

    private boolean named(Pattern pattern, String selector) {
        return pattern.matcher(selector).results().allMatch(found -> names.has(found.group(1)));
    }

    /** One property may be read by another that nobody reads, so it is looked for until all that is left is read. */
    private void dropUnread() {
        int before;
        do {
            Set<String> read = new HashSet<>(names.properties());
            eachDeclaration(declaration ->
                    READ.matcher(declaration.getAsCSSString()).results().forEach(found -> read.add(found.group(1))));
            before = 0;
            for (CSSStyleRule rule : styles()) {
                List<CSSDeclaration> unread = rule.getAllDeclarations().stream()
                        .filter(one -> one.getProperty().startsWith("--") && !read.contains(one.getProperty()))
                        .toList();
                unread.forEach(rule::removeDeclaration);
                before += unread.size();
            }
        } while (before > 0);
        sheet.getAllRules().stream().filter(UsedStyles::empty).forEach(sheet::removeRule);
    }

    private static boolean empty(ICSSTopLevelRule rule) {
        if (rule instanceof CSSMediaRule media) {
            media.getAllRules().stream().filter(UsedStyles::empty).forEach(media::removeRule);
            return !media.hasRules();
        }
        return rule instanceof CSSStyleRule style && !style.hasDeclarations();
    }

    private void dropStill() {
        Set<String> moving = new HashSet<>();
        eachDeclaration(declaration -> {
            if (declaration.getProperty().contains("animation")
                    || declaration.getProperty().startsWith("--")) {
                WORD.matcher(declaration.getAsCSSString()).results().forEach(found -> moving.add(found.group()));
            }
        });
        sheet.getAllRules().stream()
                .filter(CSSKeyframesRule.class::isInstance)
                .map(CSSKeyframesRule.class::cast)
                .filter(rule -> !moving.contains(rule.getAnimationName()) && !names.has(rule.getAnimationName()))
                .forEach(sheet::removeRule);
    }

    private void eachDeclaration(Consumer<CSSDeclaration> each) {
        styles().forEach(rule -> rule.getAllDeclarations().forEach(each));
        sheet.getAllKeyframesRules().stream()
                .flatMap(rule -> rule.getAllBlocks().stream())
                .forEach(block -> block.getAllDeclarations().forEach(each));
    }

    private List<CSSStyleRule> styles() {
        List<CSSStyleRule> styles = new ArrayList<>();
        sheet.getAllRules().forEach(rule -> collect(rule, styles));
        return styles;
    }

    private static void collect(ICSSTopLevelRule rule, List<CSSStyleRule> styles) {
        if (rule instanceof CSSStyleRule style) {
            styles.add(style);
        } else if (rule instanceof CSSMediaRule media) {
            media.getAllRules().forEach(inner -> collect(inner, styles));
        }
    }
}
