package cn.zhenggai.engine.table;

import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.Resource;

/** Looks at the operator's own decision tables before anything starts, and says in one line what is wrong with one. */
class RuleFilesCheck implements ApplicationListener<ApplicationPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        ConfigurableApplicationContext context = event.getApplicationContext();
        Path folder = Path.of(context.getEnvironment().resolvePlaceholders(Models.FOLDER));
        Map<String, Resource> own = Models.ofTheOperator(folder);
        if (!own.isEmpty()) {
            Map<String, Resource> known = Models.ofTheJar(context);
            own.forEach((name, file) -> check(folder.resolve(name), name, file, known));
        }
    }

    private static void check(Path place, String name, Resource file, Map<String, Resource> known) {
        if (!known.containsKey(name)) {
            throw new BrokenRules(place + " is not the name of a decision table. Known are "
                    + String.join(
                            ", ",
                            known.keySet().stream()
                                    .filter(each -> each.endsWith(".dmn"))
                                    .toList())
                    + ".");
        }
        try {
            Outcome<RuleTable> table = RuleTable.read(
                    name.substring(0, name.length() - ".dmn".length()),
                    file.getContentAsByteArray(),
                    known.get(name).getContentAsByteArray());
            if (!table.accepted()) {
                throw new BrokenRules(place + " cannot be used: " + words(table.refusal()));
            }
        } catch (IOException e) {
            throw new BrokenRules(place + " cannot be read: " + e.getMessage());
        }
    }

    /** The words of the page, in the language of the log. */
    static String words(Refusal refusal) {
        Refusal.Reason first = refusal.reasons().get(0);
        ResourceBundle texts = ResourceBundle.getBundle("messages/limits", Locale.ENGLISH);
        return MessageFormat.format(
                texts.getString("refusal." + first.code()), first.arguments().toArray());
    }
}
