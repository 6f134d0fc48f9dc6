package cn.zhenggai.rectification;

import cn.zhenggai.TestCounty;
import cn.zhenggai.evidence.Attachment;
import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.rectification.pause.PauseEntry;
import cn.zhenggai.rectification.plan.PlanEntry;
import cn.zhenggai.rectification.reading.CaseFacts;
import cn.zhenggai.rectification.reading.CaseStory;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.task.Step;
import cn.zhenggai.task.WorkItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** One case on its way, each step taken by the one whose it is. A step that is refused fails the test. */
public class CaseWalk {

    public static final String OFFICER = "officer." + TestCounty.SCHOOL;
    public static final String PRINCIPAL = "principal." + TestCounty.SCHOOL;
    public static final String WORKER = "worker." + TestCounty.SCHOOL;

    private final Office office;
    private final CaseNumber number;
    private final ProcessInstance process;

    CaseWalk(Office office, CaseNumber number) {
        this.office = office;
        this.number = number;
        this.process = office.runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .singleResult();
    }

    public CaseNumber number() {
        return number;
    }

    /** Null for a case that was over as soon as it was opened. */
    public ProcessInstance process() {
        return process;
    }

    /** As the director reads it, from whom nothing is hidden. */
    public CaseStory story() {
        return office.reading.story(number, office.actor("director"));
    }

    public CaseFacts facts() {
        return CaseFacts.of(office.cases.findByNumber(number).orElseThrow(), office.actor("director"));
    }

    public CaseState state() {
        return facts().state();
    }

    public WorkItem waiting(Step step) {
        return story().waiting().stream()
                .filter(item -> item.step() == step)
                .findFirst()
                .orElseThrow(() -> new AssertionError(number + " waits for no " + step));
    }

    /** The re-inspectors of the round, in the order of their places. */
    public List<Actor> verifiers() {
        CaseStory story = story();
        return story.verifiersOf(story.facts().round()).stream()
                .map(v -> office.directory.actor(v.personId()).orElseThrow())
                .toList();
    }

    /** Onwards by the shortest way until the case is in the state. */
    public CaseWalk to(CaseState goal) {
        for (CaseFacts now = facts(); now.state() != goal; now = facts()) {
            onwards(now);
        }
        return this;
    }

    private void onwards(CaseFacts now) {
        switch (now.state()) {
            case DRAFT -> signed();
            case ISSUED -> received();
            case PLANNING -> {
                if (now.planState() == PlanState.DUE) {
                    planWritten();
                }
                planApproved();
            }
            case RECEIVED -> assigned();
            case RECTIFYING -> reported();
            case SCHOOL_REVIEW -> reportSigned();
            case SUBMITTED -> opinion(0, true);
            case VERIFYING -> opinion(1, true);
            case CLOSE_REVIEW -> closureApproved();
            default -> throw new AssertionError(number + " ended as " + now.state());
        }
    }

    public CaseWalk signed() {
        String signatory =
                switch (facts().severity()) {
                    case GENERAL -> facts().confidential() ? "personnelhead" : "sectionhead";
                    case MAJOR -> "deputy";
                };
        return done(office.signing.sign(number, office.actor(signatory), null, "限期整改"));
    }

    public CaseWalk received() {
        return done(office.receiving.receive(number, office.actor(facts().confidential() ? PRINCIPAL : OFFICER)));
    }

    public CaseWalk planWritten() {
        return done(office.writing.write(number, office.actor(OFFICER), plan()));
    }

    public CaseWalk planReturned(String note) {
        return done(office.reviewingPlan.review(number, office.actor("sectionhead"), false, note));
    }

    public CaseWalk planApproved() {
        return done(office.reviewingPlan.review(number, office.actor("deputy"), true, null));
    }

    public CaseWalk assigned() {
        Actor by = office.actor(facts().confidential() ? PRINCIPAL : OFFICER);
        return done(office.assigning.assign(number, by, office.actor(WORKER).personId(), null));
    }

    public CaseWalk reported() {
        return done(office.reporting.report(number, office.actor(WORKER), workDone()));
    }

    public CaseWalk reportReturned(String note) {
        return done(office.reports.review(number, office.actor(PRINCIPAL), false, note));
    }

    public CaseWalk reportSigned() {
        return done(office.reports.review(number, office.actor(PRINCIPAL), true, null));
    }

    public CaseWalk passed() {
        return opinion(0, true).opinion(1, true);
    }

    public CaseWalk rejected() {
        return opinion(0, false).opinion(1, false);
    }

    /** @param place of the re-inspector, from 0 */
    public CaseWalk opinion(int place, boolean passed) {
        Actor by = verifiers().get(place);
        return done(office.verifying.verify(number, by, new Opinion(passed, "已到现场查看", null, null)));
    }

    public CaseWalk closureApproved() {
        return done(office.closing.review(number, office.actor("deputy"), true, null));
    }

    public CaseWalk closureReturned(String note) {
        return done(office.closing.review(number, office.actor("deputy"), false, note));
    }

    public CaseWalk withdrawn() {
        return done(office.withdrawing.withdraw(number, office.actor("deputy"), "下达有误"));
    }

    public CaseWalk mergedInto(CaseWalk target) {
        return done(office.merging.merge(number, target.number, office.actor("registrar"), "同一处围墙"));
    }

    /** For thirty days. */
    public CaseWalk paused() {
        LocalDate review = BureauTime.today(office.clock).plusDays(30);
        PauseEntry entry = new PauseEntry(PauseReason.EVIDENCE, "公安取证", "停用并专人看守", review);
        return done(office.pausing.pause(number, office.actor("deputy"), entry));
    }

    public CaseWalk resumed() {
        return done(office.resuming.resume(number, office.actor("deputy"), "取证结束"));
    }

    public PlanEntry plan() {
        return new PlanEntry(
                "校长负总责", "拆除彩钢板，改砌实体墙", new BigDecimal("12.5"), null, facts().deadline(), "停用操作间，由中心校送餐", "消防部门复验合格");
    }

    /** A photo for each picture of the hazard. */
    public WorkDone workDone() {
        List<Attachment> answers = before().stream()
                .map(photo -> new Attachment(office.photos.taken(office.actor(WORKER)), photo))
                .toList();
        return new WorkDone("已更换并张贴检查卡", new BigDecimal("0.3"), "每月检查一次", answers, null);
    }

    /** The pictures of the hazard. */
    public List<Long> before() {
        return story().files(EvidencePurpose.BEFORE).stream()
                .map(EvidenceFile::id)
                .toList();
    }

    private CaseWalk done(Outcome<?> outcome) {
        outcome.orThrow();
        return this;
    }
}
