package cn.zhenggai.statistics.flow;

import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.statistics.measure.Question;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * When steps were taken.
 *
 * @param before the moment before the first
 * @param last included
 */
record Taking(Instant before, Instant last) {

    /** In the period, up to the cut-off. */
    static Taking of(Question question) {
        Instant now = question.cut().moment();
        Instant last = BureauTime.endOf(question.period().last());
        return new Taking(BureauTime.endOf(question.period().first().minusDays(1)), last.isAfter(now) ? now : last);
    }

    Taking until(Instant moment) {
        return new Taking(before, last.isAfter(moment) ? moment : last);
    }

    Taking after(Instant moment) {
        return new Taking(before.isBefore(moment) ? moment : before, last);
    }

    boolean never() {
        return !before.isBefore(last);
    }

    /** In pieces that end with a month. */
    List<Taking> months() {
        List<Taking> months = new ArrayList<>();
        for (Taking rest = this; !rest.never(); ) {
            LocalDate first = BureauTime.dayOf(rest.before()).plusDays(1);
            Instant end = BureauTime.endOf(YearMonth.from(first).atEndOfMonth());
            months.add(rest.until(end));
            rest = rest.after(end);
        }
        return months;
    }

    Map<String, Object> values() {
        return Map.of(
                "before",
                Objects.requireNonNull(BureauTime.column(before)),
                "last",
                Objects.requireNonNull(BureauTime.column(last)));
    }
}
