package cn.zhenggai.rectification.deadline;

import cn.zhenggai.calendar.LimitsAhead;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.shared.BureauTime;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the calendar how far the open cases reach. Index ix_case_state_deadline. */
@Component
class FurthestDeadline implements LimitsAhead {

    private final JdbcClient jdbc;

    FurthestDeadline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<LocalDate> furthest() {
        return jdbc.sql("select max(deadline) furthest from rectification_case where state in (:open)")
                .param(
                        "open",
                        Arrays.stream(CaseState.values())
                                .filter(CaseState::open)
                                .map(CaseState::name)
                                .toList())
                .query((row, number) -> Optional.ofNullable(BureauTime.day(row, "furthest")))
                .single();
    }
}
