package cn.zhenggai.notice.web;

import cn.zhenggai.calendar.Limit;
import cn.zhenggai.calendar.Milestone;
import cn.zhenggai.notice.LineTerm;
import cn.zhenggai.rectification.order.OrderTerm;
import cn.zhenggai.shared.CaseNumber;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** @param lines those that shall not have what the rules give */
@Schema(example = """
        {"lines": [{"number": "RC-2026-000417", "workdays": 5}]}""")
record LineOrders(List<Line> lines) {

    /**
     * @param deadline after today; absent for the one that the rules give
     * @param workdays instead of a day, how many working days from today
     * @param milestone instead of both, a day that the school calendar names
     * @param requirement absent for what the finder required
     */
    record Line(
            @NotNull CaseNumber number,
            LocalDate deadline,
            @Min(1) @Max(250) Integer workdays,
            Milestone milestone,
            @Size(max = 500) String requirement) {

        LineTerm term() {
            Limit named = milestone == null ? null : Limit.until(milestone);
            return new LineTerm(
                    number, new OrderTerm(deadline, workdays == null ? named : Limit.workdays(workdays)), requirement);
        }
    }

    /** Where each line's fields stand in the request, by the names under which they are refused. */
    static Map<String, String> fields(List<Line> lines) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            for (String field : List.of("deadline", "requirement")) {
                fields.put(LineTerm.field(lines.get(i).number(), field), "lines." + i + "." + field);
            }
        }
        return fields;
    }
}
