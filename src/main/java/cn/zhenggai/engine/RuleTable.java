package cn.zhenggai.engine;

import cn.zhenggai.calendar.Limit;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Severity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.xml.ModelException;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** A decision table that somebody changed, held against the one that came with the program: same name, same columns. */
record RuleTable(String id, DmnModelInstance model, DecisionTable table) {

    private static final String FILE = "file";
    private static final int LONGEST = 1024 * 1024;

    /** @param original the table of the same name in the jar */
    static Outcome<RuleTable> read(String id, byte[] file, byte[] original) {
        Optional<Refusal> unfit = file.length > LONGEST ? Optional.of(refusal("rules.tooLarge")) : notXml(file);
        if (unfit.isPresent()) {
            return Outcome.refused(unfit.get());
        }
        Outcome<RuleTable> found = parsed(id, file);
        if (!found.accepted()) {
            return found;
        }
        Optional<Refusal> other = differs(found.result(), parsed(id, original).orThrow());
        if (other.isEmpty() && "deadline".equals(id)) {
            other = LimitRules.faults(found.result());
        }
        return other.map(Outcome::<RuleTable>refused).orElse(found);
    }

    static Refusal refusal(String code, Object... arguments) {
        return Refusal.invalid(FILE, code, arguments);
    }

    /** Null when no rule hits. */
    Limit limitFor(String category, Severity severity) {
        return LimitRules.limit(this, category, severity.name());
    }

    private static Optional<Refusal> notXml(byte[] file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            builder.parse(new ByteArrayInputStream(file));
            return Optional.empty();
        } catch (SAXParseException wrong) {
            String code = String.valueOf(wrong.getMessage()).contains("DOCTYPE") ? "rules.doctype" : "rules.notXml";
            return Optional.of(refusal(code, Integer.toString(Math.max(1, wrong.getLineNumber()))));
        } catch (SAXException | IOException wrong) {
            return Optional.of(refusal("rules.notXml", "1"));
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Outcome<RuleTable> parsed(String id, byte[] file) {
        try {
            DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(file));
            Collection<Decision> decisions = model.getModelElementsByType(Decision.class);
            Optional<Decision> named = decisions.stream()
                    .filter(decision -> id.equals(decision.getId()))
                    .findFirst();
            if (decisions.size() != 1 || named.isEmpty()) {
                return Outcome.refused(refusal("rules.otherDecision", id));
            }
            return named.get().getExpression() instanceof DecisionTable table
                    ? Outcome.done(new RuleTable(id, model, table))
                    : Outcome.refused(refusal("rules.notDmn"));
        } catch (ModelException wrong) {
            return Outcome.refused(refusal("rules.notDmn"));
        }
    }

    private static Optional<Refusal> differs(RuleTable found, RuleTable original) {
        if (!found.columns().equals(original.columns())) {
            return Optional.of(refusal("rules.columns", joined(original.columns()), joined(found.columns())));
        }
        if (found.table.getHitPolicy() != original.table.getHitPolicy()) {
            return Optional.of(
                    refusal("rules.hitPolicy", original.table.getHitPolicy().name()));
        }
        Decision decision = (Decision) found.table.getParentElement();
        return decision.getCamundaHistoryTimeToLiveString() == null
                ? Optional.of(refusal("rules.noTimeToLive"))
                : Optional.empty();
    }

    private List<String> columns() {
        Stream<String> inputs = table.getInputs().stream()
                .map(input ->
                        input.getInputExpression().getText().getTextContent().strip());
        Stream<String> outputs = table.getOutputs().stream().map(output -> "→ " + output.getName());
        return List.copyOf(new TreeSet<>(Stream.concat(inputs, outputs).toList()));
    }

    private static String joined(List<String> columns) {
        return String.join(", ", columns);
    }
}
