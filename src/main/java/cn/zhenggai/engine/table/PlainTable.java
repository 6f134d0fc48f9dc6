package cn.zhenggai.engine.table;

import cn.zhenggai.shared.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * What a decision table may consist of, and nothing else: whatever could be run, asked for or fetched has no name here.
 * Each element lists the attributes that it may have, each model element its children.
 */
final class PlainTable {

    private static final Set<String> MODEL = Set.of(
            "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
            "http://www.omg.org/spec/DMN/20180521/MODEL/",
            "https://www.omg.org/spec/DMN/20191111/MODEL/",
            "https://www.omg.org/spec/DMN/20211108/MODEL/",
            "https://www.omg.org/spec/DMN/20230324/MODEL/");
    private static final Set<String> DRAWING = Set.of(
            "http://www.omg.org/spec/DMN/20180521/DMNDI/",
            "http://www.omg.org/spec/DMN/20180521/DC/",
            "https://www.omg.org/spec/DMN/20191111/DMNDI/",
            "https://www.omg.org/spec/DMN/20230324/DMNDI/");
    private static final Set<String> DRAWN = Set.of("DMNDI", "DMNDiagram", "DMNShape", "DMNLabel", "Bounds", "Size");
    private static final Set<String> PLACES =
            Set.of("id", "name", "dmnElementRef", "x", "y", "width", "height", "isCollapsed", "isListedInputData");
    private static final Set<String> FOREIGN = Set.of(
            "{http://camunda.org/schema/1.0/dmn}historyTimeToLive",
            "{http://camunda.org/schema/1.0/dmn}versionTag",
            "{http://camunda.org/schema/modeler/1.0}executionPlatform",
            "{http://camunda.org/schema/modeler/1.0}executionPlatformVersion",
            "{http://bpmn.io/schema/dmn/biodi/2.0}width",
            "{http://bpmn.io/schema/dmn/biodi/2.0}annotationsWidth");

    private static final Map<String, Set<String>> CHILDREN = Map.ofEntries(
            Map.entry("definitions", Set.of("description", "decision")),
            Map.entry("decision", Set.of("description", "decisionTable")),
            Map.entry("decisionTable", Set.of("description", "input", "output", "annotation", "rule")),
            Map.entry("input", Set.of("description", "inputExpression", "inputValues")),
            Map.entry("inputExpression", Set.of("description", "text")),
            Map.entry("inputValues", Set.of("description", "text")),
            Map.entry("output", Set.of("description", "outputValues")),
            Map.entry("outputValues", Set.of("description", "text")),
            Map.entry("annotation", Set.of()),
            Map.entry("rule", Set.of("description", "inputEntry", "outputEntry", "annotationEntry")),
            Map.entry("inputEntry", Set.of("description", "text")),
            Map.entry("outputEntry", Set.of("description", "text")),
            Map.entry("annotationEntry", Set.of("text")),
            Map.entry("text", Set.of()),
            Map.entry("description", Set.of()));

    /** Two of these, and two readers of the file might take different ones. */
    private static final Set<String> ONCE =
            Set.of("text", "decision", "decisionTable", "inputExpression", "inputValues", "outputValues");

    private static final int DEEPEST = 5;

    private static final Set<String> EVERYWHERE = Set.of("id", "name", "label");
    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "definitions", Set.of("namespace", "exporter", "exporterVersion"),
            "decisionTable", Set.of("hitPolicy", "preferredOrientation", "outputLabel"),
            "inputExpression", Set.of("typeRef"),
            "output", Set.of("typeRef"));

    private PlainTable() {}

    /** Names the first thing that has no business in a table of limits, and where it stands. */
    static Optional<Refusal> refusal(Document file) {
        Element root = file.getDocumentElement();
        if (!isModel(root) || !"definitions".equals(root.getLocalName())) {
            return Optional.of(RuleTable.refusal("rules.notDmn"));
        }
        for (Node node = file.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() != Node.COMMENT_NODE && node != root) {
                return Optional.of(foreign(node.getNodeName(), root));
            }
        }
        return model(root);
    }

    private static Optional<Refusal> model(Element element) {
        Set<String> own = ATTRIBUTES.getOrDefault(element.getLocalName(), Set.of());
        return attributes(element, own).or(() -> children(element));
    }

    private static Optional<Refusal> children(Element parent) {
        Set<String> known = CHILDREN.get(parent.getLocalName());
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            Optional<Refusal> found = Optional.empty();
            if (node instanceof Element child && isModel(child) && known.contains(child.getLocalName())) {
                found = again(child) ? Optional.of(foreign(node.getNodeName(), parent)) : model(child);
            } else if (node instanceof Element child && "definitions".equals(parent.getLocalName()) && isDrawn(child)) {
                found = drawing(child, DEEPEST);
            } else if (!isText(node)) {
                found = Optional.of(foreign(node.getNodeName(), parent));
            }
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> drawing(Element element, int deeper) {
        Optional<Refusal> found = attributes(element, PLACES);
        for (Node node = element.getFirstChild(); node != null && found.isEmpty(); node = node.getNextSibling()) {
            if (node instanceof Element child && isDrawn(child) && deeper > 0) {
                found = drawing(child, deeper - 1);
            } else if (!isText(node)) {
                found = Optional.of(foreign(node.getNodeName(), element));
            }
        }
        return found;
    }

    private static Optional<Refusal> attributes(Element element, Set<String> own) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            String space = attribute.getNamespaceURI();
            boolean known = space == null
                    ? EVERYWHERE.contains(attribute.getName()) || own.contains(attribute.getName())
                    : space.equals(XMLConstants.XMLNS_ATTRIBUTE_NS_URI)
                            || FOREIGN.contains("{" + space + "}" + attribute.getLocalName());
            if (!known) {
                return Optional.of(foreign(attribute.getName() + "=\"" + attribute.getValue() + "\"", element));
            }
        }
        return Optional.empty();
    }

    private static boolean again(Element child) {
        for (Node node = child.getPreviousSibling(); node != null; node = node.getPreviousSibling()) {
            if (ONCE.contains(child.getLocalName()) && child.getLocalName().equals(node.getLocalName())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isModel(Element element) {
        return MODEL.contains(space(element));
    }

    private static boolean isDrawn(Element element) {
        return DRAWING.contains(space(element)) && DRAWN.contains(element.getLocalName());
    }

    private static String space(Element element) {
        return element.getNamespaceURI() == null ? "" : element.getNamespaceURI();
    }

    private static boolean isText(Node node) {
        return node.getNodeType() == Node.TEXT_NODE
                || node.getNodeType() == Node.CDATA_SECTION_NODE
                || node.getNodeType() == Node.COMMENT_NODE;
    }

    private static Refusal foreign(String what, Element where) {
        return RuleTable.refusal("rules.foreign", RuleTable.shortened(what), TablePlace.of(where));
    }
}
