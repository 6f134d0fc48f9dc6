package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.calendar.Deadlines;
import cn.zhenggai.evidence.Attachment;
import cn.zhenggai.rectification.plan.PlanEntry;
import cn.zhenggai.rectification.reading.CaseStory;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Severity;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of refusals share: each use case in one line, and the proof that a refusal leaves no trace. */
abstract class RefusalProof {

    @Autowired
    Office office;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    Deadlines deadlines;

    @BeforeEach
    void settle() {
        office.county.settle();
    }

    @AfterEach
    void workAndLogAreWhole() {
        assertThat(office.comparing.differences()).isEmpty();
        assertThat(office.log.verify().faults()).isEmpty();
    }

    Outcome<?> open(FindingForm form) {
        return office.opening.open(form.finder(), form.filled());
    }

    FindingForm paperwork() {
        return office.finding().item(Office.PAPERWORK);
    }

    Outcome<?> sign(CaseWalk walk, LocalDate deadline, String requirement) {
        return office.signing.sign(walk.number(), office.actor("sectionhead"), deadline, requirement);
    }

    Outcome<?> change(CaseWalk walk, String login, Severity severity, String reason) {
        return office.changing.change(walk.number(), office.actor(login), severity, reason);
    }

    Outcome<?> write(CaseWalk walk, PlanEntry plan) {
        return office.writing.write(walk.number(), office.actor(CaseWalk.OFFICER), plan);
    }

    Outcome<?> reviewPlan(CaseWalk walk, boolean approved, String note) {
        return office.reviewingPlan.review(walk.number(), office.actor("deputy"), approved, note);
    }

    Outcome<?> assign(CaseWalk walk, Long person, String note) {
        return office.assigning.assign(walk.number(), office.actor(CaseWalk.OFFICER), person, note);
    }

    Outcome<?> report(CaseWalk walk, WorkDone done) {
        return office.reporting.report(walk.number(), office.actor(CaseWalk.WORKER), done);
    }

    Outcome<?> reviewReport(CaseWalk walk, boolean signed, String note) {
        return office.reports.review(walk.number(), office.actor(CaseWalk.PRINCIPAL), signed, note);
    }

    Outcome<?> verify(CaseWalk walk, Opinion opinion) {
        return office.verifying.verify(walk.number(), walk.verifiers().get(0), opinion);
    }

    Outcome<?> reviewClosure(CaseWalk walk, boolean approved, String note) {
        return office.closing.review(walk.number(), office.actor("deputy"), approved, note);
    }

    Outcome<?> withdraw(CaseWalk walk, String reason) {
        return office.withdrawing.withdraw(walk.number(), office.actor("deputy"), reason);
    }

    static WorkDone work(String measures, BigDecimal cost, Attachment... photos) {
        return new WorkDone(measures, cost, null, List.of(photos), null);
    }

    LocalDate today() {
        return BureauTime.today(clock);
    }

    void refused(CaseWalk walk, Supplier<Outcome<?>> deed, String... reasons) {
        CaseStory before = walk.story();
        refused(deed, reasons);
        CaseStory after = walk.story();
        assertThat(after.facts()).isEqualTo(before.facts());
        assertThat(after.log()).isEqualTo(before.log());
        assertThat(after.waiting()).isEqualTo(before.waiting());
        assertThat(after.files()).isEqualTo(before.files());
    }

    void refused(Supplier<Outcome<?>> deed, String... reasons) {
        Map<String, Object> before = everything();
        Outcome<?> outcome = deed.get();
        assertThat(outcome.accepted()).isFalse();
        assertThat(outcome.refusal().reasons().stream().map(RefusalProof::words))
                .containsExactly(reasons);
        assertThat(everything()).isEqualTo(before);
    }

    private static String words(Refusal.Reason reason) {
        return (reason.field() == null ? "-" : reason.field()) + " " + reason.code()
                + (reason.arguments().isEmpty() ? "" : " " + reason.arguments());
    }

    /** Counts and versions of all that a use case writes; staged uploads are not part of it. */
    private Map<String, Object> everything() {
        return jdbc.sql("""
                        select (select sum(version) from rectification_case) versions,
                               (select count(*) from rectification_case) cases,
                               (select sum(last_number) from case_counter) numbers,
                               (select count(*) from case_log) entries,
                               (select count(*) from case_plan) plans,
                               (select count(*) from case_round) rounds,
                               (select count(signed_at) from case_verifier) opinions,
                               (select count(*) from work_item) items,
                               (select count(closed_at) from work_item) closed,
                               (select count(owner) from evidence) attached,
                               (select count(*) from ACT_RU_TASK) tasks""").query().singleRow();
    }
}
