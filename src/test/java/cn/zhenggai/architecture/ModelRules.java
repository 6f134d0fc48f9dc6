package cn.zhenggai.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** What is wrong with a model, one sentence each. */
final class ModelRules {

    /** Steps that leave the database, and so may run in a transaction of their own. */
    private static final Set<String> MAY_BE_ASYNCHRONOUS = Set.of();

    private static final Set<String> CODE_IN_MODELS = Set.of("class", "expression", "resource", "scriptFormat");
    private static final Pattern BEAN = Pattern.compile("#\\{([a-zA-Z]+)}");

    private final Model model;
    private final Set<String> delegates;
    private final List<String> problems = new ArrayList<>();

    private ModelRules(Model model, Set<String> delegates) {
        this.model = model;
        this.delegates = delegates;
    }

    static List<String> problems(Model model, Set<String> delegates) {
        ModelRules rules = new ModelRules(model, delegates);
        rules.fileIsNamedAfterTheModel();
        rules.idsAreChosen();
        rules.historyEnds();
        rules.serviceTasksCallDelegates();
        rules.noCodeInModels();
        rules.gatewaysAskAndFlowsAnswer();
        rules.everythingIsDrawn();
        return rules.problems;
    }

    private void fileIsNamedAfterTheModel() {
        List<String> ids = roots().stream().map(root -> root.getAttribute("id")).toList();
        check(ids.equals(List.of(model.id())), model.id(), "the file holds " + ids);
    }

    private void idsAreChosen() {
        for (Element element : model.elements()) {
            String id = element.getAttribute("id");
            boolean drawing = element.getNamespaceURI().endsWith("/DI")
                    || element.getNamespaceURI().contains("/DMNDI/");
            if (!id.isEmpty() && !drawing && !roots().contains(element)) {
                check(
                        id.matches(prefix(element) + "_[a-z][A-Za-z0-9]*(_\\d+)*"),
                        id,
                        "is not " + prefix(element) + "_camelCase");
            }
        }
    }

    private void historyEnds() {
        roots().forEach(root ->
                check(!Model.camunda(root, "historyTimeToLive").isEmpty(), id(root), "has no historyTimeToLive"));
    }

    private void serviceTasksCallDelegates() {
        model.named("serviceTask", "sendTask", "businessRuleTask").forEach(task -> {
            Matcher bean = BEAN.matcher(Model.camunda(task, "delegateExpression"));
            check(bean.matches(), id(task), "has no delegateExpression #{bean}");
            check(!bean.matches() || delegates.contains(bean.group(1)), id(task), "calls a bean that does not exist");
        });
    }

    private void noCodeInModels() {
        for (Element element : model.elements()) {
            check(!element.getLocalName().matches("script(Task)?"), id(element), "is a script");
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                Attr attribute = (Attr) attributes.item(i);
                boolean engines = String.valueOf(attribute.getNamespaceURI()).startsWith(Model.CAMUNDA)
                        || String.valueOf(element.getNamespaceURI()).startsWith(Model.CAMUNDA);
                check(
                        !engines || !CODE_IN_MODELS.contains(attribute.getLocalName()),
                        id(element),
                        "holds code: " + attribute);
                boolean async =
                        engines && attribute.getLocalName().startsWith("async") && "true".equals(attribute.getValue());
                check(!async || MAY_BE_ASYNCHRONOUS.contains(id(element)), id(element), "must not be asynchronous");
            }
        }
    }

    private void gatewaysAskAndFlowsAnswer() {
        model.named("exclusiveGateway", "inclusiveGateway").forEach(gateway -> {
            List<Element> answers = model.named("sequenceFlow")
                    .filter(flow -> flow.getAttribute("sourceRef").equals(id(gateway)))
                    .toList();
            if (answers.size() > 1) {
                check(gateway.getAttribute("name").matches(".+[?？]"), id(gateway), "is not a question");
                check(!gateway.getAttribute("default").isEmpty(), id(gateway), "has no default");
                answers.forEach(flow -> check(!flow.getAttribute("name").isEmpty(), id(flow), "is not an answer"));
            }
        });
    }

    private void everythingIsDrawn() {
        Set<String> drawn = model.elements().stream()
                .filter(element -> element.getElementsByTagNameNS("*", "Bounds").getLength() > 0
                        || element.getElementsByTagNameNS("*", "waypoint").getLength() > 1)
                .map(element -> element.getAttribute("bpmnElement") + element.getAttribute("dmnElementRef"))
                .collect(Collectors.toSet());
        for (Element element : model.elements()) {
            boolean visible = element.getLocalName()
                    .matches(
                            "participant|lane|sequenceFlow|messageFlow|decision|subProcess|callActivity|.*Task|.*Gateway|.*Event");
            check(!visible || drawn.contains(id(element)), id(element), "has no place in the diagram");
        }
    }

    private List<Element> roots() {
        return model.named("process", "decision").toList();
    }

    private static String prefix(Element element) {
        String type = element.getLocalName();
        if (type.endsWith("Gateway")) {
            return "gateway";
        }
        return type.equals("sequenceFlow") ? "flow" : type.replaceAll("EventDefinition$", "Event");
    }

    private static String id(Element element) {
        return element.getAttribute("id");
    }

    private void check(boolean right, String where, String wrong) {
        if (!right) {
            problems.add(model.id() + ": " + where + " " + wrong);
        }
    }
}
