package cn.zhenggai.web.template;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** What a form says of a field before it is sent: how much it takes, and whether it may be left empty. */
@Component
class FieldRules {

    private static final String REQUIRED = "required";

    private final Properties rules;

    FieldRules() throws IOException {
        this.rules = PropertiesLoaderUtils.loadProperties(new ClassPathResource("field-rules.properties"));
    }

    /** @param group the form, also with the number of what it is about behind it, as in {@code CONFIRM_STOP-2} */
    public @Nullable Integer limit(String group, String field) {
        return words(group, field).stream()
                .filter(word -> !word.equals(REQUIRED))
                .map(Integer::valueOf)
                .findFirst()
                .orElse(null);
    }

    public boolean required(String group, String field) {
        return words(group, field).contains(REQUIRED);
    }

    private List<String> words(String group, String field) {
        return Optional.ofNullable(rules.getProperty(group.split("-", 2)[0] + "." + field))
                .or(() -> Optional.ofNullable(rules.getProperty("*." + field)))
                .map(rule -> Arrays.asList(rule.split(" ")))
                .orElse(List.of());
    }
}
