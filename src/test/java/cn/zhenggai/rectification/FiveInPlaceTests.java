package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.zhenggai.TestCounty;
import cn.zhenggai.rectification.plan.PlanEntry;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.support.OnMariaDb;
import cn.zhenggai.support.ProcessTest;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 五落实 as a gate: nobody is put to work on a major hazard while one of the five is missing. */
abstract class FiveInPlaceTests {

    @Autowired
    Office office;

    @Autowired
    TestCounty county;

    private CaseWalk major;

    @BeforeEach
    void planning() {
        county.settle();
        major = office.majorPaperwork().to(CaseState.PLANNING);
    }

    @Test
    @DisplayName("Scenario 40: a major plan without funds is refused naming the field and can be approved by nobody")
    void scenario40_withoutFundsThePlanGoesNowhere() {
        Outcome<CaseNumber> written = write(null, null);
        assertThat(written.refusal().reasons())
                .extracting(Refusal.Reason::field, Refusal.Reason::code)
                .containsExactly(tuple("funds", "required"));
        Outcome<CaseNumber> approved = office.reviewingPlan.review(major.number(), office.actor("deputy"), true, null);
        assertThat(approved.accepted()).isFalse();
        assertThat(major.state()).isEqualTo(CaseState.PLANNING);
        assertThat(major.story().plans()).isEmpty();
    }

    @Test
    @DisplayName("Scenario 40: no funds at all is a plan too, once the remark says that none are needed")
    void scenario40_zeroFundsNeedARemark() {
        assertThat(write(BigDecimal.ZERO, null).refusal().reasons())
                .extracting(Refusal.Reason::field, Refusal.Reason::code)
                .containsExactly(tuple("fundsRemark", "noFundsNeedsRemark"));
        write(BigDecimal.ZERO, "不需资金").orThrow();
        major.planApproved();
        assertThat(major.state()).isEqualTo(CaseState.RECEIVED);
        assertThat(major.story().plans().get(0).fundsRemark()).isEqualTo("不需资金");
    }

    private Outcome<CaseNumber> write(BigDecimal funds, String remark) {
        PlanEntry whole = major.plan();
        return office.writing.write(
                major.number(),
                office.actor(CaseWalk.OFFICER),
                new PlanEntry(
                        whole.responsibility(),
                        whole.measures(),
                        funds,
                        remark,
                        whole.finishOn(),
                        whole.emergencyPlan(),
                        whole.acceptance()));
    }
}

@ProcessTest
class H2FiveInPlaceTests extends FiveInPlaceTests {}

@OnMariaDb
class MariaDbFiveInPlaceTests extends FiveInPlaceTests {}
