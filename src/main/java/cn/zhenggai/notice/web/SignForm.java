package cn.zhenggai.notice.web;

import cn.zhenggai.notice.LineTerm;
import cn.zhenggai.rectification.order.ChosenTerm;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.form.FormValues;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the signatory typed, line by line; each field has the number of its case behind its name. */
record SignForm(List<Line> lines) {

    private record Line(CaseNumber number, ChosenTerm chosen, String requirement) {}

    static SignForm read(FormValues form) {
        return new SignForm(form.texts("line").stream()
                .map(CaseNumber::parse)
                .flatMap(Optional::stream)
                .distinct()
                .map(number -> line(form, number))
                .toList());
    }

    /** What was crossed out is not what the finder wrote. */
    private static Line line(FormValues form, CaseNumber number) {
        return new Line(
                number,
                ChosenTerm.read(form, LineTerm.field(number, "")),
                form.asSent(LineTerm.field(number, "requirement")));
    }

    List<LineTerm> terms() {
        return lines.stream()
                .map(line -> new LineTerm(line.number(), line.chosen().term(), line.requirement()))
                .toList();
    }

    /** By the number of the case. */
    Map<String, ChosenTerm> chosen() {
        Map<String, ChosenTerm> chosen = new HashMap<>();
        lines.forEach(line -> chosen.put(line.number().value(), line.chosen()));
        return chosen;
    }

    /** What is wrong with a day is told at the field that gave it. */
    <T> Outcome<T> told(Outcome<T> outcome) {
        Map<String, String> fields = new HashMap<>();
        lines.forEach(line -> fields.putAll(line.chosen().fields()));
        return outcome.at(fields);
    }
}
