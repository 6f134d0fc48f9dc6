package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.rectification.verification.Appraisals;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Severity;
import cn.zhenggai.support.ProcessTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Some hazards are passed only with the report of an expert. */
@ProcessTest
class AppraisalTests {

    private static final String LIGHTNING = "F06";

    @Autowired
    Office office;

    @Autowired
    Appraisals appraisals;

    @BeforeEach
    void settle() {
        office.actor("director");
    }

    @Test
    void withoutTheReportItMayFailButNotPass() {
        CaseWalk walk = submitted();
        Actor looker = walk.verifiers().get(0);
        Outcome<?> passed = office.verifying.verify(walk.number(), looker, opinion(true, List.of()));
        Refusal.Reason reason = passed.refusal().reasons().get(0);
        assertThat(reason.code()).isEqualTo("appraisalMissing");
        assertThat(reason.field()).isEqualTo("documents");
        assertThat(reason.arguments()).containsExactly("防雷装置检测报告");
        assertThat(walk.state()).isIn(CaseState.SUBMITTED, CaseState.VERIFYING);

        office.verifying
                .verify(walk.number(), looker, opinion(false, List.of()))
                .orThrow();
    }

    @Test
    void whatOneReinspectorBringsServesTheOther() {
        CaseWalk walk = submitted();
        Actor first = walk.verifiers().get(0);
        Actor second = walk.verifiers().get(1);
        long report = office.photos.document(first);

        office.verifying
                .verify(walk.number(), first, opinion(true, List.of(report)))
                .orThrow();
        office.verifying.verify(walk.number(), second, opinion(true, List.of())).orThrow();

        assertThat(walk.state()).isEqualTo(CaseState.CLOSED);
        assertThat(walk.story().files(EvidencePurpose.DOCUMENT)).hasSize(1);
    }

    @Test
    void theRuleTableSaysWhichItemsAskForOne() {
        assertThat(appraisals.needed("D01", Severity.MAJOR)).isEqualTo("房屋安全鉴定报告");
        assertThat(appraisals.needed("F02", Severity.MAJOR)).isEqualTo("电梯检验报告");
        assertThat(appraisals.needed("A04", Severity.GENERAL)).isEmpty();
        assertThat(appraisals.needed(null, Severity.GENERAL)).isEmpty();
    }

    private CaseWalk submitted() {
        return office.open(office.finding().item(LIGHTNING).photos(1)).to(CaseState.SUBMITTED);
    }

    private static Opinion opinion(boolean passed, List<Long> documents) {
        return new Opinion(passed, passed ? "已检测合格" : "未检测", null, List.of(), documents);
    }
}
