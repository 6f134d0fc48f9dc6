package cn.zhenggai.demo.acting;

import cn.zhenggai.demo.story.CaseTold;
import cn.zhenggai.demo.story.Deed;
import cn.zhenggai.notice.signing.SigningNotice;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.rectification.opening.ChangingSeverity;
import cn.zhenggai.rectification.order.WithdrawingCase;
import cn.zhenggai.rectification.plan.ReviewingPlan;
import cn.zhenggai.rectification.verification.ApprovingClosure;
import cn.zhenggai.rectification.verification.NamingVerifiers;
import cn.zhenggai.rectification.work.AssigningWork;
import cn.zhenggai.rectification.work.SigningReport;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Severity;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Has one deed done by the one whose it is, through the use case that he would use himself. */
@Component
@Profile("demo")
class Acting {

    private final Directory directory;
    private final ChangingSeverity severity;
    private final SigningNotice signing;
    private final ReviewingPlan planReview;
    private final AssigningWork assigning;
    private final SigningReport reportReview;
    private final NamingVerifiers naming;
    private final ApprovingClosure closing;
    private final WithdrawingCase withdrawing;
    private final ActingOnSite site;
    private final ActingOnTime time;
    private final Map<String, Actor> actors = new ConcurrentHashMap<>();

    Acting(
            Directory directory,
            ChangingSeverity severity,
            SigningNotice signing,
            ReviewingPlan planReview,
            AssigningWork assigning,
            SigningReport reportReview,
            NamingVerifiers naming,
            ApprovingClosure closing,
            WithdrawingCase withdrawing,
            ActingOnSite site,
            ActingOnTime time) {
        this.directory = directory;
        this.severity = severity;
        this.signing = signing;
        this.planReview = planReview;
        this.assigning = assigning;
        this.reportReview = reportReview;
        this.naming = naming;
        this.closing = closing;
        this.withdrawing = withdrawing;
        this.site = site;
        this.time = time;
    }

    Outcome<CaseNumber> open(CaseTold told) {
        return site.open(told, actor(told.finder()));
    }

    Outcome<?> act(CaseTold told, Deed deed, CaseNumber number) {
        Actor by = deed.by() == null ? null : actor(deed.by());
        return switch (deed.kind()) {
            case OPEN, LOOK, SIT, READ, RECORD, AFFAIR, RECEIVE, REFUSE_RECEIPT, MERGE, OTHERS_ACT ->
                throw new IllegalArgumentException("Not of a case that is open: " + deed);
            case RAISE -> severity.change(number, by, Severity.MAJOR, deed.text());
            case SIGN -> signing.sign(number, by, deed.until(), deed.text());
            case WRITE_PLAN -> site.plan(told, deed, number, by);
            case REVIEW_PLAN -> planReview.review(number, by, deed.yes(), deed.text());
            case ASSIGN -> assigning.assign(number, by, actor(told.worker()).personId(), deed.text());
            case REPORT -> site.report(told, deed, number, by);
            case SIGN_REPORT -> reportReview.review(number, by, deed.yes(), deed.text());
            case NAME_VERIFIER ->
                naming.name(number, by, deed.position(), actor(deed.text()).personId());
            case VERIFY -> site.verify(told, deed, number);
            case APPROVE_CLOSURE -> closing.review(number, by, deed.yes(), deed.text());
            case WITHDRAW -> withdrawing.withdraw(number, told.visit() > 0 ? actor("deputy") : by, deed.text());
            case ASK_EXTENSION, DECIDE_EXTENSION, PAUSE, RESUME, URGE, OBJECT, DECIDE_OBJECTION ->
                time.act(told, deed, number, by);
        };
    }

    private Actor actor(String login) {
        return actors.computeIfAbsent(
                login, key -> directory.actor(key).orElseThrow(() -> new IllegalStateException("Nobody is " + key)));
    }
}
