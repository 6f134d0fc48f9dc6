package cn.zhenggai.rectification;

import cn.zhenggai.TestCounty;
import cn.zhenggai.notice.signing.ReceivingNotice;
import cn.zhenggai.notice.signing.SigningNotice;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.ManagingPeople;
import cn.zhenggai.organisation.PersonEntry;
import cn.zhenggai.rectification.deadline.DecidingDeadline;
import cn.zhenggai.rectification.dossier.Cases;
import cn.zhenggai.rectification.extension.AskingExtension;
import cn.zhenggai.rectification.extension.DecidingExtension;
import cn.zhenggai.rectification.extension.ReplanningCase;
import cn.zhenggai.rectification.extension.WaivingNotice;
import cn.zhenggai.rectification.opening.ChangingSeverity;
import cn.zhenggai.rectification.opening.MergingCase;
import cn.zhenggai.rectification.opening.OpeningCase;
import cn.zhenggai.rectification.order.WithdrawingCase;
import cn.zhenggai.rectification.pause.PausingCase;
import cn.zhenggai.rectification.pause.ResumingCase;
import cn.zhenggai.rectification.pause.ResumingDue;
import cn.zhenggai.rectification.plan.ReviewingPlan;
import cn.zhenggai.rectification.plan.WritingPlan;
import cn.zhenggai.rectification.proof.VerifyingLog;
import cn.zhenggai.rectification.reading.CaseCandidates;
import cn.zhenggai.rectification.reading.ReadingCase;
import cn.zhenggai.rectification.steps.NotifyingResponsible;
import cn.zhenggai.rectification.steps.TellingEveryone;
import cn.zhenggai.rectification.verification.ApprovingClosure;
import cn.zhenggai.rectification.verification.NamingVerifiers;
import cn.zhenggai.rectification.verification.VerifyingWork;
import cn.zhenggai.rectification.work.AssigningWork;
import cn.zhenggai.rectification.work.ReportingWork;
import cn.zhenggai.rectification.work.SigningReport;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.support.Photos;
import cn.zhenggai.task.ComparingWork;
import cn.zhenggai.task.WorkItems;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** All use cases at hand, and a settled county: where tests open cases and send them on their way. */
@Component
public class Office {

    public static final String PHYSICAL = "A04";
    public static final String PHYSICAL_MAJOR = "A09";
    public static final String PAPERWORK = "M02";
    public static final String ETHICS = "L01";

    @Autowired
    TestCounty county;

    @Autowired
    Directory directory;

    @Autowired
    ManagingPeople people;

    @Autowired
    Moving moving;

    @Autowired
    Photos photos;

    @Autowired
    OpeningCase opening;

    @Autowired
    SigningNotice signing;

    @Autowired
    ChangingSeverity changing;

    @Autowired
    ReceivingNotice receiving;

    @Autowired
    WritingPlan writing;

    @Autowired
    ReviewingPlan reviewingPlan;

    @Autowired
    AssigningWork assigning;

    @Autowired
    ReportingWork reporting;

    @Autowired
    SigningReport reports;

    @Autowired
    NamingVerifiers naming;

    @Autowired
    VerifyingWork verifying;

    @Autowired
    ApprovingClosure closing;

    @Autowired
    WithdrawingCase withdrawing;

    @Autowired
    MergingCase merging;

    @Autowired
    AskingExtension asking;

    @Autowired
    WaivingNotice waiving;

    @Autowired
    DecidingExtension deciding;

    @Autowired
    DecidingDeadline deadlines;

    @Autowired
    ReplanningCase replanning;

    @Autowired
    PausingCase pausing;

    @Autowired
    ResumingCase resuming;

    @Autowired
    ResumingDue resumingDue;

    @Autowired
    NotifyingResponsible notifying;

    @Autowired
    TellingEveryone telling;

    @Autowired
    ReadingCase reading;

    @Autowired
    CaseCandidates candidates;

    @Autowired
    Cases cases;

    @Autowired
    WorkItems work;

    @Autowired
    ComparingWork comparing;

    @Autowired
    VerifyingLog log;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Clock clock;

    /** A general hazard of things, with one photo. */
    public CaseWalk general() {
        return open(finding().photos(1));
    }

    /** A major hazard of things, with one photo. */
    public CaseWalk major() {
        return open(finding().item(PHYSICAL_MAJOR).severity(Severity.MAJOR).photos(1));
    }

    /** A general hazard that needs no photos. */
    public CaseWalk paperwork() {
        return open(finding().item(PAPERWORK));
    }

    /** A major hazard that needs no photos. */
    public CaseWalk majorPaperwork() {
        return open(finding().item(PAPERWORK).severity(Severity.MAJOR));
    }

    /** What a school found itself and mends inside; needs no photos. */
    public CaseWalk selfFound() {
        return open(finding()
                .by(CaseWalk.OFFICER)
                .item(PAPERWORK)
                .source(Source.SELF_CHECK)
                .ties(new FindingTies(null, null, null, actor(CaseWalk.WORKER).personId())));
    }

    /** A hazard that this picture shows. */
    public CaseWalk photographed(byte[] picture, CaseState goal) {
        return open(finding().photos(List.of(photos.handedIn(actor("inspector1"), picture))))
                .to(goal);
    }

    public CaseWalk open(FindingForm form) {
        return walk(opening.open(form.finder(), form.filled()).orThrow());
    }

    public CaseWalk walk(CaseNumber number) {
        return new CaseWalk(this, number);
    }

    Outcome<CaseNumber> deciding(CaseWalk walk, String login, boolean moved) {
        return deadlines.decide(walk.number(), actor(login), moved, null);
    }

    /** By whoever sits at the right desk, or stands in for him. */
    public void sign(CaseWalk walk, Actor by) {
        signing.sign(walk.number(), by, null, "限期整改").orThrow();
    }

    public FindingForm finding() {
        return new FindingForm(this);
    }

    public Actor actor(String login) {
        return county.settle().actor(login);
    }

    /** Somebody whom the county has only one of; hired once. */
    public Actor another(String login, String colleague, Role role) {
        if (directory.actor(login).isEmpty()) {
            long unit = actor(colleague).unitId();
            people.add(new PersonEntry(login, "又一" + login, null, null, null, unit, "zh", Set.of(role), true))
                    .orThrow();
        }
        return actor(login);
    }
}
