package cn.zhenggai.engine.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Takes a decision table out of its file. */
final class TableReading {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";

    private TableReading() {}

    /** Empty when there is another decision than the one named, or several. */
    static Optional<RuleTable> of(String id, Document file, DmnModelInstance model) {
        List<Element> decisions = children(file.getDocumentElement(), "decision");
        if (decisions.size() != 1 || !id.equals(decisions.get(0).getAttribute("id"))) {
            return Optional.empty();
        }
        List<Element> tables = children(decisions.get(0), "decisionTable");
        boolean kept =
                !decisions.get(0).getAttributeNS(CAMUNDA, "historyTimeToLive").isEmpty();
        return tables.stream().findFirst().map(table -> of(id, kept, table, model));
    }

    private static RuleTable of(String id, boolean kept, Element table, DmnModelInstance model) {
        List<TableColumn> inputs =
                children(table, "input").stream().map(TableReading::input).toList();
        List<TableColumn> outputs =
                children(table, "output").stream().map(TableReading::output).toList();
        List<RuleTable.Row> rows = new ArrayList<>();
        for (Element rule : children(table, "rule")) {
            rows.add(row(rule, rows.size() + 1, inputs.size(), outputs.size()));
        }
        String policy = table.getAttribute("hitPolicy");
        return new RuleTable(id, policy.isEmpty() ? "UNIQUE" : policy, kept, inputs, outputs, rows, model);
    }

    private static TableColumn input(Element input) {
        Element asked = children(input, "inputExpression").stream().findFirst().orElse(input);
        return new TableColumn(text(asked), input.getAttribute("label"), type(asked), values(input, "inputValues"));
    }

    private static TableColumn output(Element output) {
        return new TableColumn(
                output.getAttribute("name"),
                output.getAttribute("label"),
                type(output),
                values(output, "outputValues"));
    }

    private static List<String> values(Element column, String name) {
        return children(column, name).stream()
                .flatMap(list -> TableColumn.texts(text(list)).stream())
                .toList();
    }

    private static String type(Element typed) {
        String type = typed.getAttribute("typeRef");
        return type.isEmpty() ? "string" : type;
    }

    private static RuleTable.Row row(Element rule, int number, int asked, int answered) {
        String said = children(rule, "description").stream()
                .findFirst()
                .map(description -> RuleTable.shortened(description.getTextContent()))
                .orElse("");
        String name = said.isEmpty() ? Integer.toString(number) : number + " " + said;
        return new RuleTable.Row(number, name, cells(rule, "inputEntry", asked), cells(rule, "outputEntry", answered));
    }

    /** One cell for each column at least; what is missing is empty. */
    private static List<String> cells(Element rule, String kind, int columns) {
        List<String> cells = new ArrayList<>();
        children(rule, kind).forEach(cell -> cells.add(text(cell)));
        while (cells.size() < columns) {
            cells.add("");
        }
        return cells;
    }

    private static String text(Element cell) {
        return children(cell, "text").stream()
                .findFirst()
                .map(text -> text.getTextContent().strip())
                .orElse("");
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && name.equals(child.getLocalName())) {
                found.add(child);
            }
        }
        return found;
    }
}
