package cn.zhenggai.escalation.replay;

import cn.zhenggai.escalation.ladder.LadderStep;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.shared.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the tables tell of one case, before it is put in order. */
final class CourseFacts {

    final Head head;
    final List<Span> spans = new ArrayList<>();
    final List<Deed> deeds = new ArrayList<>();
    final List<Request> requests = new ArrayList<>();
    /** By the round that was sent back. */
    final Map<Integer, LocalDate> graces = new HashMap<>();

    final List<WorkCourse> work = new ArrayList<>();
    final List<LeaderDeed> holds = new ArrayList<>();
    final List<LadderStep> taken = new ArrayList<>();

    CourseFacts(Head head) {
        this.head = head;
    }

    record Head(
            long id,
            String number,
            String title,
            String schoolName,
            Severity severity,
            Instant issuedAt,
            boolean inside) {}

    /** A row of {@code case_figures}. */
    record Span(
            Instant from,
            Instant until,
            CaseState state,
            LocalDate deadline,
            @Nullable Instant lateAfter,
            int episode,
            boolean listed,
            @Nullable Instant submittedAt,
            boolean outside) {}

    record Deed(Instant at, String name, int round) {

        boolean reopens() {
            return name.startsWith("REOPEN");
        }

        boolean takesOver() {
            return name.equals("TAKE_OVER");
        }
    }

    /** @param until null while it is not answered */
    record Request(Instant from, @Nullable Instant until) {}
}
