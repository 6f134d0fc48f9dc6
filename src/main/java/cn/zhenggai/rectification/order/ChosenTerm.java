package cn.zhenggai.rectification.order;

import cn.zhenggai.calendar.Limit;
import cn.zhenggai.calendar.Milestone;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.form.FormValues;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The one way in which a signatory said until when; what else stands in the form is not looked at.
 *
 * @param suffix behind the names of its fields, where a form has several
 */
public record ChosenTerm(Kind kind, String suffix, OrderTerm term) {

    /** In the order in which they are offered. */
    public enum Kind {
        RULES("term"),
        DAY("deadline"),
        WORKDAYS("workdays"),
        HOURS("hours"),
        MILESTONE("milestone");

        private final String field;

        Kind(String field) {
            this.field = field;
        }

        public String field() {
            return field;
        }
    }

    /** From {@code term} and the field that it names. Without a {@code term} the only filled one counts; two are refused. */
    public static ChosenTerm read(FormValues form, String suffix) {
        Kind kind = form.choice("term" + suffix, Kind.class);
        if (kind == null) {
            List<Kind> filled = Stream.of(Kind.values())
                    .filter(one -> one != Kind.RULES && form.text(one.field() + suffix) != null)
                    .toList();
            if (filled.size() > 1) {
                form.refuse(filled.get(1).field() + suffix, Refusal.invalid("term", "oneTermOnly"));
            }
            kind = filled.isEmpty() ? Kind.RULES : filled.get(0);
        }
        return new ChosenTerm(kind, suffix, term(form, kind, suffix));
    }

    private static OrderTerm term(FormValues form, Kind kind, String suffix) {
        String field = kind.field() + suffix;
        if (kind != Kind.RULES && form.text(field) == null) {
            form.refuse(field, Refusal.invalid(field, "required"));
            return OrderTerm.BY_THE_RULES;
        }
        return switch (kind) {
            case RULES -> OrderTerm.BY_THE_RULES;
            case DAY -> new OrderTerm(form.date(field), null);
            case WORKDAYS -> limit(form.count(field), Limit.Unit.WORKDAYS);
            case HOURS -> limit(form.count(field), Limit.Unit.HOURS);
            case MILESTONE -> milestone(form.choice(field, Milestone.class));
        };
    }

    /** What could not be read was refused at its field already. */
    private static OrderTerm limit(Integer amount, Limit.Unit unit) {
        return amount == null
                ? OrderTerm.BY_THE_RULES
                : new OrderTerm(null, new Limit(Math.max(-1, Math.min(amount, 9_999)), unit));
    }

    private static OrderTerm milestone(Milestone named) {
        return named == null ? OrderTerm.BY_THE_RULES : new OrderTerm(null, Limit.until(named));
    }

    /** Where what is wrong with the date is told: at the field that gave it. */
    public Map<String, String> fields() {
        return Map.of("deadline" + suffix, kind.field() + suffix);
    }
}
