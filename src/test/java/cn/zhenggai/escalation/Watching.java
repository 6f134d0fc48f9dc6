package cn.zhenggai.escalation;

import cn.zhenggai.escalation.decision.DecidingEscalation;
import cn.zhenggai.escalation.ladder.LadderStep;
import cn.zhenggai.escalation.ladder.LadderSteps;
import cn.zhenggai.escalation.watch.EscalatingOverdue;
import cn.zhenggai.escalation.watch.OpeningDecisions;
import cn.zhenggai.escalation.watch.RemindingResponsible;
import cn.zhenggai.notice.signing.SigningNotice;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.FindingForm;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.rectification.Opinion;
import cn.zhenggai.rectification.verification.VerifyingWork;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.support.MovableClock;
import cn.zhenggai.support.MovedDeadline;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases with deadlines of one's own, a clock to move, the watch to run by hand, and what it did in short words; made where a clock is at hand. */
@Lazy
@Component
public class Watching {

    @Autowired
    Office office;

    @Autowired
    SigningNotice signing;

    @Autowired
    VerifyingWork verifying;

    @Autowired
    MovableClock clock;

    @Autowired
    RemindingResponsible reminding;

    @Autowired
    EscalatingOverdue escalating;

    @Autowired
    OpeningDecisions opening;

    @Autowired
    DecidingEscalation deciding;

    @Autowired
    LadderSteps steps;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient jdbc;

    public CaseWalk general(String deadline) {
        return rectifying(office.finding().item(Office.PAPERWORK), "sectionhead", deadline);
    }

    public CaseWalk major(String deadline) {
        return rectifying(office.finding().item(Office.PAPERWORK).severity(Severity.MAJOR), "deputy", deadline);
    }

    private CaseWalk rectifying(FindingForm finding, String signatory, String deadline) {
        clock.at("2026-09-02T10:00:00");
        CaseWalk walk = issued(finding, signatory, deadline);
        return walk.to(CaseState.RECTIFYING);
    }

    CaseWalk issued(FindingForm finding, String signatory, String deadline) {
        CaseWalk walk = office.open(finding.foundOn(clock.today()));
        signing.sign(walk.number(), office.actor(signatory), LocalDate.parse(deadline), "限期整改")
                .orThrow();
        return walk;
    }

    /** The case as if its order ran out at this moment. */
    CaseWalk urgent(CaseWalk walk, String moment) {
        clock.at(moment);
        MovedDeadline.to(jdbc, walk.number(), clock.instant());
        return walk;
    }

    public void submitted(CaseWalk walk, String moment) {
        clock.at(moment);
        walk.reported().reportSigned();
    }

    void rejected(CaseWalk walk, String moment, String grace) {
        clock.at(moment);
        for (Actor verifier : walk.verifiers()) {
            LocalDate until = grace == null ? null : LocalDate.parse(grace);
            verifying
                    .verify(walk.number(), verifier, new Opinion(false, "仍未整改到位", until, null))
                    .orThrow();
        }
    }

    /** @return how many steps the run wrote */
    public int watch(String moment) {
        clock.at(moment);
        return watch();
    }

    int watch() {
        int written = reminding.remind() + escalating.escalate();
        opening.open();
        return written;
    }

    /** Every run of the days, at nine in the morning. */
    public void watchDaily(String from, String until) {
        LocalDate.parse(from).datesUntil(LocalDate.parse(until).plusDays(1)).forEach(day -> watch(day + "T09:00:00"));
    }

    public Outcome<LadderStep> decide(CaseWalk walk, String login, boolean taken, String note) {
        return deciding.decide(draft(walk).id(), office.actor(login), taken, note);
    }

    LadderStep draft(CaseWalk walk) {
        return steps.draftOf(walk.number()).orElseThrow(() -> new AssertionError("No decision waits"));
    }

    /** Rung, state and the bureau's day of each step of the deadline's clock, in the order in which they were taken. */
    public List<String> ladder(CaseWalk walk) {
        return told(walk.number()).stream()
                .filter(step -> step.clock().equals("RECTIFY"))
                .map(step -> step.rung() + " " + step.state() + " " + day(step))
                .toList();
    }

    /** The same of late steps and urging. */
    public List<String> late(CaseWalk walk) {
        return told(walk.number()).stream()
                .filter(step -> !step.clock().equals("RECTIFY"))
                .map(step -> step.clock() + " " + step.rung() + " " + day(step))
                .toList();
    }

    List<LadderStep> told(CaseNumber number) {
        return steps.of(number);
    }

    private static String day(LadderStep step) {
        return BureauTime.dayOf(step.takenAt()).toString().substring(5);
    }

    /** The logins of those who heard this kind of news of the case, in order. */
    public List<String> heard(CaseWalk walk, String kind) {
        return jdbc.sql("""
                        select p.login from escalation_addressee a join escalation e on e.id = a.escalation_id
                        join person p on p.id = a.person_id
                        where e.case_number = :number and a.kind = :kind order by p.login""")
                .param("number", walk.number().value())
                .param("kind", kind)
                .query(String.class)
                .list();
    }
}
