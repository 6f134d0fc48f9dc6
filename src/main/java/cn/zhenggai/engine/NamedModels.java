package cn.zhenggai.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Models with their names and notes in the reader's language; what an older one calls by itself keeps its own name. */
@Component
class NamedModels {

    private final RepositoryService repository;
    private final MessageSource messages;
    private final Map<String, String> kept = new ConcurrentHashMap<>();

    NamedModels(RepositoryService repository, MessageSource messages) {
        this.repository = repository;
        this.messages = messages;
    }

    /** The model as XML, without what is written only for those who change it. */
    String in(Locale locale, String definitionId) {
        return kept.computeIfAbsent(locale.getLanguage() + " " + definitionId, key -> named(locale, definitionId));
    }

    private String named(Locale locale, String definitionId) {
        BpmnModelInstance model = repository.getBpmnModelInstance(definitionId).clone();
        String prefix = "process."
                + model.getModelElementsByType(Process.class).iterator().next().getId() + ".";
        for (BaseElement element : model.getModelElementsByType(BaseElement.class)) {
            String name = element.getAttributeValue("name");
            if (name != null) {
                element.setAttributeValue("name", messages.getMessage(prefix + element.getId(), null, name, locale));
            }
        }
        for (TextAnnotation note : model.getModelElementsByType(TextAnnotation.class)) {
            String text = note.getText().getTextContent();
            note.getText().setTextContent(messages.getMessage(prefix + note.getId(), null, text, locale));
        }
        for (Documentation inside : List.copyOf(model.getModelElementsByType(Documentation.class))) {
            inside.getParentElement().removeChildElement(inside);
        }
        return Bpmn.convertToString(model);
    }
}
