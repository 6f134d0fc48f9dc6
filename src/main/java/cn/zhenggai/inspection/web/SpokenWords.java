package cn.zhenggai.inspection.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the scripts of the visit say, in the reader's language, without its places filled in: they do that themselves. */
@Component
class SpokenWords {

    private static final String SPOKEN = "visit.say.";

    private final MessageSource messages;
    private final ObjectMapper json;

    SpokenWords(MessageSource messages, ObjectMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /** A JSON object by the last part of each key. */
    String spoken(Locale locale) {
        Map<String, String> words = new TreeMap<>();
        ResourceBundle.getBundle("messages/inspection", Locale.ROOT).keySet().stream()
                .filter(key -> key.startsWith(SPOKEN))
                .forEach(key -> words.put(key.substring(SPOKEN.length()), messages.getMessage(key, null, locale)));
        try {
            return json.writeValueAsString(words);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
