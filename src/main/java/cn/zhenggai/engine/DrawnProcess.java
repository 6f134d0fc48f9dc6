package cn.zhenggai.engine;

import cn.zhenggai.rectification.ProcessPictures;
import cn.zhenggai.shared.CaseNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Takes the picture from the model and the places from the engine's history, as long as that is kept. */
@Component
class DrawnProcess implements ProcessPictures {

    private static final String MODEL = "rectification";
    private static final Pattern NAMED = Pattern.compile("id=\"([A-Za-z_]+)\" name=\"([^\"]*)\"");

    private final HistoryService history;
    private final MessageSource messages;
    private final Map<String, String> drawn = new ConcurrentHashMap<>();

    DrawnProcess(HistoryService history, MessageSource messages) {
        this.history = history;
        this.messages = messages;
    }

    @Override
    public Picture of(CaseNumber number, Locale locale) {
        String xml = drawn.computeIfAbsent(locale.getLanguage(), language -> named(locale));
        HistoricProcessInstance instance = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .processDefinitionKey(MODEL)
                .singleResult();
        if (instance == null) {
            return new Picture(xml, List.of(), List.of());
        }
        List<HistoricActivityInstance> places = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .list();
        return new Picture(
                xml,
                ids(places, place -> place.getEndTime() == null),
                ids(places, place -> place.getEndTime() != null && !place.isCanceled()));
    }

    private static List<String> ids(List<HistoricActivityInstance> places, Predicate<HistoricActivityInstance> which) {
        return places.stream()
                .filter(which)
                .map(place -> place.getActivityId().replace("#multiInstanceBody", ""))
                .distinct()
                .toList();
    }

    private String named(Locale locale) {
        return NAMED.matcher(model())
                .replaceAll(found -> "id=\"" + found.group(1) + "\" name=\""
                        + escaped(messages.getMessage(
                                "process." + MODEL + "." + found.group(1), null, found.group(2), locale))
                        + "\"");
    }

    private static String escaped(String name) {
        return name.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;")
                .replace("$", "\\$");
    }

    private static String model() {
        try {
            return new ClassPathResource("processes/" + MODEL + ".bpmn").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
