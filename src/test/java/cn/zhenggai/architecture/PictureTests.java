package cn.zhenggai.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The process as it hangs on the wall: short, from left to right, each line where it belongs, and true to the tables. */
class PictureTests {

    private static final String COLOUR = "bioc:stroke";
    private static final int MOST = 15;

    private final Model model;

    PictureTests() throws IOException {
        model = Model.read(Path.of("processes/rectification.bpmn"));
    }

    @Test
    void theOrdinaryWayIsOneColouredLineOfAtMostFifteenNodes() {
        List<String> way = new ArrayList<>(List.of("startEvent_issueFound"));
        for (Element next = leaving(way.get(0)); next != null; next = leaving(next.getAttribute("targetRef"))) {
            way.add(next.getAttribute("targetRef"));
        }
        assertThat(way).endsWith("endEvent_caseClosed").doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(MOST);
        assertThat(way).allMatch(node -> drawing(node).hasAttribute(COLOUR));
    }

    @Test
    void theOrdinaryWayNeverTurnsBack() {
        for (Element flow : flows(flow -> drawing(id(flow)).hasAttribute(COLOUR))) {
            assertThat(numbers(drawing(id(flow)), "waypoint", "x")).as(id(flow)).isSorted();
        }
    }

    @Test
    void noLineRunsThroughALaneItHasNoBusinessIn() {
        for (Element flow : flows(flow -> laneOf(flow.getAttribute("sourceRef")) != null)) {
            List<Double> heights = numbers(drawing(id(flow)), "waypoint", "y");
            double top = heights.stream().min(Double::compare).orElseThrow();
            double bottom = heights.stream().max(Double::compare).orElseThrow();
            List<String> crossed = model.named("lane")
                    .map(PictureTests::id)
                    .filter(lane -> top(lane) < bottom && top(lane) + height(lane) > top)
                    .toList();
            assertThat(crossed)
                    .as(id(flow))
                    .isSubsetOf(laneOf(flow.getAttribute("sourceRef")), laneOf(flow.getAttribute("targetRef")));
        }
    }

    @Test
    void notesSayTheNumbersOfTheTables() throws IOException {
        assertThat(note("verify")).contains(column("verification", "workdays", any()));
        assertThat(note("extension"))
                .contains(column("extension", "noticeWorkdays", any()))
                .contains(column("extension", "decideWorkdays", any()))
                .contains(column("extension", "most", any()));
        assertThat(note("pause")).contains(column("pausing", "longestDays", rule -> !rule.endsWith("|0")));
        assertThat(note("decideEscalation"))
                .contains(column(
                        "escalation-ladder",
                        "amount",
                        rule -> rule.startsWith("\"GENERAL\"") && rule.matches(".*(CONFIRM|PROPOSE).*")));
    }

    private static Predicate<String> any() {
        return rule -> true;
    }

    /** The different values of an output, as a note writes them. */
    private static Set<String> column(String table, String output, Predicate<String> which) throws IOException {
        Model rules = Model.read(Path.of("processes/" + table + ".dmn"));
        List<String> outputs =
                rules.named("output").map(each -> each.getAttribute("name")).toList();
        return rules.named("rule")
                .filter(rule -> which.test(texts(rule, "*")))
                .map(rule -> texts(rule, "outputEntry").split("\\|")[outputs.indexOf(output)])
                .collect(Collectors.toSet());
    }

    private static String texts(Element rule, String entries) {
        return elements(rule.getElementsByTagNameNS("*", entries)).stream()
                .filter(entry -> entry.getLocalName().endsWith("Entry"))
                .map(entry -> entry.getTextContent().strip())
                .collect(Collectors.joining("|"));
    }

    private String note(String key) {
        return model.named("textAnnotation")
                .filter(note -> id(note).equals("textAnnotation_" + key))
                .findFirst()
                .orElseThrow()
                .getTextContent();
    }

    private Element leaving(String node) {
        return flows(flow -> flow.getAttribute("sourceRef").equals(node)
                        && drawing(id(flow)).hasAttribute(COLOUR))
                .stream()
                .reduce((one, other) -> {
                    throw new AssertionError("Two coloured lines leave " + node);
                })
                .orElse(null);
    }

    private List<Element> flows(Predicate<Element> which) {
        return model.named("sequenceFlow").filter(which).toList();
    }

    private Element drawing(String id) {
        return model.named("BPMNShape", "BPMNEdge")
                .filter(shape -> shape.getAttribute("bpmnElement").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String laneOf(String node) {
        return model.named("flowNodeRef")
                .filter(ref -> ref.getTextContent().equals(node))
                .map(ref -> id((Element) ref.getParentNode()))
                .findFirst()
                .orElse(null);
    }

    private double top(String lane) {
        return numbers(drawing(lane), "Bounds", "y").get(0);
    }

    private double height(String lane) {
        return numbers(drawing(lane), "Bounds", "height").get(0);
    }

    private static List<Double> numbers(Element drawing, String kind, String attribute) {
        return elements(drawing.getElementsByTagNameNS("*", kind)).stream()
                .map(point -> Double.valueOf(point.getAttribute(attribute)))
                .toList();
    }

    private static List<Element> elements(NodeList all) {
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .toList();
    }

    private static String id(Element element) {
        return element.getAttribute("id");
    }
}
